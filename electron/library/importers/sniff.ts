const HEAD = 4096

/** What the first bytes say a file is, whatever its name says; null when they leave it to the name. */
export type Sniffed = 'pdf' | 'rtf' | 'zip' | 'ole' | 'html' | 'subtitles' | 'json' | 'mail' | 'flat-odt' | null

const MAGIC: readonly (readonly [string, Sniffed])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'ole'],
]
const CUE = /^\d{1,6}\r?\n\d{1,2}:\d{2}:\d{2},\d{3} --> /

export function sniff(bytes: Uint8Array): Sniffed {
  const raw = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  for (const [start, kind] of MAGIC) if (raw.startsWith(start)) return kind
  const text = raw.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text)) return 'html'
  if (/^<\?xml[^]{0,1000}<office:document[\s>]/.test(text)) return 'flat-odt'
  if (/^WEBVTT(?:\s|$)/.test(text) || CUE.test(text)) return 'subtitles'
  if (/^(?:\{\s*"|\[\s*[{"])/.test(text)) return 'json'
  return /^(?:(?:Received|From|Return-Path|MIME-Version|Delivered-To|Subject|Date|Message-ID|X-[\w-]{2,30}):[^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n)*){4,}/i.test(
    text,
  ) && /^(?:MIME-Version|Content-Type|Received):/im.test(text)
    ? 'mail'
    : null
}
