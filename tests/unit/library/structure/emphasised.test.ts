import { expect, it } from 'vitest'
import { parseTranscript } from '#library/parse.ts'
import { docxOf, wordParagraph } from '../../../helpers/files/office.ts'
import { cast, jotted, parseText } from './fixture.ts'

const turns = ['Ada Holm: So it began.', 'Ben Ott: It did.', 'Ada Holm: And then?', 'Ben Ott: Rain. Bold words stay.']

it.each([
  [
    'names on lines of their own',
    [
      '*Ada Holm*',
      'So it began.',
      '*Ben Ott*',
      'It did.',
      '*Ada Holm*',
      'And then?',
      '*Ben Ott*',
      'Rain. *Bold* words stay.',
    ],
  ],
  [
    'names before the words',
    ['*Ada Holm* So it began.', '*Ben Ott* It did.', '*Ada Holm* And then?', '*Ben Ott* Rain. *Bold* words stay.'],
  ],
])('Word: bold type alone tells who speaks, %s', async (_, paragraphs) => {
  const bytes = docxOf(paragraphs.map((text) => wordParagraph(text)).join(''))
  expect(jotted(await parseTranscript('talk.docx', bytes), 40)).toEqual(turns)
})

it('pages: a role beside the name belongs to the label', async () => {
  const html =
    '<p><b>Ada Holm</b>, Chief Executive Officer<br>So it began.</p><p><b>Ben Ott</b><br>It did.</p><p><b>Ada Holm</b><br>And then?</p><p><b>Ben Ott</b><br>Rain. <b>Bold</b> words stay.</p>'
  const talk = await parseText(html, 'talk.html')
  expect(jotted(talk, 40)).toEqual(turns)
  expect(cast(talk)[0]).toBe('Ada Holm | Chief Executive Officer | - | management')
})

it('an article with words in bold has no speakers', async () => {
  const html =
    '<p><b>Great News</b> for all.</p><p><b>More Wind</b> than ever.</p><p><b>Less Rain</b> too.</p><p><b>Some Sun</b> at last.</p>'
  expect((await parseText(html, 'page.html')).turns).toEqual([])
})
