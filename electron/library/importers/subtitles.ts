import type { Cue } from './cues.ts'
import { readCues } from './cues.ts'
import { decode } from './decode.ts'
import { type DraftCue, draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'
import { layOutTurns, type Utterance, utterance } from './turn-text.ts'

/** Share of captions that begin with a name from which the name stands in every one of them. */
const EVERY = 0.8
const NAMED = /^([^\s:：<>][^:：<>]{0,59})[:：]\s+(?=\S)/
const CLOCK = /^\d{1,2}$/
/** A new speaker in captions that name people only when the speaker changes: some capitalised words and a colon. */
const CHANGE =
  /^(?:>>\s?)?(?:\[[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}_'’.-]*(?:\s[\p{L}\p{M}\p{N}'’.-]+){1,4}\](?:[:：]|\s|$)|[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’.-]*(?:\s(?:\(?[\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N}'’.-]*\)?|de|da|der|den|di|van|von|la|le|bin|al)){0,5}(?:,\s(?:Jr|Sr|Ph\.?D|M\.?D|CFA|CPA)\.?)?[:：](?:\s|$))/u
const PAUSE_MS = 2000

/** WebVTT and SubRip: what is said, turn by turn, with the time of each turn; names kept wherever the file puts them. */
export const subtitleImporter = {
  id: 'subtitles',
  label: 'Subtitles',
  extensions: ['vtt', 'srt', 'webvtt'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    const cues = readCues(text)
    if (cues === null) {
      throw new Refusal(
        'too-large',
        `“${fileName}” has far more captions than a recording can have. Split it and import the pieces.`,
      )
    }
    if (!cues.some(({ lines }) => lines.length > 0)) {
      throw new Refusal(
        'unreadable-file',
        `“${fileName}” is named like subtitles, but no caption with a time was found in it. If it is plain text, rename it to .txt and import it again.`,
      )
    }
    const language = /^Language:\s?([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)$/m.exec(text.slice(0, 400))?.[1]
    const known = { encoding, warnings, metadata: language === undefined ? {} : { language } }
    const named = byVoice(cues) ?? byName(cues)
    const format = text.startsWith('WEBVTT') ? 'vtt' : 'srt'
    return draftOf(fileName, format, { ...known, ...(named === null ? inOrder(cues) : layOutTurns(named, true)) })
  },
} satisfies Importer

/** Captions with `<v Name>`. One without goes on with the speaker before. */
function byVoice(cues: readonly Cue[]): Utterance[] | null {
  if (!cues.some(({ lines }) => lines.some(({ speaker }) => speaker !== null))) return null
  let current: string | null = null
  return cues.flatMap(({ lines, ...times }) =>
    lines.map(({ speaker, text }) => {
      current = speaker ?? current
      return utterance(current, text, times)
    }),
  )
}

/** Captions of which every one, or nearly, begins with `Name: `. Then whatever stands before the colon is a name. */
function byName(cues: readonly Cue[]): Utterance[] | null {
  const spoken = cues.filter(({ lines }) => lines.length > 0)
  const names = spoken.map(({ lines }) => nameOf(lines[0]?.text ?? ''))
  if (spoken.length < 2 || names.filter((name) => name !== null).length < EVERY * spoken.length) return null
  let current: string | null = null
  return spoken.map(({ lines, ...times }, index) => {
    const said = lines.map(({ text }) => text).join(' ')
    const name = names[index] ?? null
    const length = name === null ? 0 : (NAMED.exec(said)?.[0].length ?? 0)
    current = name ?? current
    return utterance(current, said.slice(length), times)
  })
}

function nameOf(text: string): string | null {
  const name = NAMED.exec(text)?.[1]?.trim() ?? ''
  return name === '' || CLOCK.test(name) ? null : name
}

/** Captions as running text; a line begins where a name may begin, so that structure can tell who speaks. */
function inOrder(cues: readonly Cue[]): { text: string; cues: DraftCue[] } {
  const pieces: string[] = []
  const times: DraftCue[] = []
  let at = 0
  let endMs = Infinity
  for (const cue of cues) {
    let isFirst = true
    for (const { text } of cue.lines) {
      const plain = text.replace(/^>>+\s?/, '')
      if (plain === '') continue
      const isTurn = CHANGE.test(text)
      const isPause =
        isFirst && cue.startMs - endMs >= PAUSE_MS && /[.?!…]["”’]?$/.test((pieces.at(-1) ?? '').slice(-2))
      const gap = at === 0 ? '' : isTurn ? '\n\n' : isPause || text.startsWith('>>') ? '\n' : ' '
      pieces.push(gap, plain)
      if (isFirst) times.push({ at: at + gap.length, startMs: cue.startMs, endMs: cue.endMs })
      isFirst = false
      at += gap.length + plain.length
    }
    endMs = cue.endMs
  }
  return { text: pieces.join(''), cues: times }
}
