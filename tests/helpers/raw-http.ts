import { connect } from 'node:net'

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** e.g. 403; null when the connection was ended without an answer. */
  readonly status: number | null
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Sends exactly these characters to a loopback port and reads until the other side ends the connection. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(text, 'latin1'))
    socket.on('data', (chunk) => chunks.push(chunk))
    // A refused sender may be cut off while it still speaks; what it heard until then is the answer.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      resolve(parse(Buffer.concat(chunks).toString('latin1')))
    })
  })
}

/** A request with the given start line and headers; `Connection: close` is added so that the answer ends. */
export function rawRequest(startLine: string, headers: readonly (readonly [string, string])[], body = ''): string {
  const lines = [...headers, ['Connection', 'close'] as const].map(([name, value]) => `${name}: ${value}\r\n`)
  return `${startLine}\r\n${lines.join('')}\r\n${body}`
}

function parse(text: string): RawAnswer {
  const [head = '', ...body] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/u.exec(statusLine)?.[1]
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  return { status: status === undefined ? null : Number(status), headers, body: body.join('\r\n\r\n') }
}
