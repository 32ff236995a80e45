import { FIRST_WORDS, goodText, LAST_WORDS, SPEAKERS } from '../good-files.ts'
import { either, type Family, imported, refused } from '../hostile-file.ts'

const speakers = [...SPEAKERS]
const good = imported({ holds: [LAST_WORDS] })
const said = imported({ holds: [FIRST_WORDS, LAST_WORDS], speakers })
const tangled = refused('unreadable-file', /nested far deeper than any reader can follow/u)
const asText = imported({ holds: [LAST_WORDS], warnings: ['markdown-as-text'] })
const words = '<p>so the dividend is safe</p>'
const nested = (tag: string, depth: number, attributes = ''): string => `<${tag}${attributes}>`.repeat(depth) + words

export const htmlNesting: Family = {
  name: 'nested pages',
  files: () => [
    ['a million divs', 'divs.html', () => nested('div', 1_000_000), tangled],
    ['600 divs', 'divs2.html', nested('div', 600), tangled],
    ['400 divs', 'divs3.html', nested('div', 400), good],
    ['100,000 bold', 'bold.html', () => nested('b', 100_000), tangled],
    [
      'bold and paragraphs crossed',
      'crossed.html',
      () => '<b><p></b><i></p><a>'.repeat(20_000) + words,
      either({ holds: [LAST_WORDS] }, 'unreadable-file', /nested far deeper/u),
    ],
    [
      '10,000 links that never close',
      'links.html',
      () => '<a href=x>'.repeat(10_000) + words,
      either({ holds: [LAST_WORDS] }, 'unreadable-file', /nested far deeper/u),
    ],
    ['fonts and tables crossed', 'fonts.html', () => '<font color=a><table><font color=b>'.repeat(5000) + words, good],
    ['tables in tables', 'tables.html', () => nested('table', 20_000), good],
    ['svg in math in svg', 'svg.html', () => '<svg><foreignObject><math><mtext>'.repeat(20_000) + words, tangled],
    ['templates', 'templates.html', () => nested('template', 20_000), tangled],
    [
      'selects',
      'selects.html',
      () => `${'<select><option>'.repeat(50_000)}</select>${words}`,
      refused('empty-file', /holds no text of its own/u),
    ],
    ['two million elements', 'many.html', () => '<br>'.repeat(2_000_000) + words, tangled],
    [
      'a million attributes',
      'attributes.html',
      () =>
        `<p ${Array.from({ length: 200_000 }, (_, index) => `a${String(index)}=1`).join(' ')}>so the dividend is safe</p>`,
      good,
    ],
    [
      'an attribute of 5 MB',
      'attribute.html',
      () => `<p title="${'a'.repeat(5_000_000)}">so the dividend is safe</p>`,
      good,
    ],
    [
      'a style of 5 MB',
      'style.html',
      () => `<p style="${'display :'.repeat(600_000)}">so the dividend is safe</p>`,
      good,
    ],
    ['a comment that never closes', 'comment.html', () => `${words}<!-- ${'<!--'.repeat(500_000)}`, good],
    ['a million comments before the page', 'comments.txt', () => `${'<!-- x -->'.repeat(200_000)}<html>${words}`, good],
    ['a million entities', 'entities.html', () => `<p>${'&amp;'.repeat(1_000_000)} so the dividend is safe</p>`, good],
    ['a doctype of a million letters', 'doctype.html', () => `<!doctype html ${'x'.repeat(1_000_000)}>${words}`, good],
    ['a charset of a million letters', 'charset.html', () => `<meta charset=${'x'.repeat(1_000_000)}>${words}`, good],
  ],
}

