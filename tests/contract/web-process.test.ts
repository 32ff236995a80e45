import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../helpers/run-cli.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'
import { startHost } from '../helpers/web-host.ts'

let folder: TempFolder

beforeAll(async () => {
  folder = await createTempFolder()
})

afterAll(() => folder.remove())

describe('the loopback host as a program', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('closes the library and ends well on %s', async (signal) => {
    const path = folder.at(`${signal}.earmark`)
    const host = await startHost(path)
    expect(await host.stop(signal)).toBe(0)
    expect((await runCli('check', '--library', path, '--json')).json()).toMatchObject({ problems: [] })
  })

  it('stops when the program that started it is gone', async () => {
    const host = await startHost(folder.at('orphan.earmark'))
    expect(await host.abandon()).toBe(0)
  })

  it('leaves the library free when it is killed', async () => {
    const path = folder.at('killed.earmark')
    const host = await startHost(path)
    expect(await host.stop('SIGKILL')).toBeNull()
    expect((await runCli('stats', '--library', path)).status).toBe(0)
  })

  it('gives another link whenever Enter is pressed', async () => {
    const host = await startHost(folder.at('links.earmark'))
    const links = [await host.link(), await host.link(), await host.link()]
    expect(new Set(links).size).toBe(3)
    for (const link of links) expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]{43}$/u)
    await host.stop()
  })

  it('keeps the writing to itself, and lets others read', async () => {
    const path = folder.at('locked.earmark')
    const host = await startHost(path)
    const second = await runCli('serve', '--library', path)
    expect(second.status).toBe(1)
    expect(second.stderr).toContain('already open in another Earmark')
    // Reading beside it takes nothing away.
    expect((await runCli('stats', '--library', path, '--json')).json()).toMatchObject({ transcripts: 0 })
    await host.stop()
  })

  it('says that a port is taken, and leaves the library free', async () => {
    const path = folder.at('port.earmark')
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { status, stderr } = await runCli('serve', '--port', port, '--library', path)
    expect(status).toBe(1)
    expect(stderr).toContain(`cannot listen on port ${port}`)
    expect((await runCli('stats', '--library', path)).status).toBe(0)
    other.close()
  })

  it('refuses a port that is none', async () => {
    expect((await runCli('serve', '--port', 'here', '--library', folder.at('none.earmark'))).status).not.toBe(0)
  })
})
