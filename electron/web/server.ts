import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Pages } from '../hosting/pages.ts'
import { refusalHeaders, refuse } from './answers.ts'
import { limits } from './limits.ts'
import { answer, type LibraryPort, type Site } from './routes.ts'
import { createSessions } from './sessions.ts'

/** The loopback host while it runs. */
export interface WebHost {
  /** e.g. "http://127.0.0.1:4312" */
  readonly origin: string
  /** A fresh one-time link; the one before it no longer works. */
  link(): string
  /** Lets calls under way finish, then ends all connections. Does not close the library. */
  close(): Promise<void>
}

export interface WebHostOptions {
  readonly library: LibraryPort
  readonly pages: Pages
  /** 0 lets the system choose. */
  readonly port: number
  /** The clock, in milliseconds. */
  readonly now: () => number
}

/**
 * Starts the loopback host. It listens on 127.0.0.1 only.
 * @throws EarmarkError `io-error` when the port cannot be had.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const sessions = createSessions(options.now)
  const underWay = new Set<Promise<void>>()
  let site: Site | null = null
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      // We answer a missing Host ourselves, like every other refusal.
      requireHostHeader: false,
    },
    (request, response) => {
      if (site === null) {
        refuse(response)
        return
      }
      const work = answer(site, request, response)
        .catch(() => {
          refuse(response)
        })
        .finally(() => underWay.delete(work))
      underWay.add(work)
    },
  )
  server.maxHeadersCount = limits.headerCount
  server.maxConnections = limits.connections
  refuseEverythingElse(server)
  const port = await listen(server, options.port)
  const origin = `http://127.0.0.1:${port}`
  site = { origin, library: options.library, pages: options.pages, sessions }
  return {
    origin,
    link: () => `${origin}/#ticket=${sessions.issueTicket()}`,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
      await Promise.race([Promise.allSettled(underWay), after(limits.stopMs, undefined, { ref: false })])
      server.closeAllConnections()
      await closed
    },
  }
}

/** What node:http would answer itself, or hand on as a raw connection, gets the same blank refusal. */
function refuseEverythingElse(server: Server): void {
  const refuseRaw = (socket: Duplex) => {
    if (socket.destroyed || !socket.writable) return
    const lines = Object.entries(refusalHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 403 ${STATUS_CODES[403] ?? ''}\r\n${lines.join('')}\r\n`)
    socket.once('finish', () => socket.destroy())
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers open connections in advance. One that was never used is ended without a word, since a browser would
    // take the word for the answer to the request it was just about to send.
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy()
    else refuseRaw(socket)
  })
  server.on('upgrade', (_request, socket) => {
    refuseRaw(socket)
  })
  server.on('connect', (_request, socket: Socket) => {
    refuseRaw(socket)
  })
  server.on('checkContinue', (_request, response) => {
    refuse(response)
  })
  server.on('checkExpectation', (_request, response) => {
    refuse(response)
  })
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy =
        error.code === 'EADDRINUSE' ? 'another program uses it; choose another one with --port' : error.message
      reject(new EarmarkError('io-error', `Earmark cannot listen on port ${port}: ${remedy}.`))
    })
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new EarmarkError('io-error', 'The loopback host has no port.')
  return address.port
}
