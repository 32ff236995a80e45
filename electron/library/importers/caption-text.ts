/** A line of a caption without its marks, and who speaks it when the marks say so. */
export interface CaptionLine {
  readonly speaker: string | null
  readonly text: string
}

const TAG = /^\/?(?:v|c|i|b|u|s|ruby|rt|lang|font|span)(?:[\s./].*)?$/i
const VOICE = /^v(?:\.[^\s]*)?\s+(.+)$/i
const TIME_STAMP = /^\d{1,4}:\d{2}(?::\d{2})?[.,]\d{3}$/
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['lrm', ''],
  ['rlm', ''],
])
const MAX_TAG = 300

/**
 * Reads one line of a caption: tags that shape or time it go, `<v Name>` names the speaker, anything else in angle
 * brackets is something the transcriber wrote. One pass, whatever the line holds.
 */
export function captionText(line: string): CaptionLine {
  let speaker: string | null = null
  let text = ''
  let at = 0
  while (at < line.length) {
    const open = line.indexOf('<', at)
    if (open === -1) break
    const close = line.slice(open, open + MAX_TAG).indexOf('>')
    const tag = close === -1 ? '' : line.slice(open + 1, open + close)
    const isTag = tag !== '' && (TAG.test(tag) || TIME_STAMP.test(tag))
    text += line.slice(at, isTag ? open : open + 1)
    at = isTag ? open + close + 1 : open + 1
    const voice = isTag ? VOICE.exec(tag)?.[1]?.trim() : undefined
    if (voice !== undefined && voice !== '') speaker ??= unescape(voice)
  }
  text += line.slice(at)
  const plain = text.replace(/\{\\[a-z]{1,3}\d{0,3}\}/gi, '')
  return { speaker, text: unescape(plain).replace(/\s+/g, ' ').trim() }
}

function unescape(text: string): string {
  return text.replace(/&(#39|[a-z]{2,4});/gi, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole)
}
