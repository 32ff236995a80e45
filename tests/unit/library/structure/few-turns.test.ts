import { expect, it } from 'vitest'
import { parseText } from './fixture.ts'

const PROSE = 'The mill stood by the river for a hundred years. Rain came, and the river rose over the wheel. '
const codes = async (text: string, fileName?: string): Promise<string[]> =>
  (await parseText(text, fileName)).warnings.map(({ code }) => code)

it('a text as long as a conversation without speakers says what to do', async () => {
  const { warnings, turns } = await parseText(`By the river\n\n${PROSE.repeat(30)}`)
  expect(turns).toEqual([])
  expect(warnings.map(({ message }) => message)).toEqual([
    'No speakers were found. If this is a conversation, split the turns by hand, or write each speaker’s name and a colon before what they say and import the file again.',
  ])
})

it('a text in which one turn holds everything says so', async () => {
  expect(await codes(`Interviewer: I thank you. ${PROSE.repeat(8)}`)).toEqual(['no-speakers'])
})

it.each([
  ['a short note', `A note\n\n${PROSE}`],
  ['a conversation', `Ada Holm: ${PROSE.repeat(8)}\n\nPer Lind: Yes.\n\nAda Holm: I thank you.\n`],
])('%s says nothing of the kind', async (_, text) => {
  expect(await codes(text)).toEqual([])
})
