import { decode, encode } from '@msgpack/msgpack'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pages } from '../../electron/hosting/pages.ts'
import { securityHeaders } from '../../electron/hosting/security-headers.ts'
import { startWebHost, type WebHost } from '../../electron/web/server.ts'
import { createFakeLibrary } from '../helpers/fake-library.ts'
import { rawRequest, type RawAnswer, sendRaw } from '../helpers/raw-http.ts'

const page = (text: string) => ({ mediaType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(text) })
const pages: Pages = new Map([
  ['/', page('the page')],
  ['/assets/index.js', { ...page('the script'), mediaType: 'text/javascript; charset=utf-8' }],
])
const library = createFakeLibrary()

let host: WebHost
let port: number
let token: string
let own: readonly (readonly [string, string])[]
const refusals: RawAnswer[] = []

const ticketOf = (link: string) => /#ticket=([\w-]{43})$/u.exec(link)?.[1] ?? ''

function post(path: string, value: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${host.origin}${path}`, {
    method: 'POST',
    headers: { Origin: host.origin, 'Content-Type': 'application/msgpack', ...headers },
    body: encode(value),
  })
}

/** Sends a request that must be refused, and keeps the answer to compare it with the others. */
async function refusalOf(text: string): Promise<{ readonly status: number | null; readonly body: string }> {
  const answer = await sendRaw(port, text)
  refusals.push(answer)
  return { status: answer.status, body: answer.body }
}

const blank = { status: 403, body: '' }

beforeAll(async () => {
  host = await startWebHost({ library, pages, port: 0, now: Date.now })
  port = Number(new URL(host.origin).port)
  own = [
    ['Host', `127.0.0.1:${port}`],
    ['Origin', host.origin],
  ]
  const answer = await post('/session', { ticket: ticketOf(host.link()) })
  token = (decode(await answer.arrayBuffer()) as { token: string }).token
})

afterAll(() => host.close())

describe('the loopback host', () => {
  it('listens on 127.0.0.1 and nowhere else', async () => {
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow(TypeError)
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow(TypeError)
  })

  it('serves the page and its files with every protective header and no cookie', async () => {
    for (const path of ['/', '/assets/index.js']) {
      const answer = await sendRaw(port, rawRequest(`GET ${path} HTTP/1.1`, own.slice(0, 1)))
      expect(answer.status).toBe(200)
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(answer.headers.get(name.toLowerCase())).toBe(value)
      }
      expect(answer.headers.has('set-cookie')).toBe(false)
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('carries a call and its answer, bytes included', async () => {
    const input = { bytes: new Uint8Array([0, 255, 128]), words: 'süß 🙂', nothing: null, when: 1_753_920_000_000 }
    const answer = await post('/rpc', { method: 'some.method', input }, { Authorization: `Bearer ${token}` })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/msgpack')
    expect(decode(await answer.arrayBuffer())).toEqual({ ok: true, value: { method: 'some.method', input } })
  })

  it('streams events to a session, one a line, and stops listening when the reader leaves', async () => {
    const leaving = new AbortController()
    const answer = await fetch(`${host.origin}/events`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: leaving.signal,
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe('\n')
    const event = { kind: 'import-progress', importId: 'one', fileName: 'call.txt', stage: 'reading' } as const
    library.emit(event)
    expect(JSON.parse((await reader?.read())?.value ?? '')).toEqual(event)
    leaving.abort()
    await expect.poll(() => library.listeners.size).toBe(0)
  })

  it('ends a connection on which nothing was asked without a word, which a browser would take for an answer', async () => {
    expect(await sendRaw(port, '')).toEqual({ status: null, headers: new Map(), body: '' })
  })

  it('exchanges a ticket once, and a fresh link makes the last one void', async () => {
    const first = ticketOf(host.link())
    const second = ticketOf(host.link())
    expect((await post('/session', { ticket: first })).status).toBe(403)
    expect((await post('/session', { ticket: second })).status).toBe(200)
    expect((await post('/session', { ticket: second })).status).toBe(403)
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no ticket', {}],
    ['a number', { ticket: 1 }],
    ['an empty ticket', { ticket: '' }],
    ['something more than a ticket', { ticket: 'a'.repeat(43), more: true }],
    ['an endless ticket', { ticket: 'a'.repeat(2000) }],
  ])('gives no session for %s', async (_name, value) => {
    expect((await post('/session', value)).status).toBe(403)
  })
})

describe('calls and events without a session', () => {
  const wrong = 'A'.repeat(43)
  it.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a wrong token', { Authorization: `Bearer ${wrong}` }],
    ['a token as a password', { Authorization: `Basic ${wrong}` }],
    ['a token in a cookie', { Cookie: `token=${wrong}` }],
  ])('are refused with %s', async (_name, headers) => {
    const before = library.calls.length
    expect((await post('/rpc', { method: 'library.info', input: {} }, headers)).status).toBe(403)
    expect((await fetch(`${host.origin}/events`, { headers })).status).toBe(403)
    expect(library.calls.length).toBe(before)
  })

  it('are refused with the right token in the wrong place', async () => {
    const call = { method: 'library.info', input: {} }
    expect((await post(`/rpc?token=${token}`, call)).status).toBe(403)
    expect((await post('/rpc', call, { Cookie: `token=${token}` })).status).toBe(403)
    expect((await post('/rpc', { ...call, token })).status).toBe(403)
    expect((await post('/rpc', call, { Authorization: token })).status).toBe(403)
  })
})

describe('a call with a session', () => {
  const call = encode({ method: 'library.info', input: {} })
  const bearer = () => ({ Origin: host.origin, Authorization: `Bearer ${token}` })

  it.each([
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/msgpack; charset=utf-8',
    'APPLICATION/MSGPACK',
  ])('is refused as %s, which a form or a plain fetch could send', async (type) => {
    const answer = await fetch(`${host.origin}/rpc`, {
      method: 'POST',
      headers: { ...bearer(), 'Content-Type': type },
      body: call,
    })
    expect(answer.status).toBe(403)
  })

  it.each<[string, unknown]>([
    ['no method', { input: {} }],
    ['a method that is no name', { method: 5, input: {} }],
    ['something more', { method: 'library.info', input: {}, more: 1 }],
    ['an array', []],
  ])('is refused with %s', async (_name, value) => {
    expect((await post('/rpc', value, { Authorization: `Bearer ${token}` })).status).toBe(403)
  })

  it('is refused when its bytes are not MessagePack', async () => {
    const answer = await fetch(`${host.origin}/rpc`, {
      method: 'POST',
      headers: { ...bearer(), 'Content-Type': 'application/msgpack' },
      body: new Uint8Array([0xc1, 0xc1]),
    })
    expect(answer.status).toBe(403)
  })

  it.each<[string, readonly (readonly [string, string])[], string]>([
    ['has no stated length', [['Transfer-Encoding', 'chunked']], '1\r\na\r\n0\r\n\r\n'],
    ['is too long', [['Content-Length', String(300 * 1024 * 1024)]], ''],
    ['states an absurd length', [['Content-Length', '1099511627776']], ''],
    [
      'is compressed',
      [
        ['Content-Encoding', 'gzip'],
        ['Content-Length', '1'],
      ],
      'a',
    ],
    [
      'states its length twice',
      [
        ['Content-Length', '1'],
        ['Content-Length', '2'],
      ],
      'a',
    ],
    [
      'states a length and chunks',
      [
        ['Content-Length', '1'],
        ['Transfer-Encoding', 'chunked'],
      ],
      '0\r\n\r\n',
    ],
    [
      'asks before it sends',
      [
        ['Expect', '100-continue'],
        ['Content-Length', '1'],
      ],
      'a',
    ],
  ])('is refused when it %s', async (_name, headers, body) => {
    const all = [
      ...own,
      ['Authorization', `Bearer ${token}`],
      ['Content-Type', 'application/msgpack'],
      ...headers,
    ] as const
    expect(await refusalOf(rawRequest('POST /rpc HTTP/1.1', all, body))).toEqual(blank)
  })
})

describe('the same blank answer', () => {
  it.each<[string, () => string]>([
    ['a foreign Host', () => rawRequest('GET / HTTP/1.1', [['Host', 'example.com']])],
    ['no Host', () => rawRequest('GET / HTTP/1.1', [])],
    ['two Hosts', () => rawRequest('GET / HTTP/1.1', [...own.slice(0, 1), ['Host', 'example.com']])],
    ['an absolute target', () => rawRequest(`GET ${host.origin}/ HTTP/1.1`, own.slice(0, 1))],
    ['HTTP/1.0', () => rawRequest('GET / HTTP/1.0', own.slice(0, 1))],
    ['HTTP/1.0 without Host', () => 'GET / HTTP/1.0\r\n\r\n'],
    ['a folded header', () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-A: b\r\n c\r\nConnection: close\r\n\r\n`],
    ['a NUL in a header', () => rawRequest('GET / HTTP/1.1', [...own.slice(0, 1), ['X-A', 'a\0b']])],
    ['bare line feeds', () => `GET / HTTP/1.1\nHost: 127.0.0.1:${port}\n\n`],
    ['no HTTP at all', () => 'hello\r\n\r\n'],
    ['headers without end', () => rawRequest('GET / HTTP/1.1', [...own.slice(0, 1), ['X-A', 'a'.repeat(20_000)]])],
    ['a preflight', () => rawRequest('OPTIONS /rpc HTTP/1.1', [...own, ['Access-Control-Request-Method', 'POST']])],
    [
      'a page of another site',
      () => rawRequest('GET / HTTP/1.1', [...own.slice(0, 1), ['Sec-Fetch-Site', 'cross-site']]),
    ],
    [
      'a path that is there, from another site',
      () => rawRequest('GET /assets/index.js HTTP/1.1', [...own.slice(0, 1), ['Sec-Fetch-Site', 'cross-site']]),
    ],
    ['a path that is not there', () => rawRequest('GET /nothing HTTP/1.1', own.slice(0, 1))],
    [
      'a WebSocket',
      () =>
        `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${host.origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    ],
    ['a tunnel', () => rawRequest('CONNECT example.com:443 HTTP/1.1', own)],
  ])('goes to %s', async (_name, text) => {
    expect(await refusalOf(text())).toEqual(blank)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..\\..\\package.json',
    '/assets/../../../package.json',
    '/assets//index.js',
    '/assets/index.js/',
    '/assets/index.js%00.html',
    '/%c0%ae%c0%ae/package.json',
    '/%252e%252e%252fpackage.json',
    '/etc/passwd',
    '//etc/passwd',
    '/__proto__',
    '/constructor',
  ])('goes to the path %s', async (path) => {
    expect(await refusalOf(rawRequest(`GET ${path} HTTP/1.1`, own.slice(0, 1)))).toEqual(blank)
  })

  it('tells nobody apart', () => {
    const shape = (answer: RawAnswer) =>
      [...answer.headers]
        .filter(([name]) => name !== 'date')
        .map(([name, value]) => `${name}: ${value}`)
        .toSorted((a, b) => a.localeCompare(b))
        .join('\n')
    expect(refusals.length).toBeGreaterThan(30)
    expect(new Set(refusals.map(shape)).size).toBe(1)
  })
})

describe('a stopping host', () => {
  it('lets a call under way finish and ends event streams', async () => {
    const called = Promise.withResolvers<null>()
    const finishing = Promise.withResolvers<string>()
    const slow = {
      ...createFakeLibrary(),
      async call() {
        called.resolve(null)
        return { ok: true, value: await finishing.promise } as const
      },
    }
    const stopping = await startWebHost({ library: slow, pages, port: 0, now: Date.now })
    const session = await fetch(`${stopping.origin}/session`, {
      method: 'POST',
      headers: { Origin: stopping.origin, 'Content-Type': 'application/msgpack' },
      body: encode({ ticket: ticketOf(stopping.link()) }),
    })
    const headers = { Authorization: `Bearer ${(decode(await session.arrayBuffer()) as { token: string }).token}` }
    const events = await fetch(`${stopping.origin}/events`, { headers })
    const call = fetch(`${stopping.origin}/rpc`, {
      method: 'POST',
      headers: { ...headers, Origin: stopping.origin, 'Content-Type': 'application/msgpack' },
      body: encode({ method: 'library.info', input: {} }),
    })
    await called.promise
    const closed = stopping.close()
    finishing.resolve('finished')
    expect(decode(await (await call).arrayBuffer())).toEqual({ ok: true, value: 'finished' })
    await closed
    await expect(events.text()).rejects.toThrow(TypeError)
  })
})
