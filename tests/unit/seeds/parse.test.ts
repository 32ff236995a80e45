import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#library/parse.ts'
import { demonstration } from '#seeds/demonstration.ts'
import type { ParsedTranscript } from '#shared/domain/transcript.ts'

async function parsed(fileName: string): Promise<ParsedTranscript> {
  const document = demonstration.documents.find((candidate) => candidate.fileName === fileName)
  return parseTranscript(fileName, new TextEncoder().encode(document?.text))
}

/** Names to what follows them, as the texts mean it. */
function people(transcript: ParsedTranscript, roleClass: string, field: 'role' | 'affiliation') {
  const chosen = transcript.speakers.filter((speaker) => speaker.roleClass === roleClass)
  return Object.fromEntries(chosen.map((speaker) => [speaker.name, speaker[field]]))
}

function turnsIn(transcript: ParsedTranscript, kind: string): number {
  const parts = transcript.parts.filter((part) => part.kind === kind)
  return transcript.turns.filter((turn) => parts.some((part) => part.start <= turn.start && turn.end <= part.end))
    .length
}

/** Who asks, and who answers, exchange by exchange. */
function exchanges(transcript: ParsedTranscript): readonly string[] {
  const name = (index: number): string => {
    const speaker = transcript.turns[index]?.speaker ?? null
    return speaker === null ? '?' : (transcript.speakers[speaker]?.name.split(' ').at(-1) ?? '?')
  }
  const list = (turns: readonly number[]): string => [...new Set(turns.map(name))].join(', ')
  return transcript.exchanges.map(({ questions, answers }) => `${list(questions)} < ${list(answers)}`)
}

const norrvikManagement = {
  'Lena Aasgaard': 'Head of Investor Relations',
  'Ingrid Solheim': 'Chief Executive Officer',
  'Tomas Reyes': 'Chief Financial Officer',
}

describe('the second-quarter call', async () => {
  const call = await parsed('norrvik-power-q2-2031.txt')

  test('is an earnings call of Norrvik Power on 14 August 2031', () => {
    expect(call.metadata).toMatchObject({
      kind: 'earnings-call',
      company: 'Norrvik Power',
      ticker: 'NRVK',
      eventId: 'EM-3120814-1',
      date: '2031-08-14',
      period: 'Q2 2031',
      machineTranslated: false,
    })
  })

  test('has 32 turns, four of them prepared', () => {
    expect(call.turns).toHaveLength(32)
    expect(turnsIn(call, 'prepared')).toBe(4)
    expect(turnsIn(call, 'qa')).toBe(28)
  })

  test('takes roles from the labels and the analysts’ firms from the operator', () => {
    expect(people(call, 'management', 'role')).toEqual(norrvikManagement)
    expect(people(call, 'analyst', 'affiliation')).toEqual({
      'Hana Whitlock': 'Tarnbrook Capital',
      'Julian Castellan': 'Quillmere Markets',
      'Priya Nair': 'Halden Research',
      'Marc Olin': 'Borealis Securities',
      'Saskia Verhoef': 'Vandersholt Bank',
      'Dele Okonjo': 'Greywether Partners',
    })
    expect(call.speakers).toHaveLength(10)
  })

  test('pairs each question with everyone who answers it', () => {
    expect(exchanges(call)).toEqual([
      'Whitlock < Reyes, Solheim',
      'Castellan < Reyes',
      'Nair < Solheim',
      'Olin < Reyes, Solheim',
      'Verhoef < Reyes, Solheim',
      'Okonjo < Solheim',
    ])
  })
})

