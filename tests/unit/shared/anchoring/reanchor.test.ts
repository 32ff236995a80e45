import { describe, expect, test } from 'vitest'
import { describe as describePlace } from '#shared/anchoring/describe.ts'
import { reanchorAll, type Reanchoring } from '#shared/anchoring/reanchor.ts'
import type { Range } from '#shared/lib/range.ts'

const CALL = [
  'Operator: Good afternoon, and welcome to the call. Please go ahead.',
  'Mara Lindqvist: Thank you. Power is the tightest of our constraints this year, more than chips. We expect capital spending of about $174 billion, most of it for the new sites.',
  'Operator: Thank you. Next question, please.',
  'Jonas Feld: How should we think about depreciation as those sites come into use?',
  'Ivo Petrov: Yes. It will grow faster than revenue for some quarters, and then more slowly.',
  'Operator: Thank you. Next question, please.',
  'Anna Brook: Is the factory in the north still on schedule, and what would delay it?',
  'Mara Lindqvist: It is on schedule. The grid connection is what we watch most closely.',
].join('\n\n')

const SPENDING = 'We expect capital spending of about $174 billion, most of it for the new sites.'

/** The nth place (from 0) where the words stand. */
function placeOf(text: string, words: string, nth = 0): Range {
  let start = text.indexOf(words)
  for (let rank = 0; rank < nth; rank += 1) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

function reanchor(before: string, after: string, place: Range): Reanchoring {
  const [answer] = reanchorAll(before, after, [describePlace(before, place)])
  if (answer === undefined) throw new Error('no answer')
  return answer
}

function found(after: string, { range }: Reanchoring): string | null {
  return range === null ? null : after.slice(range.start, range.end)
}

describe('a passage in a newer version of its text', () => {
  test.each([
    ['nothing changed', (text: string) => text, 'exact', SPENDING],
    ['something was added before', (text: string) => `Corrected version.\n\n${text}`, 'moved', SPENDING],
    [
      'a number in it was corrected',
      (text: string) => text.replace('$174', '$175'),
      'fuzzy',
      SPENDING.replace('174', '175'),
    ],
    [
      'a word in it was replaced',
      (text: string) => text.replace('most of it', 'nearly all'),
      'fuzzy',
      SPENDING.replace('most of it', 'nearly all'),
    ],
    [
      'white space in it changed',
      (text: string) => text.replace('capital spending', 'capital\nspending'),
      'fuzzy',
      SPENDING.replace('capital spending', 'capital\nspending'),
    ],
    [
      'a page ends within it',
      (text: string) => text.replace('billion, ', 'billion, \nPage 3 of 12\n'),
      'fuzzy',
      SPENDING.replace('billion, ', 'billion, \nPage 3 of 12\n'),
    ],
    ['its sentence was cut', (text: string) => text.replace(` ${SPENDING}`, ''), 'lost', null],
  ])('when %s', (_, change, state, words) => {
    const after = change(CALL)
    const answer = reanchor(CALL, after, placeOf(CALL, SPENDING))
    expect({ state: answer.state, words: found(after, answer) }).toEqual({ state, words })
  })

  test('goes with its paragraph to another place', () => {
    const [first = '', ...others] = CALL.split('\n\n')
    const after = [...others, first].join('\n\n')
    const answer = reanchor(CALL, after, placeOf(CALL, 'welcome to the call'))
    expect(answer).toMatchObject({ state: 'moved', range: placeOf(after, 'welcome to the call') })
  })

  test('is told from equal words by the words around it', () => {
    const words = 'Thank you. Next question, please.'
    const after = CALL.replace('Jonas Feld: How should we', 'Jonas Feld: Hello. How do we')
    expect(reanchor(CALL, after, placeOf(CALL, words, 1))).toMatchObject({
      state: 'moved',
      range: placeOf(after, words, 1),
    })
  })

  test('is not taken for its twin when it was cut', () => {
    const words = 'Thank you. Next question, please.'
    const at = placeOf(CALL, `\n\nOperator: ${words}`, 1)
    const after = CALL.slice(0, at.start) + CALL.slice(at.end)
    expect(['ambiguous', 'lost']).toContain(reanchor(CALL, after, placeOf(CALL, words, 1)).state)
    expect(reanchor(CALL, after, placeOf(CALL, words, 0)).state).toBe('exact')
  })

  test('is left to a person when one of several equal sentences in a row was cut', () => {
    const before = `Start here. ${'Yes, we do. '.repeat(6)}That is all.`
    const answer = reanchor(before, before.replace('Yes, we do. ', ''), placeOf(before, 'Yes, we do.', 3))
    expect(answer.state).toBe('ambiguous')
    expect(answer.candidates).toHaveLength(5)
  })

  test('is left to a person when it was copied and both copies were changed', () => {
    const after = `${CALL}\n\n${CALL}`.replaceAll('$174', '$179')
    expect(reanchor(CALL, after, placeOf(CALL, SPENDING)).state).toBe('ambiguous')
  })

  describe('is left to a person', () => {
    const LONG_TURN =
      'Mara Lindqvist: Power is the tightest of our constraints this year, more than chips. The grid connection is what we watch most closely, and the two new sites will not open before it is there. We expect that to be in spring, or in early summer at the latest.'
    const SHORT_TURN = 'Ivo Petrov: It will cost a little more than planned.'
    const QUESTION = 'Anna Brook: Is the factory in the north still on schedule, and what would delay it further?'
    const OPENING = 'Operator: Good afternoon, and welcome to the call of Lindholm Power on the third quarter.'
    const TURNS = [OPENING, LONG_TURN, SHORT_TURN, QUESTION]

    test('when its last words went with their turn to before the turn in its middle', () => {
      const before = [...TURNS, 'Ivo Petrov: It is.'].join('\n\n')
      const after = [OPENING, LONG_TURN, QUESTION, SHORT_TURN, 'Ivo Petrov: It is.'].join('\n\n')
      const place = {
        start: before.indexOf(LONG_TURN),
        end: before.indexOf('factory in the north') + 'factory in the north'.length,
      }
      expect(reanchor(before, after, place).state).toBe('ambiguous')
    })

    test('when more was put in behind its first words than they are long', () => {
      const before = TURNS.join('\n\n')
      const first = 'Power is the tightest of our constraints this year'
      const after = before.replace(first, `${first}, as it was last year and in the year before that one too`)
      expect(reanchor(before, after, placeOf(before, LONG_TURN.slice('Mara Lindqvist: '.length))).state).toBe(
        'ambiguous',
      )
      expect(reanchor(before, after, placeOf(before, LONG_TURN)).state).toBe('fuzzy')
    })

    test('when a copy was put in before it and then a word of it was cut', () => {
      const words = 'The grid connection is what we watch most closely'
      const changed = LONG_TURN.replace('connection ', '').replace('two new', 'new')
      const copy = LONG_TURN.replace('tightest of our', 'worst of the').replace(' there', ' built')
      const before = TURNS.join('\n\n')
      const after = [copy, OPENING, changed, SHORT_TURN, QUESTION].join('\n\n')
      expect(reanchor(before, after, placeOf(before, words)).state).toBe('ambiguous')
    })

    test('when it was cut and the words that follow an equal sentence are those that followed it', () => {
      const before = [
        'Anna Brook: Thank you. Next question, please. Thank you very much. Yes.',
        'Ivo Petrov: Thank you very much. Thank you. Next question, please. Thank you very much. Yes. Yes.',
      ].join('\n\n')
      const after = [
        'Anna Brook: Thank you. Thank you much.',
        'Ivo Petrov: Thank about very much. Thank you. Next question, please. Thank you very much. Yes. Yes.',
      ].join('\n\n')
      expect(['ambiguous', 'lost']).toContain(reanchor(before, after, placeOf(before, ' Next question, please.')).state)
    })

    test('when another turn that ends as its turn did stands where its turn stood', () => {
      const ending = 'Next question, please. Thank you very much. Thank you very much.'
      const [first, second, third] = [
        `Priya Okafor: Thank you very much. Thank you. ${ending}`,
        'Anna Brook: Is the new factory on schedule?',
        `Jonas Feld: Yes. Thank you. ${ending}`,
      ]
      const before = [first, second, third].join('\n\n')
      const after = [third, second, first].join('\n\n')
      const much = before.indexOf(ending) + ending.indexOf('much')
      expect(reanchor(before, after, { start: much, end: much + 'much'.length }).state).toBe('ambiguous')
    })

    test('when an equal sentence was put in beside it and one of the two no longer stands where it stood', () => {
      const words = 'Thank you. Next question, please.'
      const before = `Mara Lindqvist: We raised our prices in May. ${words} Yes. ${words} The order book for the northern sites grew.`
      const after = before.replace('May. ', `May. Furthermore, ${words} `)
      expect(reanchor(before, after, placeOf(before, ' Next question, please.')).state).toBe('ambiguous')
    })

    test('when its turn was copied and it was then changed, so that only the copy has its words', () => {
      const turn = LONG_TURN.replace('Mara Lindqvist', 'Operator')
      const changed = turn.replace('the tightest', 'by far the very tightest')
      const before = [OPENING, turn, QUESTION].join('\n\n')
      const after = [OPENING, changed, QUESTION, turn].join('\n\n')
      expect(reanchor(before, after, placeOf(before, 'Power is the tightest')).state).toBe('ambiguous')
    })

    describe('among sentences that differ in their figures', () => {
      const MARGIN = 'Jonas Feld: Gross margin was 268 per cent, compared with 200 per cent a year ago.'
      const OTHER_MARGIN = 'Operator: Gross margin was 598 per cent, compared with 251 per cent a year ago.'
      const SPENT = 'Operator: Capital expenditures were $10.3 billion in the quarter.'

      test('when another of them stands where it stood', () => {
        const before = [MARGIN, SPENT, OTHER_MARGIN].join('\n\n')
        const after = [OTHER_MARGIN, SPENT, MARGIN.replace('Gross ', '').replace('200', 'page 12 of 40 200')].join(
          '\n\n',
        )
        const place = placeOf(before, 'compared with 200 per cent a year ago')
        expect(reanchor(before, after, place).state).toBe('ambiguous')
      })

      test('when the end of another one stands at its end', () => {
        const first = 'Mara Lindqvist: Capital expenditures were $1,566 billion in the quarter. We'
        const expected = ' expect revenue of about $1,521 billion next year. '
        const last = 'Capital expenditures were $27.2 billion in the quar'
        const passage = `${expected}Capital expenditures were $1,941 billion in the quarter. ${last}ter.`
        const before = first + passage
        const after = `${first.replace('. We', ', We')}${expected}Capital expenditubillion in the quarter. ${last},566 billion in the quarter.`
        expect(reanchor(before, after, placeOf(before, passage)).state).toBe('ambiguous')
      })

      test('unless what stands beside it on either side is as it was', () => {
        const before = [MARGIN, SPENT, OTHER_MARGIN].join('\n\n')
        const after = before.replace('200', '201')
        const place = placeOf(before, 'compared with 200 per cent a year ago')
        expect(reanchor(before, after, place)).toMatchObject({ state: 'fuzzy', range: place })
      })
    })
  })

  test('is found among sentences that are nearly the same when nothing around it changed', () => {
    const figures = ['1,823', '1,443', '257', '95', '380', '1,112']
    const sentences = figures.map((figure) => `Capital expenditures were $${figure} billion in the quarter.`)
    const before = sentences.join(' ')
    const after = before.replace(`${sentences[3] ?? ''} `, '')
    const place = placeOf(before, 'Capital expenditures were', 1)
    expect(reanchor(before, after, place)).toMatchObject({ state: 'exact', range: place })
  })

  test('that stands unchanged is taken for certain in a text of equal lines', () => {
    const before = 'Yes. '.repeat(5000)
    expect(reanchor(before, before, { start: 10_000, end: 10_004 }).state).toBe('exact')
  })

  test('takes a mark that was put behind its last letter with it, and is not the same any more', () => {
    const before = 'The new site is in Orebro now, and the old one is in Lund as before.'
    const after = before.replace('Orebro', 'Orebro\u0301')
    const answer = reanchor(before, after, placeOf(before, 'The new site is in Orebro'))
    expect(answer.state).not.toBe('exact')
    expect(found(after, answer)).toBe('The new site is in Orebro\u0301')
  })

  test('of no characters is nowhere', () => {
    expect(reanchor(CALL, CALL, { start: 5, end: 5 }).state).toBe('lost')
  })

  test('whose anchor is not of the old text is looked for by its words', () => {
    const anchor = describePlace(`Other. ${CALL}`, placeOf(`Other. ${CALL}`, SPENDING))
    expect(reanchorAll(CALL, CALL, [anchor])[0]).toMatchObject({ state: 'moved', range: placeOf(CALL, SPENDING) })
  })

  test('gets its answer at the place of its anchor', () => {
    const anchors = [SPENDING, 'Yes.', 'Please go ahead.'].map((words) => describePlace(CALL, placeOf(CALL, words)))
    const answers = reanchorAll(CALL, CALL, anchors)
    expect(answers.map(({ range }) => range)).toEqual(anchors.map(({ position }) => position))
  })
})
