import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../electron/hosting/security-headers.ts'
import { type DesktopApp, startDesktopApp } from '../helpers/desktop-app.ts'
import type { Sender } from '../helpers/electron-stand-in/questions.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'

let folder: TempFolder
let app: DesktopApp

beforeAll(async () => {
  folder = await createTempFolder()
  app = await startDesktopApp(folder.at('test.earmark'))
})

afterAll(async () => {
  await app.quit()
  await folder.remove()
})

describe('the window of the desktop app', () => {
  it('is a sandbox without Node', async () => {
    expect(await app.ask('isSandboxed')).toBe(true)
    expect(await app.ask('webPreferences')).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    })
  })

  it('shows once there is something to show', async () => {
    expect(await app.ask('isShown')).toBe(true)
  })

  it('gives the page exactly one object with three functions', async () => {
    expect(await app.ask('exposed')).toEqual([{ name: 'earmark', members: ['call', 'saveFile', 'subscribe'] }])
  })

  const elsewhere = [
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'app://earmark.evil/',
    'app://earmark/other.html',
    'javascript:alert(1)',
    'data:text/html,hello',
    'about:blank',
  ]

  it.each(elsewhere)('does not go to %s, by itself, in a frame or by a redirect', async (url) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(await app.ask('isPrevented', event, url)).toBe(true)
    }
  })

  it.each(elsewhere)('opens no window for %s', async (url) => {
    expect(await app.ask('openWindow', url)).toEqual({ action: 'deny' })
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'usb',
    'hid',
    'serial',
  ])('is denied the permission “%s”', async (name) => {
    expect(await app.ask('permission', name)).toEqual({ request: false, check: false })
  })

  it('may copy, may use no device and downloads nothing', async () => {
    expect(await app.ask('permission', 'clipboard-sanitized-write')).toEqual({ request: true, check: true })
    expect(await app.ask('device')).toBe(false)
    expect(await app.ask('isDownloadPrevented')).toBe(true)
  })

  it.each([
    'https://example.com/x.png',
    'http://127.0.0.1/',
    'ws://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
  ])('cannot ask for %s', async (url) => {
    expect(await app.ask('isRequestCancelled', url)).toBe(true)
  })

  it('can ask for its own files, and fetches no dictionaries', async () => {
    expect(await app.ask('isRequestCancelled', 'app://earmark/assets/index.js')).toBe(false)
    expect(await app.ask('spellChecker')).toEqual({ enabled: false, dictionaries: 'http://127.0.0.1:9/' })
  })
})

describe('the pages of the desktop app', () => {
  it('come from one privileged scheme that bypasses nothing', async () => {
    expect(await app.ask('schemes')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })

  it('carry every protective header', async () => {
    const { status, headers, body } = await app.ask('fetchPage', 'app://earmark/', 'GET')
    expect(status).toBe(200)
    expect(body).toContain('<div id="root">')
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(new Map(headers).get(name.toLowerCase())).toBe(value)
    }
  })

  it.each([
    ['GET', 'app://earmark/../../package.json'],
    ['GET', 'app://earmark/%2e%2e/%2e%2e/package.json'],
    ['GET', 'app://earmark/..%2f..%2fpackage.json'],
    ['GET', 'app://earmark/..%5c..%5cpackage.json'],
    ['GET', 'app://earmark/etc/passwd'],
    ['GET', 'app://earmark/index.html%00.js'],
    ['GET', 'app://elsewhere/'],
    ['GET', 'app://earmark:80/'],
    ['POST', 'app://earmark/'],
  ])('are refused: %s %s', async (method, url) => {
    expect(await app.ask('fetchPage', url, method)).toMatchObject({ status: 403, body: '' })
  })
})

describe('the channel of the desktop app', () => {
  it('answers its own page', async () => {
    expect(await app.ask('invokeAs', 'own page', 'earmark:call', 'library.info', {})).toBe('answered')
  })

  it.each<Sender>([
    'no frame',
    'another frame',
    'another window',
    { origin: 'https://example.com' },
    { origin: 'app://earmark.evil' },
    { origin: 'app://earmark:80' },
    { origin: 'null' },
    { origin: 'file://' },
  ])('refuses %j', async (sender) => {
    expect(await app.ask('invokeAs', sender, 'earmark:call', 'library.info', {})).toBe('refused')
    expect(await app.ask('invokeAs', sender, 'earmark:save', {})).toBe('refused')
  })

  it('refuses a method that is no name', async () => {
    const reply = await app.ask('call', 42 as unknown as string, {})
    expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
  })
})

describe('saving a file', () => {
  const bytes = new TextEncoder().encode('# A note 🙂')
  const file = (fileName: string) => ({ fileName, mediaType: 'text/markdown', bytes })

  it('puts it where the person says', async () => {
    const path = folder.at('note.md')
    expect(await app.ask('saveFile', file('note.md'), path)).toBe(path)
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
  })

  it('replaces a file whole, and leaves nothing beside it', async () => {
    const path = folder.at('again.md')
    await app.ask('saveFile', { ...file('again.md'), bytes: new Uint8Array(5000) }, path)
    await app.ask('saveFile', file('again.md'), path)
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
  })

  it('does nothing when the person thinks better of it', async () => {
    expect(await app.ask('saveFile', file('note.md'), null)).toBeNull()
  })

  it('lets the page propose a name but no folder', async () => {
    await app.ask('saveFile', file('../../.config/autostart\\evil.md'), null)
    expect(await app.ask('saveDialogs')).toContainEqual({ defaultPath: '..-..-.config-autostart-evil.md' })
  })

  it('says in a sentence why it could not', async () => {
    await expect(app.ask('saveFile', file('note.md'), folder.at('no/such/folder.md'))).rejects.toThrow(
      '“folder.md” could not be saved: its folder does not exist. Create the folder or choose another one.',
    )
    await expect(app.ask('saveFile', { ...file(''), bytes }, folder.at('x.md'))).rejects.toThrow(
      'A file to save needs a name',
    )
  })
})

describe('starting and quitting the desktop app', () => {
  it('closes the library before it ends, so that the next start finds it free', async () => {
    const path = folder.at('second.earmark')
    const first = await startDesktopApp(path)
    const { value } = (await first.call('codebook.addStarter', {})) as { readonly value: { readonly added: number } }
    expect(await first.quit()).toBe(0)
    const second = await startDesktopApp(path)
    const info = await second.call('library.info', {})
    expect(info).toMatchObject({ ok: true, value: { stats: { tags: value.added } } })
    expect(await second.quit()).toBe(0)
  })

  it('says why and ends when the library is in use', async () => {
    await expect(startDesktopApp(folder.at('test.earmark'))).rejects.toThrow('ended with status 1')
  })
})
