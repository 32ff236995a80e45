import type { Canary } from './canary.ts'
import { bidi, brokenUtf16, brokenUtf8, oddCharacters, oldEncodings } from './families/characters.ts'
import { jsonBroken, jsonKeys, jsonNesting, jsonNumbers } from './families/json.ts'
import { fileNames, slowLabels } from './families/labels.ts'
import { openDocuments, richText } from './families/office.ts'
import { htmlActive, htmlNesting, markdownNesting } from './families/pages.ts'
import { pdfActions, pdfBombs, pdfLocked, pdfLoops } from './families/pdf.ts'
import { longLines, polyglots, tiny, truncated, wrongEndings } from './families/sizes.ts'
import { captions, mailEncodings, mailNesting, tables } from './families/tables.ts'
import { wordBroken, wordLinks } from './families/word.ts'
import { doctypes, xmlBombs } from './families/xml.ts'
import { zipBombs, zipLies, zipNames } from './families/zip.ts'
import { filesOf, type HostileFile } from './hostile-file.ts'

const families = [
  zipBombs,
  zipNames,
  zipLies,
  xmlBombs,
  doctypes,
  wordLinks,
  wordBroken,
  openDocuments,
  richText,
  pdfActions,
  pdfLocked,
  pdfLoops,
  pdfBombs,
  brokenUtf8,
  brokenUtf16,
  oldEncodings,
  bidi,
  oddCharacters,
  jsonNesting,
  jsonNumbers,
  jsonKeys,
  jsonBroken,
  slowLabels,
  markdownNesting,
  htmlNesting,
  htmlActive,
  tables,
  captions,
  mailNesting,
  mailEncodings,
  truncated,
  wrongEndings,
  tiny,
  polyglots,
  fileNames,
  longLines,
]

/** Every hostile or broken file there is, family by family. */
export function hostileFiles(canary: Canary): HostileFile[] {
  return filesOf(families, canary)
}
