import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPages } from '../../../electron/hosting/pages.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'

let folder: TempFolder

beforeAll(async () => {
  folder = await createTempFolder()
  await mkdir(folder.at('site/assets'), { recursive: true })
  await writeFile(folder.at('site/index.html'), '<!doctype html>')
  await writeFile(folder.at('site/assets/index.js'), 'export {}')
  await writeFile(folder.at('site/assets/index.js.map'), '{}')
  await writeFile(folder.at('secret.json'), '{}')
  await symlink(folder.at('secret.json'), folder.at('site/link.json'))
})

afterAll(() => folder.remove())

describe('loadPages', () => {
  it('knows each file by its address, and the page also as “/”', async () => {
    const pages = await loadPages(folder.at('site'))
    expect([...pages.keys()].toSorted()).toEqual(['/', '/assets/index.js', '/index.html'])
    expect(pages.get('/')?.mediaType).toBe('text/html; charset=utf-8')
    expect(pages.get('/assets/index.js')?.mediaType).toBe('text/javascript; charset=utf-8')
  })

  it.each(['empty', 'missing'])('says what to do when the pages are %s', async (name) => {
    if (name === 'empty') await mkdir(folder.at(name))
    await expect(loadPages(folder.at(name))).rejects.toMatchObject({
      code: 'io-error',
      message: expect.stringContaining('npm run build'),
    })
  })
})
