import type { PartKind } from '#shared/domain/transcript.ts'

/** Headings as publishers write them, without colon, in lower case. */
const KINDS: readonly { readonly kind: PartKind; readonly pattern: RegExp }[] = [
  {
    kind: 'qa',
    pattern:
      /^(?:(?:analysts?|live|audience|open|investors?|media|press|verbal) )?(?:q ?& ?a|q and a|questions?(?: ?- ?| )(?:and|&)(?: ?- ?| )answers?)(?: (?:session|section|segment|portion|part|period|round))?$|^questions? (?:from|by) (?:the )?(?:analysts?|investors?|audience|floor|press|journalists)$|^(?:preguntas y respuestas|sesión de preguntas y respuestas|sessão de perguntas e respostas|séance de questions(?: et |-)réponses|fragen & antworten|frage- und antwortrunde|fragerunde|perguntas e respostas|questions et réponses|questions-réponses|fragen und antworten|domande e risposte|问答|问答环节|問答|問答環節|提问环节|質疑応答|質疑応答要旨|질의응답)$/,
  },
  {
    kind: 'prepared',
    pattern:
      /^(?:presentation|prepared remarks|management discussion|opening remarks|presentation and prepared remarks|introductory remarks)(?: (?:session|section|segment|portion))?$|^(?:full )?(?:conference call |earnings call |call )?transcript$|^(?:presentación|apresentação|présentation|präsentation|presentazione|プレゼンテーション|管理层陈述|管理層陳述)$/,
  },
  {
    kind: 'participants',
    pattern:
      /^(?:(?:(?:earnings |conference )?call|company|corporate|conference|other|external|executive|analyst|event|meeting) parti?cip(?:i)?ants?|participants(?: list)?|list of participants|attendees|present(?:er|ing)s|panell?ists)$|^(?:company|corporate) representatives?$|^(?:company )?executives$|^(?:research |sell-side )?analysts$|^management team$|^conference call representatives$|^speakers$|^management$|^(?:company )?management participants$|^(?:teilnehmer|teilnehmende|participantes|partecipanti|intervenants|与会人员|參會人員|参会人员|出席者|登壇者)$/,
  },
  {
    kind: 'keypoints',
    pattern:
      /^(?:key (?:points|takeaways|highlights|facts)|takeaways|highlights|summary|summary keywords|the takeaway|risks|industry glossary|glossary|executive summary)$/,
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
