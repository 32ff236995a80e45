import { extensionOf, importerFor } from '#library/importers/registry.ts'
import { describe, expect, it } from 'vitest'

describe('importerFor', () => {
  it.each([
    ['call.txt', 'text'],
    ['CALL.TXT', 'text'],
    ['notes.md', 'markdown'],
    ['notes.markdown', 'markdown'],
    ['no ending', 'text'],
    ['.hidden', 'text'],
    ['odd.q3', 'text'],
  ])('%s is read as %s', (fileName, id) => {
    expect(importerFor(fileName).id).toBe(id)
  })

  it.each(['call.doc', 'call.xlsx', 'talk.mp3', 'mail.msg'])('%s is refused and names what to do', (fileName) => {
    const choose = (): unknown => importerFor(fileName)
    expect(choose).toThrow(expect.objectContaining({ code: 'unsupported-format' }) as Error)
    expect(choose).toThrow(new RegExp(`${fileName.replace('.', '\\.')}.*\\.docx, \\.pdf, \\.html or \\.txt`))
  })

  it('takes the last ending, in lower case', () => {
    expect(extensionOf('a.b.TxT')).toBe('txt')
  })
})
