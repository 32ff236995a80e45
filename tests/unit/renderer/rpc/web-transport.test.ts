import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWebTransport } from '#renderer/rpc/web-transport.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import { startWebHost, type WebHost } from '../../../../electron/web/server.ts'
import { standInForBrowser } from '../../../helpers/browser-globals.ts'
import { createFakeLibrary } from '../../../helpers/fake-library.ts'

let library: ReturnType<typeof createFakeLibrary>
let host: WebHost

beforeEach(async () => {
  library = createFakeLibrary()
  host = await startWebHost({ library, pages: new Map(), port: 0, now: Date.now })
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await host.close()
})

const unauthorised = { ok: false, error: { code: 'unauthorised', message: expect.stringContaining('Press Enter') } }

describe('a tab opened through a link', () => {
  it('may call, and keeps the ticket out of the address', async () => {
    const tab = standInForBrowser(host.link())
    const transport = createWebTransport()
    expect(await transport.call('library.info', { a: 1 })).toEqual({
      ok: true,
      value: { method: 'library.info', input: { a: 1 } },
    })
    expect(tab.address()).toBe(`${host.origin}/`)
  })

  it('may call again after it was loaded again', async () => {
    const before = standInForBrowser(host.link())
    await createWebTransport().call('library.info', {})
    standInForBrowser(`${host.origin}/`, before.stored)
    expect(await createWebTransport().call('library.info', {})).toMatchObject({ ok: true })
  })

  it('stays open when a link that was used before is pasted into it', async () => {
    const link = host.link()
    const before = standInForBrowser(link)
    await createWebTransport().call('library.info', {})
    standInForBrowser(link, before.stored)
    expect(await createWebTransport().call('library.info', {})).toMatchObject({ ok: true })
  })

  it('starts again when a new link is pasted into it, and only then', async () => {
    const tab = standInForBrowser(host.link())
    await createWebTransport().call('library.info', {})
    tab.paste(`${host.origin}/#transcript/1`)
    expect(tab.reloads()).toBe(0)
    tab.paste(host.link())
    expect(tab.reloads()).toBe(1)
  })

  it('hears what happens', async () => {
    standInForBrowser(host.link())
    const transport = createWebTransport()
    const heard: LibraryEvent[] = []
    const unsubscribe = transport.subscribe((event) => heard.push(event))
    await expect.poll(() => library.listeners.size).toBe(1)
    const event = { kind: 'import-progress', importId: 'one', fileName: 'süß.txt', stage: 'storing' } as const
    library.emit(event)
    await expect.poll(() => heard).toContainEqual(event)
    unsubscribe()
    await expect.poll(() => library.listeners.size).toBe(0)
  })
})

describe('a tab that may not call', () => {
  it.each<[string, () => string]>([
    ['without a link', () => `${host.origin}/`],
    ['with a link nobody gave out', () => `${host.origin}/#ticket=${'a'.repeat(43)}`],
  ])('is told so: %s', async (_name, address) => {
    standInForBrowser(address())
    expect(await createWebTransport().call('library.info', {})).toEqual(unauthorised)
    expect(library.calls).toEqual([])
  })

  it('is told so when its session ended with the host that gave it', async () => {
    const before = standInForBrowser(host.link())
    await createWebTransport().call('library.info', {})
    const other = await startWebHost({ library, pages: new Map(), port: 0, now: Date.now })
    standInForBrowser(`${other.origin}/`, before.stored)
    expect(await createWebTransport().call('library.info', {})).toEqual(unauthorised)
    await other.close()
  })

  it('is told when the host is gone', async () => {
    standInForBrowser(host.link())
    const transport = createWebTransport()
    await transport.call('library.info', {})
    await host.close()
    expect(await transport.call('library.info', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } })
  })
})
