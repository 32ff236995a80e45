import { companyOfTitle, companyWithTicker, plainCompany } from '#library/structure/company.ts'
import { findDate } from '#library/structure/dates.ts'
import { headingKind } from '#library/structure/headings.ts'
import { languageOf } from '#library/structure/language.ts'
import { editDistance, looksLikeName, nameKey, nearlySameName, shortKey } from '#library/structure/names.ts'
import { findPeriod } from '#library/structure/period.ts'
import { isRoleLabel, roleClassOf } from '#library/structure/roles.ts'
import { describe, expect, it } from 'vitest'

describe('findDate', () => {
  it.each([
    ['Event Date: July 31, 2031', '2031-07-31'],
    ['Earnings Conference Call February  8, 2026  4:30 PM ET', '2026-02-08'],
    ['APRIL 26, 2026 / 9:00PM GMT', '2026-04-26'],
    ['Q1 2025 Earnings CallMay 30, 2024,5:00 p.m. ET', '2024-05-30'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['12-May-2031', '2031-05-12'],
    ['Thursday, 3rd of June 2027', '2027-06-03'],
    ['2031年8月5日', '2031-08-05'],
    ['Date: 2031-08-05', '2031-08-05'],
    ['25/12/2030', '2030-12-25'],
    ['12/25/2030', '2030-12-25'],
  ])('%s', (text, iso) => {
    expect(findDate(text)).toBe(iso)
  })

  it.each(['05/08/2031 02:00 PM', 'January  1, 0000 10:03 AM', 'February 30, 2031', 'in May we sold 2031 units', ''])(
    'does not guess: %s',
    (text) => {
      expect(findDate(text)).toBeNull()
    },
  )
})

describe('findPeriod', () => {
  it.each([
    ['Norrvik Q2 2031 Earnings Call', 'Q2 2031'],
    ['Q2\u00a02031', 'Q2 2031'],
    ["Q3 FY '25", 'Q3 2025'],
    ['Q3 FY25 Results', 'Q3 2025'],
    ['3Q25 results', 'Q3 2025'],
    ['our third quarter fiscal year 2031 results', 'Q3 2031'],
    ['Fourth Quarter and Full Year 2018 Earnings Results', 'Q4 2018'],
    ['fiscal 2031 second quarter', 'Q2 2031'],
    ['2031 Q4', 'Q4 2031'],
    ['H1 2030 interim results', 'H1 2030'],
    ['first half of 2030', 'H1 2030'],
    ['Full Year 2029 results', 'FY 2029'],
  ])('%s', (text, period) => {
    expect(findPeriod(text)).toBe(period)
  })

  it.each(['a quarter of the 2031 budget', 'SQ4 2', 'Q4', 'up 20% in the quarter', 'Q1 12.5%'])(
    'finds none in: %s',
    (text) => {
      expect(findPeriod(text)).toBeNull()
    },
  )
})

describe('company', () => {
  it.each([
    ['Halden Freight, Inc. (NYSE:HLDF) Q3 2029 Earnings Call', 'Halden Freight, Inc.', 'HLDF'],
    ['Tessaly Foods(TSLY-1.20%)Q2 2027 Earnings CallAug 3', 'Tessaly Foods', 'TSLY'],
    ['Norrvik Power (NPOW)', 'Norrvik Power', 'NPOW'],
  ])('with its ticker: %s', (line, company, ticker) => {
    expect(companyWithTicker(line)).toEqual({ company, ticker })
  })

  it.each([
    ['Q2 2031 Norrvik Power AB Earnings Call', 'Norrvik Power AB'],
    ['Norrvik Power Q2 2031 Results Conference Call', 'Norrvik Power'],
    ["Norrvik Power's second quarter 2031 earnings call", 'Norrvik Power'],
  ])('of a title: %s', (title, company) => {
    expect(companyOfTitle(title)).toBe(company)
  })

  it.each(['Q2 2031 Earnings Call', 'A long talk about rivers', 'Earnings call transcript'])('none in: %s', (title) => {
    expect(companyOfTitle(title)).toBeNull()
  })

  it('drops a translation in parentheses', () => {
    expect(plainCompany('Norrvik Power (诺维克)')).toBe('Norrvik Power')
  })
})

describe('headingKind', () => {
  it.each([
    ['Question-and-Answer Session', 'qa'],
    ['QUESTIONS AND ANSWERS:', 'qa'],
    ['Q&A Session', 'qa'],
    ['## Q & A', 'qa'],
    ['问答', 'qa'],
    ['Preguntas y respuestas', 'qa'],
    ['Prepared Remarks:', 'prepared'],
    ['MANAGEMENT DISCUSSION SECTION', 'prepared'],
    ['Conference Call Participiants', 'participants'],
    ['Executives', 'participants'],
    ['INDUSTRY GLOSSARY', 'keypoints'],
    ['Disclaimer', 'boilerplate'],
  ])('%s opens %s', (line, kind) => {
    expect(headingKind(line)).toBe(kind)
  })

  it.each(['Questions are welcome', 'Presentation of the year was late.', 'Executives spoke', ''])(
    '%s opens nothing',
    (line) => {
      expect(headingKind(line)).toBeNull()
    },
  )
})

describe('names', () => {
  it.each([
    'Ada Holm',
    'Leo van der Meer',
    'Per O. Lindqvist',
    'Jo O’Dell',
    'Otto "Oz" Brill',
    'J. P. Carver',
    'Nora Field-Ames',
    'Ed Ash, Jr.',
    'Zoë Müller',
    '林安',
    'X Æ',
  ])('%s could be a name', (text) => {
    expect(looksLikeName(text)).toBe(true)
  })

  it.each([
    'Profit engine stalls',
    'Thank you',
    'Good morning, Tom.',
    'Next question please',
    'High costs of steel',
    '12 May',
    'Our Company',
    'a',
    '',
  ])('%s could not', (text) => {
    expect(looksLikeName(text)).toBe(false)
  })

  it('keys forget case, spaces, accents, nicknames and honorifics; short keys middle initials too', () => {
    expect(nameKey('Dr. José “Pepe” Núñez')).toBe(nameKey('jose nunez'))
    expect(nameKey('LeovanderMeer')).toBe(nameKey('Leo van der Meer'))
    expect(shortKey('Mina D. Okafor')).toBe(shortKey('Mina Okafor'))
  })

  it.each([
    ['Praveen Malwane', 'Praveen Melwane', true],
    ['Christopher Lund', 'Chris Lund', true],
    ['Mark Berg', 'Maria Berg', false],
    ['Tom Ek', 'Tom Ek Lund', false],
    ['Anna', 'Anna Holm', false],
  ])('%s and %s nearly the same: %s', (a, b, same) => {
    expect(nearlySameName(a, b)).toBe(same)
  })

  it('edit distance stops at its limit', () => {
    expect(editDistance('holm', 'helm', 2)).toBe(1)
    expect(editDistance('holm', 'a very long word', 2)).toBe(3)
  })
})

describe('roles', () => {
  it.each([
    'Operator',
    'Conference Operator',
    'Speaker 4',
    'Speaker4',
    'SPEAKER_01',
    'Q',
    '答',
    'Unidentified Analyst',
    'Interviewer',
  ])('%s stands for someone', (label) => {
    expect(isRoleLabel(label)).toBe(true)
  })

  it.each([
    ['Moderator', null, null, 'operator'],
    ['Ada Holm', 'President and CEO', null, 'management'],
    ['Ben Ott', 'Analyst', null, 'analyst'],
    ['Ben Ott', 'Managing Director', 'analyst', 'analyst'],
    ['Unidentified Analyst', null, null, 'analyst'],
    ['Q', null, null, 'interviewer'],
    ['Expert', null, null, 'guest'],
    ['Ada Holm', null, null, 'unknown'],
  ] as const)('%s, %s, on the list of %s: %s', (name, role, group, roleClass) => {
    expect(roleClassOf(name, role, group)).toBe(roleClass)
  })
})

describe('languageOf', () => {
  it.each([
    ['the river and the bridge are in the town that we have known for long, and it is with us as it was', 'en'],
    ['el río y el puente son de la ciudad que se ve en los días de sol, y no hay más que una barca para todos', 'es'],
    [
      'der Fluss und die Brücke sind in der Stadt, die wir von früher kennen, und es ist nicht das, was man auf der Karte sieht',
      'de',
    ],
    ['我们今天来谈谈桥梁的维护，以及河流带来的问题。桥梁需要每年检查一次，每十年大修一次，这样才能用得长久。', 'zh'],
    [
      '橋は毎年検査しなければなりません。そして十年ごとに大きな修理をします。川の水は春に増えますので、注意が必要です。',
      'ja',
    ],
    ['Short.', null],
    [
      'Xyzzy plugh foo bar baz qux quux corge grault garply waldo fred thud wibble wobble wubble flob spam eggs ham',
      null,
    ],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
})
