import type { Exchange, Speaker } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { firstWords, type Mark } from './marks.ts'
import type { ReadingModel, Section, TurnBlock } from './reading-model.ts'

/** A line of the outline: a part, an exchange, or someone's stretch of speaking. */
export interface OutlineNode extends Range {
  readonly key: string
  readonly label: string
  /** What follows the label in second ink. */
  readonly hint: string
  readonly passageCount: number
  readonly children: readonly OutlineNode[]
}

/** Parts, with exchanges under questions and answers, and speakers under everything else that is spoken. */
export function outlineOf(
  model: ReadingModel,
  exchanges: readonly Exchange[],
  marks: readonly Mark[],
): readonly OutlineNode[] {
  const count = (range: Range): number =>
    marks.reduce((sum, mark) => (mark.start >= range.start && mark.start < range.end ? sum + 1 : sum), 0)
  return model.sections.map((section) => ({
    key: `part-${section.index}`,
    label: section.title,
    hint: '',
    start: section.start,
    end: section.end,
    passageCount: count(section),
    children: childrenOf(section, model.text, exchanges).map((child) => ({
      ...child,
      passageCount: count(child),
      children: [],
    })),
  }))
}

/** More changes of speaker than this in one part, and it is listed by speaker. */
const MOST_STRETCHES = 60

type Child = Omit<OutlineNode, 'passageCount' | 'children'>

function childrenOf(section: Section, text: string, exchanges: readonly Exchange[]): readonly Child[] {
  const turns = section.blocks.filter((block) => block.kind === 'turn')
  const inExchanges = exchanges.flatMap((exchange, index) => exchangeNode(exchange, index, turns, text))
  if (inExchanges.length > 0) return inExchanges
  const stretches = speakerNodes(turns, text)
  return stretches.length > MOST_STRETCHES ? oncePerSpeaker(stretches) : stretches
}

function exchangeNode(exchange: Exchange, index: number, turns: readonly TurnBlock[], text: string): readonly Child[] {
  const members = new Set([...exchange.questions, ...exchange.answers])
  const own = turns.filter((turn) => members.has(turn.turnIndex))
  const [first] = own
  const last = own.at(-1)
  if (first === undefined || last === undefined) return []
  const who = first.speaker === null ? [] : [familyName(first.speaker.name), first.speaker.affiliation]
  return [
    {
      key: `exchange-${index}`,
      label: [`${index + 1}`, who.filter((name) => name !== null).join(', ')]
        .filter((piece) => piece !== '')
        .join(' · '),
      hint: firstWords(text, first, 5),
      start: first.start,
      end: last.end,
    },
  ]
}

/** One line for each stretch a person speaks; the operator only leads over and is left out. */
function speakerNodes(turns: readonly TurnBlock[], text: string): readonly Child[] {
  const stretches: { readonly speaker: Speaker; readonly first: TurnBlock; end: number }[] = []
  for (const turn of turns) {
    const { speaker } = turn
    if (speaker === null || speaker.roleClass === 'operator') continue
    const last = stretches.at(-1)
    if (last?.speaker.id === speaker.id) last.end = turn.end
    else stretches.push({ speaker, first: turn, end: turn.end })
  }
  const seen = Map.groupBy(stretches, (stretch) => stretch.speaker.id)
  return stretches.map(({ speaker, first, end }) => {
    // Who speaks again and again is told apart by what they say.
    const isOnce = seen.get(speaker.id)?.length === 1
    const hint = isOnce ? (speaker.role ?? speaker.affiliation ?? '') : firstWords(text, first, 6)
    return { key: `turn-${first.turnIndex}`, label: speaker.name, hint, start: first.start, end }
  })
}

/** In a long conversation a line for every change of speaker helps nobody: each speaker once, where they first speak. */
function oncePerSpeaker(stretches: readonly Child[]): readonly Child[] {
  return [...Map.groupBy(stretches, (node) => node.label).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ ...first, key: `speaker-${first.key}`, hint: `${own.length} times` }]
  })
}

function familyName(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? name
}

/** The keys of the nodes that hold a place: the part, and the line under it that begins last before the place. */
export function currentKeys(outline: readonly OutlineNode[], offset: number): readonly string[] {
  const part = outline.findLast((node) => node.start <= offset) ?? outline[0]
  if (part === undefined) return []
  const child = part.children.findLast((node) => node.start <= offset)
  // Someone listed once speaks in many places: no line of that list says where one is.
  return child === undefined || child.key.startsWith('speaker-') ? [part.key] : [part.key, child.key]
}
