import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { conversation } from '../../contract/conversation.ts'
import { runCli } from '../../helpers/run-cli.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'

// Each test starts several programs one after another; a busy machine must not look like a broken one.
vi.setConfig({ testTimeout: 180_000 })

let folder: TempFolder
let library: readonly string[]
let file: string

beforeAll(async () => {
  folder = await createTempFolder()
  library = ['--library', folder.at('test.earmark')]
  file = folder.at('conversation.txt')
  await writeFile(file, conversation)
  await writeFile(folder.at('empty.txt'), '')
})

afterAll(() => folder.remove())

describe('parse', () => {
  it('prints what an import would understand, by file name', async () => {
    const { status, json } = await runCli('parse', file, '--json')
    expect(status).toBe(0)
    const parsed = json() as Record<string, Record<string, unknown>>
    expect(Object.keys(parsed)).toEqual(['conversation.txt'])
    expect(Object.keys(parsed['conversation.txt'] ?? {})).toEqual([
      'company',
      'ticker',
      'title',
      'event',
      'date',
      'period',
      'language',
      'machineTranslated',
      'warnings',
      'sections',
      'speakers',
      'turns',
    ])
    expect(parsed['conversation.txt']?.['turns']).toContainEqual(
      expect.objectContaining({ speaker: 'Mara Lindqvist', text: expect.stringContaining('süß 🙂') }),
    )
  })

  it('gives a file it cannot read an error, still gives the others, and ends with status 1', async () => {
    const { status, json } = await runCli(
      'parse',
      folder.at('missing.txt'),
      folder.at('empty.txt'),
      folder.path,
      file,
      '--json',
    )
    expect(status).toBe(1)
    const parsed = json() as Record<string, { readonly error?: { readonly code: string }; readonly turns?: unknown }>
    expect(parsed['missing.txt']?.error?.code).toBe('unreadable-file')
    expect(parsed['empty.txt']?.error?.code).toBe('empty-file')
    expect(parsed['conversation.txt']?.turns).toBeDefined()
    expect(Object.keys(parsed)).toHaveLength(4)
  })

  it('keeps files of one name in two folders apart', async () => {
    await mkdir(folder.at('other'), { recursive: true })
    const twin = folder.at('other/conversation.txt')
    await copyFile(file, twin)
    const { json } = await runCli('parse', file, twin, '--json')
    expect(Object.keys(json() as object)).toEqual(['conversation.txt', twin])
  })

  it('says it in sentences without --json', async () => {
    const { status, stdout, stderr } = await runCli('parse', file, folder.at('empty.txt'))
    expect(status).toBe(1)
    expect(stdout).toContain('Mara Lindqvist')
    expect(stderr).toContain('“empty.txt” is empty.')
  })
})

describe('a library on the command line', () => {
  it('is filled by import, which names each file that failed', async () => {
    const { status, json } = await runCli('import', file, folder.at('missing.txt'), file, ...library, '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({
      files: [
        { file, outcome: 'imported' },
        { file: folder.at('missing.txt'), error: { code: 'unreadable-file' } },
        { file, outcome: 'already-there' },
      ],
    })
    expect((await runCli('import', file, ...library)).status).toBe(0)
  })

  it('is listed, counted, checked and searched as JSON', async () => {
    const listed = await runCli('list', ...library, '--json')
    expect(listed.json()).toMatchObject({ transcripts: [{ fileName: 'conversation.txt' }] })
    const counted = await runCli('stats', ...library, '--json')
    expect(Object.keys(counted.json() as object)).toEqual([
      'transcripts',
      'turns',
      'speakers',
      'tags',
      'passages',
      'codings',
      'memos',
      'claims',
      'notes',
    ])
    const checked = await runCli('check', ...library, '--json')
    expect(checked.json()).toEqual({ problems: [], transcriptsChecked: 1 })
    const found = await runCli('search', 'lanterns', ...library, '--json')
    expect(found.json()).toMatchObject({
      hits: expect.arrayContaining([expect.objectContaining({ speaker: 'Mara Lindqvist' })]),
    })
    expect([listed, counted, checked, found].map(({ status }) => status)).toEqual([0, 0, 0, 0])
  })

  it('is listed, counted, checked and searched in words', async () => {
    const outputs = await Promise.all([runCli('list', ...library), runCli('list', '--bin', ...library)])
    expect(outputs.map(({ status }) => status)).toEqual([0, 0])
    expect(outputs[0].stdout).toContain('Title')
    expect(outputs[1].stdout).toBe('The bin is empty.\n')
    expect((await runCli('search', 'lanterns', ...library)).stdout).toMatch(/hits? in 1 transcript\.\n$/u)
    expect((await runCli('check', ...library)).stdout).toBe('Checked 1 transcript: all is well.\n')
  })

  it('shows a transcript by part of its title, file name or id, in the shape of parse', async () => {
    const { json } = await runCli('show', 'conversation.txt', ...library, '--json')
    const shown = json() as { readonly id: string; readonly turns: unknown }
    const parsed = (await runCli('parse', file, '--json')).json() as Record<string, { readonly turns: unknown }>
    expect(shown.turns).toEqual(parsed['conversation.txt']?.turns)
    expect((await runCli('show', shown.id.slice(-8), ...library)).stdout).toContain('Glass. The furnace')
  })

  it('says when nothing answers to a name', async () => {
    const { status, json } = await runCli('show', 'nothing of that name', ...library, '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'not-found' } })
    expect((await runCli('export', '--tag', 'No such tag', ...library)).stderr).toContain(
      'No tag has the name “No such tag”',
    )
  })

  it('is refused when it is a file of another kind, which stays as it is', async () => {
    const { status, json } = await runCli('stats', '--library', file, '--json')
    expect(status).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'not-a-library' } })
    expect(await readFile(file, 'utf8')).toBe(conversation)
  })
})

describe('the command line itself', () => {
  it('lists its commands', async () => {
    const { status, json } = await runCli('help', '--json')
    expect(status).toBe(0)
    const { commands } = json() as {
      readonly commands: readonly { readonly name: string; readonly options: readonly { readonly flags: string }[] }[]
    }
    expect(commands.map(({ name }) => name)).toEqual([
      'parse',
      'import',
      'list',
      'show',
      'figures',
      'search',
      'export',
      'stats',
      'check',
      'serve',
      'help',
    ])
    for (const { options } of commands) expect(options.map(({ flags }) => flags)).toContain('--json')
  })

  it('explains one command', async () => {
    expect((await runCli('help', 'export')).stdout).toContain('--out <file>')
    expect(await runCli('help', 'dance')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no command “dance”'),
    })
  })

  it.each([
    [['dance']],
    [['parse']],
    [['list', '--dance']],
    [['search', 'x', '--limit', 'none']],
    [['export', '--format', 'stone']],
    [[]],
  ])('ends with status 2 for %j, which it does not understand', async (args) => {
    expect((await runCli(...args)).status).toBe(2)
  })

  it('says as JSON, too, that it did not understand', async () => {
    expect((await runCli('parse', '--json')).json()).toMatchObject({ error: { code: 'invalid-input' } })
  })
})
