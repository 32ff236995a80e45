import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenForEvents } from '#renderer/rpc/event-listener.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'

const progress = { kind: 'import-progress', importId: 'one', fileName: 'süß 🙂.txt', stage: 'reading' } as const
const everything = {
  kind: 'changed',
  transcripts: true,
  codebook: true,
  settings: true,
  documents: true,
  transcriptIds: null,
  undo: 'Tag a passage',
  redo: null,
} as const

/** Streams that the test feeds and breaks off, one for each time the listener asks. */
function standInForHost() {
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  let isAway = false
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>((_path, { signal }) => {
    if (isAway) return Promise.reject(new TypeError('fetch failed'))
    return Promise.resolve(
      new Response(
        new ReadableStream({
          start(controller) {
            streams.push(controller)
            signal?.addEventListener('abort', () => {
              controller.error(new DOMException('aborted', 'AbortError'))
            })
          },
        }),
      ),
    )
  })
  vi.stubGlobal('fetch', fetched)
  const say = (bytes: Uint8Array) => streams.at(-1)?.enqueue(bytes)
  return {
    fetched,
    say,
    sayLine: (value: unknown) => say(new TextEncoder().encode(`${JSON.stringify(value)}\n`)),
    breakOff: () => streams.at(-1)?.error(new TypeError('terminated')),
    goAway: (away: boolean) => {
      isAway = away
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function listen(token: string | null = 'token') {
  const heard: LibraryEvent[] = []
  const stop = listenForEvents({
    session: Promise.resolve(token),
    call: () => Promise.resolve({ ok: true, value: { undo: 'Tag a passage', redo: null } }),
    tell: (event) => heard.push(event),
  })
  return { heard, stop }
}

describe('listenForEvents', () => {
  it('understands lines however they are cut, and passes over blank ones', async () => {
    const host = standInForHost()
    const { heard, stop } = listen()
    await vi.advanceTimersByTimeAsync(0)
    const bytes = new TextEncoder().encode(`\n${JSON.stringify(progress)}\n\n${JSON.stringify(progress)}\n`)
    for (const byte of bytes) host.say(new Uint8Array([byte]))
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual([everything, progress, progress])
    stop()
  })

  it('says that everything may have changed when the stream opens, first and after each break', async () => {
    const host = standInForHost()
    const { heard, stop } = listen()
    await vi.advanceTimersByTimeAsync(0)
    host.breakOff()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(heard).toEqual([everything, everything])
    host.sayLine(progress)
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual([everything, everything, progress])
    stop()
  })

  it('asks less and less often while the host is away', async () => {
    const host = standInForHost()
    host.goAway(true)
    const { stop } = listen()
    await vi.advanceTimersByTimeAsync(60_000)
    const inFirstMinute = host.fetched.mock.calls.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(inFirstMinute).toBeLessThan(12)
    expect(host.fetched.mock.calls.length - inFirstMinute).toBe(4)
    host.goAway(false)
    await vi.advanceTimersByTimeAsync(15_000)
    const whenBack = host.fetched.mock.calls.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.fetched.mock.calls.length).toBe(whenBack)
    stop()
  })

  it('stops when nobody listens any more', async () => {
    const host = standInForHost()
    const { heard, stop } = listen()
    await vi.advanceTimersByTimeAsync(0)
    stop()
    const before = heard.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.fetched).toHaveBeenCalledTimes(1)
    expect(heard).toHaveLength(before)
  })

  it('asks nothing without a session', async () => {
    const host = standInForHost()
    listen(null)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.fetched).not.toHaveBeenCalled()
  })
})