export const htmlActive: Family = {
  name: 'pages that act',
  files: (canary) => {
    const url = canary.url('html')
    const shown = imported({ holds: [LAST_WORDS], lacks: ['alert(1)', 'fetch('] })
    // A browser takes all that follows for a part of the formula.
    const swallowed = refused('empty-file', /holds no text of its own/u)
    const cases: readonly (readonly [string, string])[] = [
      ['a script', `<script src="${url}"></script><script>fetch("${url}")</script>`],
      ['a picture', `<img src="${url}" srcset="${url} 2x" onerror="alert(1)">`],
      ['a frame', `<iframe src="${url}" srcdoc="<script>alert(1)</script>"></iframe>`],
      ['a refresh', `<meta http-equiv="refresh" content="0;url=${url}">`],
      ['a base', `<base href="${url}">`],
      [
        'a style from elsewhere',
        `<link rel="stylesheet" href="${url}"><style>@import "${url}"; p{background:url(${url})}</style>`,
      ],
      [
        'a name to look up',
        '<link rel="dns-prefetch" href="//canary.invalid"><link rel="preconnect" href="//canary.invalid">',
      ],
      [
        'a vector picture',
        `<svg onload="alert(1)"><image href="${url}"/><use href="${url}#x"/><script>alert(1)</script></svg>`,
      ],
      ['an object', `<object data="${url}"></object><embed src="${url}"><applet code="${url}"></applet>`],
      ['a film', `<video src="${url}" poster="${url}"><track src="${url}"></video><audio src="${url}"></audio>`],
      ['a form', `<form action="${url}"><button formaction="${url}">go</button><input type=image src="${url}"></form>`],
      ['a file', `<img src="${canary.fileUrl}"><iframe src="file:///etc/passwd"></iframe>`],
      ['a link that is a script', `<a href="javascript:fetch('${url}')" ping="${url}">.</a>`],
      [
        'handlers of every kind',
        `<p onclick="x" onmouseover="x" onfocus="x" autofocus onanimationstart="x" style="animation:x">.</p>`,
      ],
      [
        'a page that mutates',
        `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
      ],
      ['no script shown', `<noscript><img src="${url}"></noscript><template><img src="${url}"></template>`],
      ['a shadow', `<div><template shadowrootmode="open"><img src="${url}"></template></div>`],
      ['an XML stylesheet', `<?xml-stylesheet href="${url}"?><xml><x:include href="${url}"/></xml>`],
    ]
    return cases.map(
      ([what, html]) =>
        [
          what,
          'active.html',
          `<!doctype html><html><head><title>x</title></head><body>${html}</math></svg><p>Mira Sandvik: so the dividend is safe</p></body></html>`,
          what === 'a page that mutates' ? swallowed : shown,
        ] as const,
    )
  },
}

export const markdownNesting: Family = {
  name: 'nested Markdown',
  files: (canary) => [
    ['100,000 quotes', 'quotes.md', () => `${'>'.repeat(100_000)} so the dividend is safe`, asText],
    ['quotes with blanks', 'blanks.md', () => `${'> '.repeat(100_000)}so the dividend is safe`, asText],
    [
      'lists in lists',
      'lists.md',
      () => `${'- '.repeat(50_000)}so the dividend is safe`,
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'numbered lists in lists',
      'numbers.md',
      () => `${'1. '.repeat(50_000)}so the dividend is safe`,
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'a list one deeper on each line',
      'stairs.md',
      () => `${Array.from({ length: 600 }, (_, index) => `${'  '.repeat(index)}- x`).join('\n')}\n\n${goodText()}`,
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'quotes and lists in turn',
      'turns.md',
      () => `${'> - '.repeat(30_000)}so the dividend is safe`,
      imported({ holds: [LAST_WORDS] }),
    ],
    ['100,000 open brackets', 'brackets.md', () => `${'['.repeat(100_000)} so the dividend is safe`, asText],
    ['brackets and parentheses', 'links.md', () => `${'[a]('.repeat(50_000)} so the dividend is safe`, asText],
    ['pictures in pictures', 'pictures.md', () => `${'!['.repeat(50_000)} so the dividend is safe`, asText],
    ['stars and underscores', 'stars.md', () => `${'*a_ '.repeat(50_000)} so the dividend is safe`, asText],
    [
      'backticks of growing length',
      'ticks.md',
      () => `${Array.from({ length: 2000 }, (_, index) => '`'.repeat(index)).join(' ')} so the dividend is safe`,
      asText,
    ],
    ['autolinks', 'autolinks.md', () => `${'<a@'.repeat(50_000)} so the dividend is safe`, asText],
    ['addresses without end', 'addresses.md', () => `${'www.a.'.repeat(100_000)} so the dividend is safe`, good],
    ['mail addresses without end', 'mails.md', () => `${'a@b.'.repeat(50_000)} so the dividend is safe`, good],
    ['comments that never close', 'comments.md', () => `${'<!-- a '.repeat(50_000)}so the dividend is safe`, asText],
    ['entities', 'entities.md', () => `${'&#x41;'.repeat(100_000)} so the dividend is safe`, good],
    ['entities that are none', 'ampersands.md', () => `${'&'.repeat(200_000)} so the dividend is safe`, good],
    [
      '50,000 references to one',
      'references.md',
      () => `[a]: ${canary.url('md')}\n\n${'[a] '.repeat(50_000)}so the dividend is safe`,
      asText,
    ],
    [
      '50,000 definitions',
      'definitions.md',
      () =>
        `${Array.from({ length: 50_000 }, (_, index) => `[a${String(index)}]: x`).join('\n')}\n\nso the dividend is safe`,
      either({ holds: [LAST_WORDS] }, 'empty-file', /x/u),
    ],
    [
      'footnotes in footnotes',
      'footnotes.md',
      () =>
        `${Array.from({ length: 3000 }, (_, index) => `[^${String(index)}]: [^${String(index + 1)}]`).join('\n\n')}\n\nso the dividend is safe`,
      good,
    ],
    [
      'a table of 2,000 columns',
      'table.md',
      () => `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${`|${'so the dividend is safe|'.repeat(2)}\n`.repeat(200)}`,
      good,
    ],
    [
      'a table of 50,000 rows',
      'rows.md',
      () => `|a|b|\n|-|-|\n${'|c|so the dividend is safe|\n'.repeat(50_000)}`,
      good,
    ],
    [
      'a page inside',
      'page.md',
      `<script>fetch("${canary.url('md')}")</script>\n\n<img src="${canary.url('img')}" onerror=alert(1)>\n\n![alt](${canary.url('picture')})\n\n${goodText()}`,
      said,
    ],
    [
      'a heading underlined a million times',
      'heading.md',
      () => `so the dividend is safe\n${'='.repeat(1_000_000)}`,
      good,
    ],
    ['tabs a million', 'tabs.md', () => `so the dividend is safe\n\n${'\t'.repeat(1_000_000)}x`, good],
    ['backslashes', 'slashes.md', () => `${'\\'.repeat(500_000)} so the dividend is safe`, good],
    ['tildes', 'tildes.md', () => `${'~~a '.repeat(50_000)} so the dividend is safe`, asText],
    [
      'aliases in front matter',
      'aliases.md',
      `---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c\n---\n\n${goodText()}`,
      said,
    ],
    ['nested front matter', 'matter.md', () => `---\ntitle: ${'['.repeat(20_000)}\n---\n\n${goodText()}`, said],
    [
      'front matter that never closes',
      'never.md',
      () => `---\n${'a: b\n'.repeat(100_000)}\n\n${goodText()}`,
      imported({ holds: [LAST_WORDS] }),
    ],
    ['a tag in front matter', 'tag.md', `---\ntitle: !!js/function "function(){}"\n---\n\n${goodText()}`, said],
    [
      'a merge key in front matter',
      'merge.md',
      `---\n<<: {polluted: yes}\n__proto__: {polluted: yes}\ntitle: Halden\n---\n\n${goodText()}`,
      said,
    ],
  ],
}
