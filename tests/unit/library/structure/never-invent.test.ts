import { describe, expect, it } from 'vitest'
import { parseText } from './fixture.ts'

describe('nobody is made a speaker', () => {
  it.each([
    [
      'an essay whose paragraphs begin with a town and a dash',
      'On the harbour in winter\n\nNew York – a city of water. It is colder there than anyone says.\n\nBoston – a city of bricks. It rains.\n\nNew York – again, a city of water, this time at night.\n\nBoston – again, bricks; and behind the bricks the sea goes on.\n\nNew York – a third time, and no more.\n\nBoston – at last the snow came down on the quay.\n',
    ],
    [
      'a recipe with steps, notes and tips',
      'Plum cake\n\nIngredients: flour, butter, plums\nTime: one hour\nServes: six\n\nStep 1: Stir the butter.\nStep 2: Add the flour.\nStep 3: Bake.\n\nNote: Plums may be frozen.\nNote: Use less sugar with ripe plums.\nTip: Serve warm.\nTip: Add cream.\n',
    ],
    [
      'a lease with notes and parties',
      'Lease\n\nLandlord: Norrvik Estates Ltd\nTenant: Ada Holm\nPremises: 4 Quay Street\n\n1. Rent. The Tenant pays 900 a month.\n2. Term. The term is two years.\n\nNote: The Landlord may visit.\nNote: The Tenant shall be told before.\n\nLandlord: signs here\nTenant: signs here\n',
    ],
    [
      'an article of bullets that come back',
      'Why shares fell\n\nProfit engine stalls: the mill made less than it had hoped for.\nMargins recover: but only in June, they said.\nWhat comes next: the board meets.\nProfit engine stalls: again and again in the text.\nMargins recover: said the chairman.\n',
    ],
    [
      'minutes with decisions and actions',
      'Minutes of the board\n\nDate: 4 May 2031\nPresent: Ada Holm, Ben Ott\nApologies: none\n\nAgenda: budget\nDecision: the budget is passed.\nAction: Ben Ott writes to the bank.\nAction: Ada Holm calls the mill.\nDecision: the mill is sold.\n',
    ],
    ['a single question and answer', 'Frequently asked\n\nQ: How do I return a thing?\nA: Send it back.\n'],
    [
      'a glossary',
      'Glossary\n\nARR: Annual recurring revenue.\nNet Dollar Retention: Revenue kept.\nFree Cash Flow: Cash from operations less capital spending.\nGross Margin: Revenue less costs.\n',
    ],
    [
      'a bibliography',
      'References\n\nAda Holm\nOn mills. Norrvik Press, 2030.\nBen Ott\nOn quays and what they cost. Kite, 2029.\nAda Holm\nMore on mills. Norrvik Press, 2031.\nCarla Ruiz\nA river. 2020.\nBen Ott\nShips. 2022.\n',
    ],
    [
      'a list of scores',
      'Results\n\nAda Holm\n12 points\nBen Ott\n9 points\nAda Holm\n14 points\nBen Ott\n3 points\nAda Holm\n7 points\nBen Ott\n1 point\n',
    ],
    [
      'a guide with headings',
      'Guide\n\nNew York\nThe harbour is fine in May and crowded in June.\nLos Angeles\nThe beach is long.\nSan Diego\nThe zoo is worth a visit by those who like bears.\nNew Orleans\nMusic all night.\n',
    ],
    [
      'a letter',
      'From: Ada Holm\nTo: Ben Ott\nSubject: Mill\nDate: 4 May 2031\n\nDear Ben,\n\nthe mill is sold.\n\nBest,\nAda\n',
    ],
    [
      'items with a place and a dash',
      'LONDON - The harbour froze on Monday.\n\nPARIS - The Seine did not.\n\nLONDON - On Tuesday the ice was gone.\n\nPARIS - Nobody noticed.\n\nLONDON - By Friday ships went out.\n\nPARIS - And came in.\n',
    ],
    [
      'a program’s log',
      '[INFO] Server started\n[WARN] Low disk\n[INFO] Request\n[INFO] Request\n[WARN] Low disk\n[ERROR] Failed to write\n[INFO] Stopped\n',
    ],
    ['a list of tasks', '[x] Buy flour\n[ ] Buy plums\n[x] Buy butter\n'],
    ['chapters', 'Chapter One\n\nIt was cold. Ada Holm went out.\n\nChapter Two\n\nBen Ott came in.\n'],
    ['an outline', 'A. Rivers\nQ. Quays\nA. Roads\n'],
    [
      'a curriculum vitae',
      'Ada Holm\nChief Executive Officer\nNorrvik Power AB, 2020 to 2031\nResponsible for mills and rivers.\n\nKite Securities\nDirector\nLondon, 2010 to 2020\n',
    ],
    [
      'a filing with run-in headings',
      'Item 7. Management’s Discussion\n\nNet Sales. Net sales rose by four percent.\n\nGross Profit. Gross profit fell.\n\nNet Sales. In the quarter, net sales rose.\n\nGross Profit. In the quarter, gross profit rose.\n\nMr. Holm. He has been director since 2020.\n\nMs. Ott. She has been director since 2021.\n',
    ],
    [
      'bold headings with a colon',
      '**Net Sales:** rose by four percent in the year.\n\n**Gross Margin:** fell.\n\n**Net Sales:** are seen higher next year.\n\n**Gross Margin:** is seen flat.\n',
    ],
    ['a timetable', 'Schedule\n\n10:00 Opening\n10:30 Ada Holm\n11:00 Ben Ott\n11:30 Ada Holm\n12:00 Lunch\n'],
    [
      'a programme of talks',
      'Programme\n\n10:00 - Ada Holm (Norrvik Power)\nHow mills work\n10:30 - Ben Ott (Kite Securities)\nHow quays work\n11:00 - Carla Ruiz (Hale & Co.)\nRivers\n',
    ],
    [
      'clauses about parties',
      'Section 1: Scope\nSection 2: Terms\nArticle 3: Rent\n\nThe Landlord: Norrvik Estates\nThe Tenant: Ada Holm\nThe Landlord: may visit\nThe Tenant: may not\nThe Landlord: shall repair\nThe Tenant: shall pay\n',
    ],
  ])('of %s', async (_, text) => {
    for (const fileName of ['text.txt', 'text.md']) {
      const { speakers, turns } = await parseText(text, fileName)
      expect({ fileName, speakers, turns }).toEqual({ fileName, speakers: [], turns: [] })
    }
  })
})
