import type { PartKind } from '#shared/domain/transcript.ts'

/** Headings as publishers write them, without colon, in lower case. */
const KINDS: readonly { readonly kind: PartKind; readonly pattern: RegExp }[] = [
  {
    kind: 'qa',
    pattern:
      /^(?:q ?& ?a|q and a|questions?(?: ?- ?| )(?:and|&)(?: ?- ?| )answers?)(?: (?:session|section|segment|portion))?$|^(?:preguntas y respuestas|perguntas e respostas|questions et réponses|questions-réponses|fragen und antworten|domande e risposte|问答|问答环节|問答|質疑応答|질의응답)$/,
  },
  {
    kind: 'prepared',
    pattern:
      /^(?:presentation|prepared remarks|management discussion|opening remarks|presentation and prepared remarks|introductory remarks)(?: (?:session|section|segment|portion))?$|^(?:full )?(?:conference call |earnings call |call )?transcript$/,
  },
  {
    kind: 'participants',
    pattern:
      /^(?:(?:conference )?call|company|corporate|conference call|other|event|meeting) parti?cip(?:i)?ants?$|^participants$|^(?:company|corporate) representatives?$|^executives$|^analysts$|^conference call representatives$|^speakers$|^management$|^(?:company )?management participants$/,
  },
  {
    kind: 'keypoints',
    pattern:
      /^(?:key (?:points|takeaways|highlights|facts)|takeaways|highlights|summary|the takeaway|risks|industry glossary|glossary|executive summary)$/,
  },
  {
    kind: 'boilerplate',
    pattern:
      /^(?:definitions?|disclaimers?|safe harbou?r(?: statement)?|legal notice|copyright|about the author|disclosures?|stocks mentioned)$/,
  },
]

/** The kind of part a heading line opens, or null when it is no heading anyone uses. */
export function headingKind(line: string): PartKind | null {
  if (line.length > 60) return null
  const text = line
    .replace(/^[\s#*_=━—-]+|[\s#*_=━—:：-]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  for (const { kind, pattern } of KINDS) if (pattern.test(text)) return kind
  return null
}
