import { describe, expect, it } from 'vitest'
import { bearerToken, isAdmitted } from '../../../electron/web/access.ts'

const origin = 'http://127.0.0.1:4312'
const host = ['Host', '127.0.0.1:4312']
const ownOrigin = ['Origin', origin]
const token = 'a'.repeat(43)

const facts = (method: string, target: string, rawHeaders: readonly string[], httpVersion = '1.1') => ({
  method,
  target,
  httpVersion,
  rawHeaders,
})

describe('isAdmitted', () => {
  it.each([
    ['a program that asks for the page', facts('GET', '/', host)],
    [
      'the link opened from the terminal',
      facts('GET', '/', [
        ...host,
        'Sec-Fetch-Site',
        'none',
        'Sec-Fetch-Mode',
        'navigate',
        'Sec-Fetch-Dest',
        'document',
      ]),
    ],
    [
      'the page fetching its script',
      facts('GET', '/assets/a.js', [...host, 'Sec-Fetch-Site', 'same-origin', 'Sec-Fetch-Dest', 'script']),
    ],
    ['the page calling', facts('POST', '/rpc', [...host, ...ownOrigin, 'Sec-Fetch-Site', 'same-origin'])],
    [
      'the page following events',
      facts('GET', '/events', [...host, 'Sec-Fetch-Site', 'same-origin', 'Sec-Fetch-Dest', 'empty']),
    ],
    ['header names in any case', facts('POST', '/rpc', ['hOsT', '127.0.0.1:4312', 'ORIGIN', origin])],
  ])('lets in %s', (_name, request) => {
    expect(isAdmitted(request, origin)).toBe(true)
  })

  it.each([
    'example.com',
    'example.com:4312',
    '127.0.0.1',
    '127.0.0.1:4313',
    '127.0.0.1:43120',
    '127.0.0.1.example.com:4312',
    '127.0.0.1:4312.example.com',
    'user@127.0.0.1:4312',
    'localhost:4312',
    'localhost.:4312',
    '[::1]:4312',
    '127.1:4312',
    '2130706433:4312',
    '0.0.0.0:4312',
    '0x7f.0.0.1:4312',
    '127.0.0.1:04312',
    '127.0.0.1:4312 ',
    '',
  ])('refuses the Host “%s”', (value) => {
    expect(isAdmitted(facts('GET', '/', ['Host', value]), origin)).toBe(false)
    expect(isAdmitted(facts('POST', '/rpc', ['Host', value, ...ownOrigin]), origin)).toBe(false)
  })

  it('refuses a missing Host and two of them, even two right ones', () => {
    expect(isAdmitted(facts('GET', '/', []), origin)).toBe(false)
    expect(isAdmitted(facts('GET', '/', [...host, ...host]), origin)).toBe(false)
    expect(isAdmitted(facts('GET', '/', [...host, 'Host', 'example.com']), origin)).toBe(false)
  })

  it.each([
    'null',
    '',
    'http://example.com',
    'https://127.0.0.1:4312',
    'http://127.0.0.1',
    'http://127.0.0.1:4313',
    'http://127.0.0.1:43120',
    'http://127.0.0.1:4312/',
    'http://127.0.0.1:4312.example.com',
    'http://127.0.0.1.example.com:4312',
    'http://localhost:4312',
    'http://LOCALHOST:4312',
    'HTTP://127.0.0.1:4312',
    'http://user@127.0.0.1:4312',
    'http://127.0.0.1:4312, http://127.0.0.1:4312',
    'file://',
  ])('refuses the Origin “%s”, for reading as for writing', (value) => {
    expect(isAdmitted(facts('GET', '/events', [...host, 'Origin', value]), origin)).toBe(false)
    expect(isAdmitted(facts('POST', '/rpc', [...host, 'Origin', value]), origin)).toBe(false)
  })

  it('refuses a POST without Origin, and two Origins', () => {
    expect(isAdmitted(facts('POST', '/rpc', host), origin)).toBe(false)
    expect(isAdmitted(facts('POST', '/rpc', [...host, ...ownOrigin, ...ownOrigin]), origin)).toBe(false)
  })

  it.each([
    ['a page of another site', ['Sec-Fetch-Site', 'cross-site']],
    ['a page on another port', ['Sec-Fetch-Site', 'same-site']],
    [
      'a link on another site',
      ['Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Mode', 'navigate', 'Sec-Fetch-Dest', 'document'],
    ],
    ['something opened that is no navigation', ['Sec-Fetch-Site', 'none', 'Sec-Fetch-Mode', 'no-cors']],
    ['a frame', ['Sec-Fetch-Site', 'same-origin', 'Sec-Fetch-Dest', 'iframe']],
    ['an object', ['Sec-Fetch-Site', 'none', 'Sec-Fetch-Mode', 'navigate', 'Sec-Fetch-Dest', 'object']],
    ['two sites at once', ['Sec-Fetch-Site', 'same-origin', 'Sec-Fetch-Site', 'same-origin']],
  ])('refuses %s', (_name, headers) => {
    expect(isAdmitted(facts('GET', '/', [...host, ...headers]), origin)).toBe(false)
  })

  it('refuses addresses other than the page typed into the browser', () => {
    const typed = [...host, 'Sec-Fetch-Site', 'none', 'Sec-Fetch-Mode', 'navigate', 'Sec-Fetch-Dest', 'document']
    expect(isAdmitted(facts('GET', '/events', typed), origin)).toBe(false)
  })

  it.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'get', ''])(
    'refuses the method “%s”',
    (method) => {
      expect(isAdmitted(facts(method, '/', [...host, ...ownOrigin]), origin)).toBe(false)
    },
  )

  it.each(['http://127.0.0.1:4312/', '//127.0.0.1:4312/', '*', '', '127.0.0.1:4312', '\\'])(
    'refuses the target “%s”',
    (target) => {
      expect(isAdmitted(facts('GET', target, host), origin)).toBe(false)
    },
  )

  it('refuses other versions of HTTP', () => {
    expect(isAdmitted(facts('GET', '/', host, '1.0'), origin)).toBe(false)
    expect(isAdmitted(facts('GET', '/', host, '2.0'), origin)).toBe(false)
  })

  it.each(['Upgrade', 'Expect'])('refuses a request with the header %s', (name) => {
    expect(isAdmitted(facts('GET', '/', [...host, name, 'x']), origin)).toBe(false)
  })
})

describe('bearerToken', () => {
  it('takes the token of one Authorization header', () => {
    expect(bearerToken(['Authorization', `Bearer ${token}`])).toBe(token)
  })

  it.each([
    ['no header', []],
    ['two headers', ['Authorization', `Bearer ${token}`, 'Authorization', `Bearer ${token}`]],
    ['another scheme', ['Authorization', `Basic ${token}`]],
    ['a scheme in lower case', ['Authorization', `bearer ${token}`]],
    ['a token cut short', ['Authorization', `Bearer ${token.slice(1)}`]],
    ['a token with something behind', ['Authorization', `Bearer ${token}a`]],
    ['an empty token', ['Authorization', 'Bearer ']],
    ['a cookie', ['Cookie', `token=${token}`]],
  ])('takes nothing from %s', (_name, headers) => {
    expect(bearerToken(headers)).toBeNull()
  })
})
