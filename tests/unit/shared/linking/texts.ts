import type { PassageId, SpeakerId, TagId } from '#shared/domain/ids.ts'
import type { PartKind, RoleClass, Speaker, Turn } from '#shared/domain/transcript.ts'
import type { LinkedText } from '#shared/linking/link.ts'

/** One turn of 100 units for each line: "part | speaker | role class | role or firm | Q3 or A3". */
export function linkedText(lines: readonly string[], marks: readonly (readonly [string, number])[] = []): LinkedText {
  const speakers = new Map<string, Speaker>()
  const turns: Turn[] = []
  const exchanges = new Map<number, { questions: number[]; answers: number[] }>()
  const parts: { kind: PartKind; heading: null; start: number; end: number }[] = []
  lines.forEach((line, index) => {
    const [kind = 'qa', name = '', roleClass = 'unknown', fact = '', place = ''] = line.split('|').map((s) => s.trim())
    const start = index * 100
    if (name !== '' && !speakers.has(name)) {
      speakers.set(name, {
        id: `speaker ${name}` as SpeakerId,
        name,
        role: roleClass === 'analyst' || fact === '' ? null : fact,
        affiliation: roleClass === 'analyst' ? fact : null,
        roleClass: roleClass as RoleClass,
      })
    }
    const last = parts.at(-1)
    if (last?.kind === kind) last.end = start + 100
    else parts.push({ kind: kind as PartKind, heading: null, start, end: start + 100 })
    turns.push({
      start: start + 10,
      end: start + 99,
      labelStart: start,
      startMs: null,
      endMs: null,
      speakerId: speakers.get(name)?.id ?? null,
    })
    if (place === '') return
    const number = Number(place.slice(1))
    const exchange = exchanges.get(number) ?? { questions: [], answers: [] }
    exchanges.set(number, exchange)
    exchange[place.startsWith('Q') ? 'questions' : 'answers'].push(index)
  })
  return {
    length: lines.length * 100,
    parts,
    speakers: [...speakers.values()],
    turns,
    exchanges: [...exchanges.values()],
    passages: marks.map(([tag, start]) => ({
      id: `${tag} ${start}` as PassageId,
      anchor: { position: { start, end: start + 20 }, quote: { exact: '', prefix: '', suffix: '' } },
      tagIds: [tag as TagId],
    })),
  }
}
