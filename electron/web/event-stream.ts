import type { ServerResponse } from 'node:http'
import type { Transport } from '#shared/rpc/transport.ts'
import { securityHeaders } from '../hosting/security-headers.ts'
import { limits } from './limits.ts'

/**
 * Streams the library's events, one JSON object a line; a blank line says "still here". A stream read by fetch rather
 * than an EventSource, because only fetch can send the session's token in a header.
 */
export function streamEvents(response: ServerResponse, library: Pick<Transport, 'subscribe'>): void {
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  const write = (line: string) => {
    if (response.writableLength > limits.unreadEventBytes) response.destroy()
    else response.write(`${line}\n`)
  }
  write('')
  const unsubscribe = library.subscribe((event) => {
    write(JSON.stringify(event))
  })
  const heartbeat = setInterval(() => {
    write('')
  }, limits.heartbeatMs)
  response.once('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })
}
