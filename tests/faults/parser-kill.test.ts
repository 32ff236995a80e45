import { deflateSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { ParserPool } from '#library/workers/parser-pool.ts'
import type { ParserLimits } from '#library/workers/parser-thread.ts'
import { docxOf, odtOf, wordParagraph, zipOf } from '../helpers/files/office.ts'
import { pdfOf } from '../helpers/files/pdf.ts'
import { callText } from '../helpers/test-library.ts'

const parser = (name: string) => new URL(`../helpers/parsers/${name}.ts`, import.meta.url)
const limits: ParserLimits = { workers: 2, memoryMegabytes: 256, startMs: 60_000, timeFor: () => 2000 }

let pool: ParserPool | null = null
afterEach(async () => {
  await pool?.close()
})

function read(fileName: string, bytes: Uint8Array = new TextEncoder().encode(callText())) {
  return pool?.read(fileName, bytes, { signal: new AbortController().signal, onStart() {} })
}

const lines = callText().split('\n')
// Figures that hardly pack: pdf.js reads small pages in its own way.
const figures = (line: number) => Array.from({ length: 9 }, (_, index) => ((line * 9 + index + 1) * 7919) % 99_991)
const pages = [0, 60].map((first) => [
  ...lines.slice(0, 8).map((text, index) => ({ x: 72, y: 740 - 10 * index, text })),
  ...Array.from({ length: 60 }, (_, line) => ({ x: 72, y: 650 - 10 * line, text: figures(first + line).join(' ') })),
])
const paragraphs = lines.map((line) => `<text:p>${line.replaceAll('&', '&amp;')}</text:p>`).join('')

test.each([
  ['call.txt', new TextEncoder().encode(callText())],
  ['call.docx', docxOf(lines.map(wordParagraph).join(''))],
  ['call.odt', odtOf(paragraphs)],
  ['call.pdf', pdfOf(pages, { pack: deflateSync })],
  ['one.zip', zipOf({ 'call.txt': callText() })],
])('zlib, which aborts the process when its thread is killed, has no part in reading %s', async (fileName, bytes) => {
  pool = new ParserPool(parser('no-zlib-parser'), { ...limits, timeFor: () => 60_000 })
  await expect(read(fileName, bytes)).resolves.toHaveProperty('parsed')
})

test('the time a worker takes to come up is not counted against its first file', async () => {
  pool = new ParserPool(parser('late-parser'), limits)
  await expect(read('good.txt')).resolves.toMatchObject({ fileName: 'good.txt' })
})

test('the time in which other programs have the processor is not counted against a file', async () => {
  pool = new ParserPool(parser('misbehaving-parser'), limits)
  await expect(read('starves.txt')).resolves.toMatchObject({ fileName: 'starves.txt' })
})

test.each(['hangs.txt', 'sleeps.txt'])('%s is given up when its own time is over', async (fileName) => {
  pool = new ParserPool(parser('misbehaving-parser'), limits)
  await expect(read(fileName)).rejects.toMatchObject({
    code: 'parse-timeout',
    message: expect.stringContaining('after 2 seconds') as string,
  })
  await expect(read('good.txt')).resolves.toMatchObject({ fileName: 'good.txt' })
})

test('a worker that never comes up costs its file, not the library', async () => {
  pool = new ParserPool(parser('absent-parser'), { ...limits, startMs: 1000 })
  await expect(read('good.txt')).rejects.toMatchObject({
    code: 'parse-failed',
    message: expect.stringContaining('did not start') as string,
  })
})
