import { htmlImporter } from '#library/importers/html.ts'
import { Refusal } from '#library/importers/refusal.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseText } from '../structure/fixture.ts'

const read = (html: string) => htmlImporter.read('page.html', new TextEncoder().encode(html))

/** A page as a site serves it: the call in the middle, everything else around it. */
const page = (call: string): string => `<!doctype html><html><head><title>Call | Some Site</title>
<style>p{color:red}</style><script>var bids = ["Operator: buy [now]"]</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/calls">Calls</a></li></ul></nav>
<div class="top"><a href="/login">Log in</a> <a href="/join">Join today</a></div>
<div class="wrap"><header><h1>Tessaly Foods (TSLY) Q2 2027 Earnings Call Transcript</h1>
<p>TSLY earnings call for the period ending June 30, 2027.</p></header>
<div class="by">By <a href="/author/1">Some Transcriber</a> Aug 4, 2027</div>
<section><span>${call}</span></section>
<aside><p>Ten stocks you need: Ben Ott: Buy!</p></aside></div>
<div class="more"><a href="/a">Another call worth reading this week</a><a href="/b">And another one</a></div>
<footer>All rights reserved. <a href="/terms">Terms</a></footer></body></html>`

describe('a saved page whose labels are bold paragraphs', () => {
  const transcript =
    page(`<p><strong>Tessaly Foods</strong> (<a href="/q">NASDAQ:TSLY</a>)<br/>Q2 2027 Earnings Call<br/><span>Aug 03, 2027</span>, <em>5:00 p.m. ET</em></p>
<h2>Contents:</h2><ul><li>Prepared Remarks</li><li>Questions and Answers</li><li>Call Participants</li></ul>
<h2>Prepared Remarks:</h2><p><strong>Operator</strong></p><p>Welcome to the call of Tessaly&nbsp;Foods.</p>
<p><strong>Dana Wirth</strong> -- <em>Chief Executive Officer</em></p><p>Good afternoon. We baked
more.</p><div id="ad"><script>show()</script></div><p>And sold it -- all of it.</p>
<h2>Questions &amp; Answers:</h2><p><strong>Operator</strong></p><p>[Operator Instructions] Fay Lund.</p>
<p><strong>Fay Lund</strong> -- <em>Orchard&nbsp;Bank &amp; Co. -- Analyst</em></p><p>How is flour?</p>
<p><strong>Dana Wirth</strong> -- <em>Chief Executive Officer</em></p><p>Cheaper.</p>
<p><strong>Duration: 31 minutes</strong></p><h2>Call participants:</h2>
<p><strong>Dana Wirth</strong> -- <em>Chief Executive Officer</em></p><p><strong>Fay Lund</strong> -- <em>Orchard&nbsp;Bank &amp; Co. -- Analyst</em></p>`)

  it('keeps what is said and drops menus, scripts and advertisements', async () => {
    const call = await parseText(transcript, 'page.html')
    expect(jotted(call, 40)).toEqual([
      'Operator: Welcome to the call of Tessaly Foods.',
      'Dana Wirth: Good afternoon. We baked more.  And sold',
      'Operator: [Operator Instructions] Fay Lund.',
      'Fay Lund: How is flour?',
      'Dana Wirth: Cheaper.',
    ])
    expect(outlined(call)).toEqual([
      'front',
      'prepared: Prepared Remarks: (2)',
      'qa: Questions & Answers: (3)',
      'participants: Call participants:',
    ])
    expect(cast(call)).toContain('Fay Lund | Analyst | Orchard Bank & Co. | analyst')
    expect(call.text).not.toMatch(/Home|Log in|Buy|bids|Terms|Another call/)
  })

  it('takes the date of the call, not of the period or of the page', async () => {
    const { metadata } = await parseText(transcript, 'page.html')
    expect(metadata).toMatchObject({ company: 'Tessaly Foods', ticker: 'TSLY', period: 'Q2 2027', date: '2027-08-03' })
  })
})

describe('the text of a page', () => {
  it.each([
    ['blocks stand apart, breaks are lines', '<p>One<br>two</p><div>three</div>', 'One\ntwo\n\nthree'],
    [
      'items of a list and rows of a table are lines',
      '<ul><li>a<li>b</ul><table><tr><th>c<td>d<tr><td>e<td>f</table>',
      'a\nb\n\nc\td\ne\tf',
    ],
    ['blanks of the source are one space', '<p>a \n\t b<b> c</b>d</p>', 'a b cd'],
    ['preformatted text keeps its lines', '<pre>Operator: Hi.\nAda: Hello.</pre>', 'Operator: Hi.\nAda: Hello.'],
    [
      'soft hyphens and hidden text are no text',
      '<p>trans&shy;cript<span hidden>x</span><i style="display: none">y</i></p>',
      'transcript',
    ],
    ['entities are characters, control characters are shown as such', '<p>A&amp;B &#8212; &#1;</p>', 'A&B — \ufffd'],
    [
      'forms that wrap a whole page hide nothing',
      '<form><p>Said in a form.</p><input value="x"></form>',
      'Said in a form.',
    ],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text)
  })

  it('remembers headings and bold words where they stand', () => {
    const { text, headings, emphasis } = read('<h2>Q&amp;A</h2><p><b>Ada </b><strong>Holm</strong> said</p>')
    expect(headings.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([['Q&A', 2]])
    expect(emphasis.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Holm'])
  })

  it('is read in the encoding the page declares', () => {
    const bytes = Uint8Array.from('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>', (character) =>
      character.charCodeAt(0),
    )
    expect(htmlImporter.read('page.htm', bytes)).toMatchObject({
      text: 'Привет',
      encoding: 'windows-1251',
      warnings: [],
    })
  })
})

describe('pages that cannot be read', () => {
  it.each([
    [
      'one that scripts fill in',
      '<html><body><div id="root"></div><script>render()</script></body></html>',
      'empty-file',
    ],
    ['one nested without end', `${'<div>'.repeat(100_000)}deep`, 'unreadable-file'],
    [
      'one whose formatting grows without end',
      `${Array.from({ length: 3000 }, (_, index) => `<p><font size=${index.toString()}>`).join('')}deep`,
      'unreadable-file',
    ],
  ])('%s is refused', (_, html, code) => {
    expect(() => read(html)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('page.html') as string }) as Error,
    )
  })

  it('whatever stands in it, a page is read or refused', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table><tr>',
        '<td>',
        '<b>',
        '</b>',
        '<svg><style>',
        '<math><mi>',
        '<template>',
        '<!--',
        '-->',
        '<![CDATA[',
        '<select><option>',
        '<frameset>',
        '<br>',
        '&#xD800;',
        '<a href=x>',
        '<h2>',
        '<pre>\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          const { text, headings, emphasis } = read(pieces.join(''))
          expect(text).toBe(text.trim())
          for (const { start, end } of [...headings, ...emphasis]) expect(text.slice(start, end).trim()).not.toBe('')
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
    )
  })
})
