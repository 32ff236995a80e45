import { decode, encode } from '@msgpack/msgpack'
import { LARGEST_CALL } from '#shared/domain/file-limits.ts'
import type { ErrorCode } from '#shared/rpc/errors.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply, Transport } from '#shared/rpc/transport.ts'
import { listenForEvents } from './event-listener.ts'
import { openSession } from './web-session.ts'

const UNAUTHORISED = 'This link has been used. Press Enter in the terminal where Earmark runs for a new one.'
const DISCONNECTED = 'Earmark no longer answers. Is it still running in its terminal?'
const NOT_UNDERSTOOD = 'Earmark’s answer could not be read. Reload this page.'

const failure = (code: ErrorCode, message: string): Reply => ({ ok: false, error: { code, message } })

/**
 * Carries calls to the loopback host that served this page. Calls fail with `unauthorised` when this tab has no
 * session, and with `disconnected` while the host is away; events come again by themselves when it is back.
 */
export function createWebTransport(): Transport {
  const session = openSession()
  const listeners = new Set<(event: LibraryEvent) => void>()
  let stopListening: (() => void) | null = null

  const call = async (method: string, input: unknown): Promise<Reply> => {
    const token = await session
    if (token === null) return failure('unauthorised', UNAUTHORISED)
    const body = encode({ method, input }, { ignoreUndefined: true })
    if (body.byteLength > LARGEST_CALL)
      return failure('too-large', 'This is more than Earmark takes at once (256 MB). Split it first.')
    try {
      const response = await fetch('/rpc', {
        method: 'POST',
        headers: { 'Content-Type': 'application/msgpack', Authorization: `Bearer ${token}` },
        body,
      })
      if (response.status === 403) return failure('unauthorised', UNAUTHORISED)
      if (!response.ok) return failure('disconnected', DISCONNECTED)
      return asReply(decode(new Uint8Array(await response.arrayBuffer())))
    } catch {
      return failure('disconnected', DISCONNECTED)
    }
  }

  const tell = (event: LibraryEvent) => {
    for (const listener of listeners) listener(event)
  }
  return {
    call,
    subscribe(listener) {
      listeners.add(listener)
      stopListening ??= listenForEvents({ session, call, tell })
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stopListening?.()
        stopListening = null
      }
    },
    saveFile: (file) => Promise.resolve(download(file)),
  }
}

function asReply(value: unknown): Reply {
  if (typeof value === 'object' && value !== null && 'ok' in value) return value as Reply
  return failure('internal', NOT_UNDERSTOOD)
}

function download(file: Parameters<Transport['saveFile']>[0]): string {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.fileName
  link.click()
  // The browser has taken hold of the blob once the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
  return file.fileName
}
