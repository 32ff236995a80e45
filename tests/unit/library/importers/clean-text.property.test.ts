import { cleanText } from '#library/importers/clean-text.ts'
import { decode } from '#library/importers/decode.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const pieces = fc.constantFrom(
  'a',
  ' ',
  'é',
  'e\u0301',
  '👩‍🚀',
  '𝔘',
  '\r\n',
  '\r',
  '\n',
  '\u0085',
  '\u2028',
  '\t',
  '\u0000',
  '\ud800',
  '\udc00',
  '漢',
  '\ufeff',
)
const raw = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))

/** The rule, a code point at a time. */
function slowly(text: string): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text
  let out = ''
  for (const character of unmarked.replaceAll('\r\n', '\n')) {
    const code = character.codePointAt(0) ?? 0
    if (['\r', '\v', '\f', '\u0085', '\u2028', '\u2029'].includes(character)) out += '\n'
    else if (code >= 0xd800 && code <= 0xdfff) out += '\ufffd'
    else if ((code < 0x20 && character !== '\t' && character !== '\n') || (code >= 0x7f && code <= 0x9f))
      out += '\ufffd'
    else out += character
  }
  return out
}

describe('cleanText', () => {
  it('follows the rule character by character, whatever the mixture', () => {
    fc.assert(
      fc.property(raw, (text) => {
        expect(cleanText(text).text).toBe(slowly(text))
      }),
    )
  })

  it('leaves its own result alone, so offsets counted once stay true', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const once = cleanText(text).text
        const again = cleanText(once)
        expect(again.text).toBe(once.startsWith('\ufeff') ? once.slice(1) : once)
        expect(again.replaced).toBe(0)
      }),
    )
  })

  it('does not part pairs at the seams of the pieces it works in', () => {
    const seam = 1 << 20
    for (const pair of ['\r\n', '👍']) {
      const text = `${'x'.repeat(seam - 1)}${pair}y`
      expect(cleanText(text).text).toBe(`${'x'.repeat(seam - 1)}${pair === '\r\n' ? '\n' : pair}y`)
    }
  })

  it('gives back well-formed text as it was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && text === slowly(text) && !text.startsWith('\ufeff'))
        expect(decode('a.txt', new TextEncoder().encode(`é${text}`)).text).toBe(`é${text}`)
      }),
    )
  })
})
