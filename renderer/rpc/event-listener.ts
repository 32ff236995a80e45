import { HistoryState } from '#shared/domain/history.ts'
import { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'

const SHORTEST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000

export interface EventListenerParts {
  readonly session: Promise<string | null>
  readonly call: (method: string, input: unknown) => Promise<Reply>
  readonly tell: (event: LibraryEvent) => void
}

/**
 * Follows the host's event stream, and finds it again with growing pauses when it breaks off. Each time the stream
 * opens, the first time too, it says that everything may have changed: what happened before is not repeated.
 * @returns a function that ends it.
 */
export function listenForEvents({ session, call, tell }: EventListenerParts): () => void {
  const ending = new AbortController()

  const follow = async (): Promise<void> => {
    const token = await session
    if (token === null) return
    let pause = SHORTEST_PAUSE_MS
    while (!ending.signal.aborted) {
      try {
        const response = await fetch('/events', {
          headers: { Authorization: `Bearer ${token}` },
          signal: ending.signal,
        })
        if (response.status === 403) return
        if (response.body !== null) {
          await tellOfEverything(call, tell)
          pause = SHORTEST_PAUSE_MS
          await readLines(response.body, tell)
        }
      } catch {
        // The host is away, or this was ended; the loop knows which.
      }
      await sleep(pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }
  void follow()
  return () => {
    ending.abort()
  }
}

async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (event: LibraryEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') tell(LibraryEvent.parse(JSON.parse(line)))
  }
}

async function tellOfEverything(call: EventListenerParts['call'], tell: EventListenerParts['tell']): Promise<void> {
  const reply = await call('history.state', {})
  const known = HistoryState.safeParse(reply.ok ? reply.value : null)
  const history = known.success ? known.data : { undo: null, redo: null }
  tell({
    kind: 'changed',
    transcripts: true,
    codebook: true,
    settings: true,
    documents: true,
    transcriptIds: null,
    ...history,
  })
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
