import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFolderOfCalls, type FolderOfCalls } from '../../helpers/files/folder-of-calls.ts'
import { zipOf } from '../../helpers/files/office.ts'
import { runCli } from '../../helpers/run-cli.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'

let folder: TempFolder
let calls: FolderOfCalls
beforeAll(async () => {
  folder = await createTempFolder()
  calls = await writeFolderOfCalls(folder.at('calls'), 100)
  await writeFile(folder.at('calls/2030/.hidden.txt'), 'Ann: never seen.')
})
afterAll(() => folder.remove())

const library = (name: string) => ['--library', folder.at(`${name}.earmark`)]
const call = (name: string) => `${name} Q2 2031 Earnings Call\n\nMira Sandvik: Welcome.\n\nJonas Reuter: Thank you.\n`

interface Outcome {
  readonly file: string
  readonly outcome?: string
  readonly error?: { readonly code: string }
}

describe('import of a folder', () => {
  it('brings in what is below it, one JSON object a file, and ends with status 1 when some were refused', async () => {
    const { status, stdout } = await runCli('import', calls.path, ...library('lines'), '--json-lines')
    const outcomes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome)
    const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length
    expect([count('imported'), count('already-there')]).toEqual([calls.good, calls.duplicates])
    const refused = outcomes.filter(({ error }) => error !== undefined).map(({ file }) => file)
    expect(refused.toSorted()).toEqual(calls.broken.map((name) => folder.at(`calls/${name}`)).toSorted())
    expect(status).toBe(1)
    const checked = await runCli('check', ...library('lines'), '--json')
    expect(checked.json()).toEqual({ problems: [], transcriptsChecked: calls.good })
  })

  it('says in sentences what became of each, and sums it up', async () => {
    const { status, stdout, stderr } = await runCli(
      'import',
      folder.at('calls/2031'),
      folder.at('calls/broken'),
      ...library('words'),
    )
    expect(status).toBe(1)
    expect(stdout).toMatch(/^Imported: .+: Harbour \d+ Q\d 2031/mu)
    expect(stdout).toMatch(/\n\d+ files: \d+ imported, 2 refused\n$/u)
    expect(stderr).toContain('“file 1.txt” is empty.')
  })

  it('says that there is nothing in an empty one', async () => {
    await mkdir(folder.at('nothing'))
    const { status, stderr } = await runCli('import', folder.at('nothing'), ...library('words'))
    expect([status, stderr]).toEqual([1, expect.stringContaining('in which there is no file to read')])
  })
})

it('import of an archive brings in each of its transcripts, in its place', async () => {
  const zip = folder.at('calls.zip')
  await writeFile(zip, zipOf({ 'a/one.txt': call('Halden'), 'a/two.txt': call('Harbour'), 'talk.mp3': 'la la' }))
  await writeFile(folder.at('last.txt'), call('Mole'))
  const { status, json } = await runCli('import', zip, folder.at('last.txt'), ...library('zip'), '--json')
  expect(status).toBe(1)
  expect(json()).toMatchObject({
    files: [
      { file: `${zip}/a/one.txt`, outcome: 'imported', transcript: { fileName: 'calls.zip/a/one.txt' } },
      { file: `${zip}/a/two.txt`, outcome: 'imported' },
      { file: `${zip}/talk.mp3`, error: { code: 'unsupported-format' } },
      { file: folder.at('last.txt'), outcome: 'imported' },
    ],
  })
})
