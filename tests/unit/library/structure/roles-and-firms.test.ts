import { expect, it } from 'vitest'
import { cast, jotted, outlined, parseText } from './fixture.ts'

it.each(['Analyst, Stone, Pike & Co., Inc.', 'Equity Research Analyst, Stone, Pike & Co., Inc.'])(
  'an analyst’s firm does not repeat that they are one: %s',
  async (line) => {
    const call = await parseText(
      `8-May-2031\nNorrvik Power AB (NPOW)\nQ1 2031 Earnings Call\n\nCORPORATE PARTICIPANTS\nAda Holm\nChief Executive Officer & Director, Norrvik Power AB\nPer Lind\nChief Financial Officer, Norrvik Power AB\n\nOTHER PARTICIPANTS\nMia Ott\n${line}\n\nMANAGEMENT DISCUSSION SECTION\n\nOperator: Good day.\n..............\nAda Holm\nChief Executive Officer & Director, Norrvik Power AB\nThank you.\n..............\nPer Lind\nChief Financial Officer, Norrvik Power AB\nThanks, Ada.\n..............\n\nQUESTION AND ANSWER SECTION\n\nMia Ott\n${line}\nWhat of cash?\n..............\nPer Lind\nChief Financial Officer, Norrvik Power AB\nIt grew.\n`,
    )
    expect(cast(call)).toContain('Mia Ott | Analyst | Stone, Pike & Co., Inc. | analyst')
  },
)

it.each([
  ['OM:NPOW', 'NPOW'],
  ['NasdaqGS:NPOW', 'NPOW'],
  ['SEHK:700', '700'],
])('the exchange and ticker behind a company are no part of its name: %s', async (printed, ticker) => {
  const call = await parseText(
    `Norrvik Power AB ${printed}\nFQ1 2031 Earnings Call Transcripts\nThursday, May 8, 2031 9:30 PM GMT\n\nCall Participants\n\nEXECUTIVES\nAda Holm\nCEO & Director\n\nPer Lind\nExecutive VP & CFO\n\nPresentation\n\nOperator\nGood day.\n\nAda Holm\nCEO & Director\nThank you.\n\nPer Lind\nExecutive VP & CFO\nThanks.\n\nAda Holm\nCEO & Director\nGoodbye.\n`,
  )
  expect(call.metadata).toMatchObject({ company: 'Norrvik Power AB', ticker, period: 'Q1 2031' })
})

it('a German moderator opens the questions without a heading', async () => {
  const call = await parseText(
    'Norrvik AG – Telefonkonferenz\n8. Mai 2031\n\nModerator: Guten Tag und willkommen.\n\nDr. Ada Holm, CEO: Vielen Dank. Der Umsatz stieg.\n\nPer Lind, CFO: Die Marge stieg auch.\n\nModerator: Wir beginnen nun mit der Fragerunde. Die erste Frage kommt von Mia Ott, Stein Bank.\n\nMia Ott: Wie sehen Sie die Preise?\n\nDr. Ada Holm: Wir erwarten etwas mehr.\n',
  )
  expect(outlined(call).slice(1)).toEqual(['prepared (3)', 'qa (3)'])
})

it('names in bold over words, with titles behind two dashes, need no heading', async () => {
  const block = (name: string, detail: string, said: string): string =>
    `<p><strong>${name}</strong>${detail === '' ? '' : ` -- <em>${detail}</em>`}</p><p>${said}</p>`
  const page = `<html><body><h1>Norrvik Power (NPOW) Q1 2031 Earnings Call</h1>${block('Ada Holm', 'Chief Executive Officer', 'Welcome, everyone.')}${block('Per Lind', 'Chief Financial Officer', 'Thank you, Ada. Margins rose.')}${block('Operator', '', 'The first question comes from Mia Ott with Stone Pike.')}${block('Mia Ott', 'Stone Pike -- Analyst', 'How are margins?')}${block('Ada Holm', 'Chief Executive Officer', 'They are good.')}</body></html>`
  const call = await parseText(page, 'call.html')
  expect(jotted(call, 6)).toEqual([
    'Ada Holm: Welcom',
    'Per Lind: Thank ',
    'Operator: The fi',
    'Mia Ott: How ar',
    'Ada Holm: They a',
  ])
  expect(cast(call)).toContain('Mia Ott | Analyst | Stone Pike | analyst')
  expect(call.metadata.kind).toBe('earnings-call')
})

it.each([
  ['no date of its own', '', '2031-05-08'],
  ['a date of its own', 'Date: 2031-05-06\n\n', '2031-05-06'],
])('a message is as old as it says when its text has %s', async (_, head, date) => {
  const mail = `From: Ada <ada@example.org>\r\nTo: per@example.org\r\nSubject: Talk by the shed\r\nDate: Thu, 8 May 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${head}Ada Holm: How did you begin?\n\nPer Lind: With a shed.\n\nAda Holm: And then?\n`
  expect((await parseText(mail, 'talk.eml')).metadata.date).toBe(date)
})
