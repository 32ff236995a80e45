import { draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { ProseWriter, type WrittenProse } from './prose-writer.ts'
import { MAX_TEXT, refuseUnreadable } from './readable.ts'
import { Refusal } from './refusal.ts'

/** Groups that hold something else than the document's text. */
const ASIDE = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor listtable ' +
    'listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore fldinst bkmkstart bkmkend shppict nonshppict ' +
    'mmathPr pgptbl filetbl txe xe tc template private userprops docvar'
  ).split(' '),
)
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['tab', ' '],
  ['~', ' '],
  ['_', '-'],
])
const TOKEN = /[{}]|\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|[\r\n]+|[^{}\\\r\n]+/gy
const MAX_DEPTH = 512

interface State {
  readonly isAside: boolean
  readonly isBold: boolean
  /** Characters to leave out after a \u, which repeat it for older readers. */
  readonly fallback: number
}

/** Rich Text documents: their text, paragraphs and bold words. */
export const rtfImporter = {
  id: 'rtf',
  label: 'Rich Text',
  extensions: ['rtf'],
  read(fileName, bytes) {
    const source = new TextDecoder('latin1').decode(bytes)
    if (!source.startsWith('{\\rtf')) {
      throw new Refusal(
        'unreadable-file',
        `“${fileName}” is named like Rich Text, but is something else. If it is plain text, rename it to .txt and import it again.`,
      )
    }
    const prose = proseOf(fileName, source)
    if (prose.text === '')
      throw new Refusal('empty-file', `“${fileName}” holds no text. Choose a document that holds a transcript.`)
    return draftOf(fileName, 'rtf', prose)
  },
} satisfies Importer

function proseOf(fileName: string, source: string): WrittenProse {
  const writer = new ProseWriter()
  const decoder = decoderOf(/\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1])
  const stack: State[] = []
  let state: State = { isAside: false, isBold: false, fallback: 1 }
  let skip = 0
  let isStarred = false
  let octets: number[] = []
  let half = ''
  const flush = (): void => {
    if (octets.length > 0 && !state.isAside) writer.write(decoder.decode(Uint8Array.from(octets)), state.isBold)
    octets = []
  }
  const write = (text: string): void => {
    if (!state.isAside) writer.write(half + text, state.isBold)
    half = ''
  }
  writer.block()
  for (const [token, word, number, hex, symbol] of source.matchAll(TOKEN)) {
    if (writer.length > MAX_TEXT) refuseUnreadable(fileName, writer.finish().text)
    if (hex !== undefined) {
      if (skip > 0) skip -= 1
      else octets.push(Number.parseInt(hex, 16))
      continue
    }
    flush()
    const starred = isStarred
    isStarred = false
    if (token === '{') {
      if (stack.length === MAX_DEPTH) throw tangled(fileName)
      stack.push(state)
      skip = 0
    } else if (token === '}') {
      state = stack.pop() ?? state
      skip = 0
    } else if (symbol !== undefined) {
      if (symbol === '*') isStarred = true
      else if (symbol === '\n' || symbol === '\r') writer.block()
      else if (skip > 0) skip -= 1
      else if (symbol === '~' || symbol === '_') write(SIGNS.get(symbol) ?? '')
      else if (/[\\{}]/.test(symbol)) write(symbol)
    } else if (word !== undefined) {
      if (starred || ASIDE.has(word)) state = { ...state, isAside: true }
      else if (word === 'b') state = { ...state, isBold: number !== '0' }
      else if (word === 'plain') state = { ...state, isBold: false }
      else if (word === 'uc') state = { ...state, fallback: Math.max(0, Math.min(8, Number(number ?? 1))) }
      else if (word === 'u') {
        // A character beyond the first 65,536 comes as two of these, and only both together are one.
        const unit = String.fromCharCode(Number(number ?? 63) & 0xffff)
        const isFirstHalf = /[\ud800-\udbff]/.test(unit)
        if (!isFirstHalf || half !== '') write(isFirstHalf ? '' : unit)
        if (isFirstHalf) half = unit
        skip = state.fallback
      } else if (state.isAside) continue
      else if (word === 'par' || word === 'sect' || word === 'page') writer.block()
      else if (word === 'line') writer.lineBreak()
      else if (word === 'cell') writer.cell()
      else if (word === 'row') writer.block({ tight: true })
      else write(SIGNS.get(word) ?? '')
    } else if (!/^[\r\n]/.test(token)) {
      write(token.slice(skip))
      skip = Math.max(0, skip - token.length)
    }
  }
  flush()
  write('')
  return writer.finish()
}

function decoderOf(page: string | undefined): InstanceType<typeof TextDecoder> {
  const labels: Readonly<Record<string, string>> = {
    '932': 'shift_jis',
    '936': 'gbk',
    '949': 'euc-kr',
    '950': 'big5',
    '10000': 'macintosh',
    '65001': 'utf-8',
  }
  try {
    return new TextDecoder(labels[page ?? ''] ?? `windows-${page ?? '1252'}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

function tangled(fileName: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `“${fileName}” is nested far deeper than any document. Open it in a word processor, save it again and import that.`,
  )
}
