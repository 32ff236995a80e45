import { describe, expect, it } from 'vitest'
import { fromFile, fromText, LARGEST_FILE, tooLarge } from '#renderer/state/incoming-file.ts'

it('reads a file only when asked', async () => {
  const incoming = fromFile(new File(['Ann: hello'], 'call.txt'))
  expect(incoming).toMatchObject({ fileName: 'call.txt', byteLength: 10, title: null })
  expect(new TextDecoder().decode(await incoming.read())).toBe('Ann: hello')
})

describe('pasted text', () => {
  it.each([
    ['is named after its title', 'Norrvik call', 'Norrvik call.txt', 'Norrvik call'],
    ['has a name without a title', '  ', 'Pasted text.txt', null],
    ['gets a name a file may have', 'Q2/Q3: <what?>', 'Q2 Q3 what.txt', 'Q2/Q3: <what?>'],
  ])('%s', (_name, title, fileName, kept) => {
    expect(fromText(title, 'x')).toMatchObject({ fileName, title: kept })
  })

  it('counts bytes, not characters', () => {
    expect(fromText('', 'é€').byteLength).toBe(5)
  })
})

it('refuses what is too large in a sentence that names file, size and remedy', () => {
  expect(tooLarge({ fileName: 'a.txt', byteLength: LARGEST_FILE })).toBeNull()
  expect(tooLarge({ fileName: 'a.txt', byteLength: LARGEST_FILE + 1 })).toBe(
    '“a.txt” has 257 MB, and Earmark takes files of up to 256 MB. Split it and import the pieces.',
  )
})