describe('the third-quarter call', async () => {
  const call = await parsed('norrvik-power-q3-2031.txt')

  test('is an earnings call of Norrvik Power on 13 November 2031', () => {
    expect(call.metadata).toMatchObject({
      kind: 'earnings-call',
      company: 'Norrvik Power',
      ticker: 'NRVK',
      eventId: 'EM-3121113-1',
      date: '2031-11-13',
      period: 'Q3 2031',
      machineTranslated: false,
    })
  })

  test('has 30 turns, four of them prepared', () => {
    expect(call.turns).toHaveLength(30)
    expect(turnsIn(call, 'prepared')).toBe(4)
    expect(turnsIn(call, 'qa')).toBe(26)
  })

  test('takes roles from the labels and the analysts’ firms from the operator', () => {
    expect(people(call, 'management', 'role')).toEqual(norrvikManagement)
    expect(people(call, 'analyst', 'affiliation')).toEqual({
      'Marc Olin': 'Borealis Securities',
      'Priya Nair': 'Halden Research',
      'Hana Whitlock': 'Tarnbrook Capital',
      'Julian Castellan': 'Quillmere Markets',
      'Dele Okonjo': 'Greywether Partners',
    })
    expect(call.speakers).toHaveLength(9)
  })

  test('keeps follow-up questions with the first one of the same analyst', () => {
    expect(exchanges(call)).toEqual([
      'Olin < Solheim',
      'Nair < Reyes',
      'Whitlock < Solheim, Reyes',
      'Castellan < Reyes, Solheim',
      'Okonjo < Reyes, Solheim',
    ])
  })
})

describe('the peer’s call, in another convention', async () => {
  const call = await parsed('tolvane-electric-q3-2031.txt')

  test('is an earnings call of Tolvane Electric Group on 6 November 2031', () => {
    expect(call.metadata).toMatchObject({
      kind: 'earnings-call',
      company: 'Tolvane Electric Group',
      date: '2031-11-06',
      period: 'Q3 2031',
    })
  })

  test('has 22 turns, four of them prepared, and none in the disclaimer', () => {
    expect(call.turns).toHaveLength(22)
    expect(turnsIn(call, 'prepared')).toBe(4)
    expect(turnsIn(call, 'qa')).toBe(18)
    expect(call.parts.at(-1)?.kind).toBe('boilerplate')
  })

  test('takes roles and firms from the lists', () => {
    expect(people(call, 'management', 'role')).toEqual({
      'Desmond Achterby': 'President & CEO',
      'Noor Lindgate': 'Executive VP & CFO',
      'Peter Sallowfield': 'VP of Investor Relations',
    })
    expect(people(call, 'analyst', 'role')).toEqual({
      'Hana Whitlock': 'Senior Analyst',
      'Marc Olin': 'Analyst',
      'Beatrix Oyelaran': 'Director',
    })
    const firms = Object.values(people(call, 'analyst', 'affiliation'))
    for (const firm of ['Tarnbrook Capital', 'Borealis Securities', 'Tullhaven Equities']) {
      expect(firms).toContainEqual(expect.stringContaining(firm))
    }
  })
})

describe('the article', async () => {
  const article = await parsed('article-steel-squeeze-eases.txt')

  test('is an article of 14 November 2031 in which no one speaks', () => {
    expect(article.metadata.kind).toBe('article')
    expect(article.metadata.date).toBe('2031-11-14')
    expect(article.metadata.title).toBe('Steel squeeze eases at Norrvik as surcharge lifts margin')
    expect(article.turns).toEqual([])
    expect(article.speakers).toEqual([])
    expect(article.parts.map((part) => part.kind)).toContain('article')
  })
})

describe('the interview', async () => {
  const interview = await parsed('interview-07-shift-planning.md')

  test('is an interview of 2 October 2031 between two people', () => {
    expect(interview.metadata).toMatchObject({
      kind: 'interview',
      title: 'Interview 07: shift planning in a village clinic',
      date: '2031-10-02',
      language: 'en',
      company: null,
      period: null,
    })
    expect(interview.speakers.map((speaker) => speaker.name)).toEqual(['Mara Ekholm', 'Teodora Brannick'])
    expect(interview.turns).toHaveLength(24)
  })
})

describe('every document of the demonstration', () => {
  test.each(demonstration.documents)(
    '$fileName keeps each marked quotation inside one turn or the article',
    async (document) => {
      const transcript = await parsed(document.fileName)
      for (const { quote } of demonstration.codings.filter(({ fileName }) => fileName === document.fileName)) {
        const start = transcript.text.indexOf(quote)
        expect(start).toBeGreaterThan(0)
        const holders = transcript.turns.length > 0 ? transcript.turns : transcript.parts
        expect(holders.filter((holder) => holder.start <= start && start + quote.length <= holder.end)).toHaveLength(1)
      }
    },
  )
})
