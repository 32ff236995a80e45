import { expect, test } from 'vitest'
import { countSubQuestions } from '#renderer/reader/sub-questions.ts'

test.each([
  ['one mark, one question', ['How is demand?'], 1],
  ['two marks', ['How is demand? And what of price?'], 2],
  ['a question joined inside a sentence', ['How is demand in Europe, and how do you see price?'], 2],
  ['things joined are no questions', ['How are demand and price?'], 1],
  ['a further question without a mark', ['How is demand? And then on margins, some colour please.'], 2],
  ['an announced one', ['What drove the quarter? My second question is on capex.'], 2],
  ['in several turns of one person', ['Why?', 'And is it lasting?'], 2],
  ['a request without a mark is one', ['Could you talk about the backlog.'], 1],
  ['decimals end no sentence that asks', ['You said 3.5 percent. Is it 3.5 or 4.5?'], 1],
  ['Arabic and Chinese marks', ['ما هو الطلب؟ 价格呢？'], 2],
  ['nothing said', [''], 1],
] as const)('%s', (_, turns, count) => {
  expect(countSubQuestions(turns)).toBe(count)
})
