import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What no file may make Earmark touch: a server on this machine and a file beside the library. */
export interface Canary {
  /** An address at the server. `name` tells hits apart. */
  url(name: string): string
  /** Path of the file. */
  readonly path: string
  readonly fileUrl: string
  /** What the file holds, and nothing else does. */
  readonly word: string
  /** Requests the server has had so far. */
  readonly hits: readonly string[]
  /** Whether the file has been read since the canary was made, or since the last `forget`. */
  wasRead(): boolean
  forget(): void
  close(): Promise<void>
}

const LONG_AGO = new Date('2001-01-01T00:00:00Z')

export async function startCanary(folder: string): Promise<Canary> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('<!DOCTYPE x [<!ENTITY word "quokkafetch">]><x>quokkafetch</x>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The canary has no port.')
  const { port } = address
  const word = 'quokkafile'
  const path = join(folder, 'canary.txt')
  writeFileSync(path, `${word}\n`)
  const forget = () => {
    hits.length = 0
    // Files are marked as read only when they have changed since: so a first reading shows, whatever the mount options.
    utimesSync(path, LONG_AGO, new Date())
  }
  forget()
  return {
    url: (name) => `http://127.0.0.1:${String(port)}/${name}`,
    path,
    fileUrl: pathToFileURL(path).href,
    word,
    hits,
    wasRead: () => statSync(path).atime.getTime() !== LONG_AGO.getTime(),
    forget,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Does what no file may: reads the file and asks the server. */
export async function sing(canary: Canary): Promise<void> {
  readFileSync(canary.path)
  await (await fetch(canary.url('control'))).text()
}
