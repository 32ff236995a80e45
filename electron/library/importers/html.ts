import { decode } from './decode.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './draft.ts'
import { findArticle } from './html-article.ts'
import { proseOfArticle } from './html-prose.ts'
import { readHtmlTree } from './html-tree.ts'
import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'

const DECLARED = /<meta\b[^<>]{0,200}\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,30})/i

/** Web pages, saved whole or in part: what is said in them, without menus, scripts and advertisements. */
export const htmlImporter = {
  id: 'html',
  label: 'Web page',
  extensions: ['html', 'htm', 'xhtml', 'mht-html'],
  read(fileName, bytes) {
    const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1] ?? null
    const { text, encoding, warnings } = decode(fileName, bytes, declared)
    return { ...draftOfHtml(fileName, text), encoding, warnings }
  },
} satisfies Importer

/**
 * The draft of a page's source text.
 * Throws `Refusal` when the page says nothing, or is more than a page can be.
 */
export function draftOfHtml(fileName: string, html: string): Draft {
  const article = findArticle(readHtmlTree(fileName, html))
  const prose = article === null ? null : proseOfArticle(article)
  if (prose === null || prose.text === '') {
    throw new Refusal(
      'empty-file',
      `“${fileName}” holds no text of its own: a page that is filled in by scripts keeps none. Open it in a browser, copy the transcript into a .txt file and import that.`,
    )
  }
  return draftOf(fileName, 'html', prose)
}
