import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is in a folder of many files, so that a test can say what must become of them. */
export interface FolderOfCalls {
  readonly path: string
  readonly good: number
  /** The same bytes as one of the good ones, under another name. */
  readonly duplicates: number
  readonly broken: readonly string[]
}

const PEOPLE = ['Mira Sandvik', 'Jonas Reuter', 'Lena Okafor', 'Emil Stern', 'Greta Moreau', 'Hugo Vale']
const TOPICS = ['freight', 'castings', 'cranes', 'the harbour dues', 'spare parts', 'winter storage', 'the new quay']

/**
 * Writes a folder as people have them: short calls of our own in folders by year, some of them twice, some broken, and
 * one many times as long as the others.
 */
export async function writeFolderOfCalls(path: string, count: number): Promise<FolderOfCalls> {
  const duplicates = Math.floor(count * 0.02)
  const broken = Array.from({ length: Math.floor(count * 0.02) }, (_, index) => brokenFile(index))
  const good = count - duplicates - broken.length
  const files = [
    ...Array.from({ length: good }, (_, index) => ({
      name: callName(index),
      content: callOf(index, index === 7 ? 4000 : 12),
    })),
    ...Array.from({ length: duplicates }, (_, index) => ({
      name: `copies/copy ${String(index + 1)}.txt`,
      content: callOf(index + 20, 12),
    })),
    ...broken,
  ]
  for (const folder of ['2029', '2030', '2031', 'copies', 'broken'])
    await mkdir(join(path, folder), { recursive: true })
  await Promise.all(files.map(({ name, content }) => writeFile(join(path, name), content)))
  return { path, good, duplicates, broken: broken.map(({ name }) => name) }
}

function callName(index: number): string {
  return `${String(2029 + (index % 3))}/call ${String(index + 1)}.txt`
}

function callOf(index: number, exchanges: number): string {
  const pick = (from: readonly string[], step: number) => from[(index * 7 + step) % from.length] ?? ''
  const chief = pick(PEOPLE, 0)
  // Minutes rather than a transcript: nobody is named, and Earmark says so.
  const says = (name: string) => (index % 25 === 3 ? '' : `${name}: `)
  const lines = [`Harbour ${String(index + 1)} Q${String(1 + (index % 4))} 2031 Earnings Call`, '']
  for (let at = 0; at < exchanges; at += 1) {
    const asks = pick(PEOPLE, 1 + (at % 4))
    lines.push(
      `${says(asks)}What can you say of ${pick(TOPICS, at)}, and how much of it will be seen in quarter ${String(at + 1)}?`,
      '',
      `${says(chief)}Of ${pick(TOPICS, at)} we saw ${String(100 + ((index * 13 + at * 7) % 900))} million, which is ${String(at)} percent more than in the year before. ` +
        `The rest comes with ${pick(TOPICS, at + 2)}, and nobody here expects it before spring.`,
      '',
    )
  }
  return lines.join('\n')
}

function brokenFile(index: number): { readonly name: string; readonly content: string | Uint8Array } {
  const name = (ending: string) => `broken/file ${String(index + 1)}.${ending}`
  switch (index % 4) {
    case 0:
      return { name: name('txt'), content: '' }
    case 1:
      return { name: name('txt'), content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, index) }
    case 2:
      return { name: name('docx'), content: `no document at all, number ${String(index)}` }
    default:
      return { name: name('xlsx'), content: `a,table,${String(index)}` }
  }
}
