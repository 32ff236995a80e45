import { describe, expect, it } from 'vitest'
import { fromFile, fromText } from '#renderer/state/incoming-file.ts'

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
