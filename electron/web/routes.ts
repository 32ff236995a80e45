import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import { decode } from '@msgpack/msgpack'
import { z } from 'zod'
import { toWireError } from '#shared/rpc/errors.ts'
import type { Reply, Transport } from '#shared/rpc/transport.ts'
import type { Pages } from '../hosting/pages.ts'
import { bearerToken, isAdmitted, pathOf } from './access.ts'
import { readBody, refuse, send, sendValue } from './answers.ts'
import { streamEvents } from './event-stream.ts'
import { limits } from './limits.ts'
import type { Sessions } from './sessions.ts'

/** A library as hosts see it, wherever it runs. */
export type LibraryPort = Pick<Transport, 'call' | 'subscribe'>

export interface Site {
  readonly origin: string
  readonly library: LibraryPort
  readonly pages: Pages
  readonly sessions: Sessions
}

const SessionRequest = z.strictObject({ ticket: z.string() })
const CallRequest = z.strictObject({ method: z.string(), input: z.unknown() })

/** Answers one request. Whatever is not exactly one of the four things the page asks for is refused. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '', httpVersion, rawHeaders } = request
  if (!isAdmitted({ method, target: url, httpVersion, rawHeaders }, site.origin)) {
    refuse(response)
    return
  }
  const token = bearerToken(rawHeaders)
  const isOpen = token !== null && site.sessions.isOpen(token)
  const route = `${method} ${pathOf(url)}`
  if (route === 'POST /session') await openSession(site, request, response)
  else if (route === 'POST /rpc' && isOpen) await answerCall(site, request, response)
  else if (route === 'GET /events' && isOpen) streamEvents(response, site.library)
  else if (method === 'GET') sendPage(site, pathOf(url), response)
  else refuse(response)
}

function sendPage(site: Site, path: string, response: ServerResponse): void {
  const page = site.pages.get(path)
  if (page === undefined) refuse(response)
  else send(response, page.mediaType, page.bytes)
}

async function openSession(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readMessage(request, limits.sessionBytes)
  const parsed = SessionRequest.safeParse(body)
  const token = parsed.success ? site.sessions.redeem(parsed.data.ticket) : null
  if (token === null) refuse(response)
  else sendValue(response, { token })
}

async function answerCall(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parsed = CallRequest.safeParse(await readMessage(request, limits.callBytes))
  if (!parsed.success) {
    refuse(response)
    return
  }
  sendValue(response, await callLibrary(site.library, parsed.data.method, parsed.data.input))
  // A stopping host waits for this, so that a long answer is not cut short.
  await finished(response)
}

async function callLibrary(library: LibraryPort, method: string, input: unknown): Promise<Reply> {
  try {
    return await library.call(method, input)
  } catch (error) {
    return { ok: false, error: toWireError(error) }
  }
}

async function readMessage(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit)
  if (body === null) return null
  try {
    return decode(body)
  } catch {
    return null
  }
}
