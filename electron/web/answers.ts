import type { IncomingMessage, ServerResponse } from 'node:http'
import { encode } from '@msgpack/msgpack'
import { securityHeaders } from '../hosting/security-headers.ts'

export const MESSAGE_PACK = 'application/msgpack'

/** The same blank answer to everything that is refused, so that a page which may not ask learns nothing. */
export const refusalHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Length': '0',
  Connection: 'close',
}

export function refuse(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(403, { ...refusalHeaders })
  response.end()
}

/** Answers with bytes of a media type. */
export function send(response: ServerResponse, mediaType: string, bytes: Uint8Array): void {
  response.writeHead(200, { ...securityHeaders, 'Content-Type': mediaType, 'Content-Length': bytes.byteLength })
  response.end(bytes)
}

export function sendValue(response: ServerResponse, value: unknown): void {
  send(response, MESSAGE_PACK, encode(value, { ignoreUndefined: true }))
}

/**
 * The whole body of a request that says its length beforehand.
 * @returns null when the body is not MessagePack, has no stated length, is longer than `limit` bytes, or breaks off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const length = Number(request.headers['content-length'])
  if (request.headers['content-type'] !== MESSAGE_PACK || request.headers['content-encoding'] !== undefined) return null
  if (!Number.isSafeInteger(length) || length <= 0 || length > limit) return null
  const body = new Uint8Array(length)
  let filled = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      body.set(chunk, filled)
      filled += chunk.byteLength
    }
  } catch {
    return null
  }
  return filled === length ? body : null
}
