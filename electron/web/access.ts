/** What of a request decides whether it is let in. */
export interface RequestFacts {
  readonly method: string
  /** The request target as sent, e.g. "/rpc". */
  readonly target: string
  /** e.g. "1.1" */
  readonly httpVersion: string
  /** Names and values in turn, as sent: the parsed headers of node:http hide repeated ones. */
  readonly rawHeaders: readonly string[]
}

/** All values sent for a header, in order. */
export function headerValues(rawHeaders: readonly string[], name: string): readonly string[] {
  const values: string[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '')
  }
  return values
}

/** The path of an origin-form target, without its query. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? target
}

/**
 * Whether a request comes from Earmark's own page (or a program on this machine that speaks plainly), as far as its
 * headers tell. Loopback is no boundary: any web page may send requests here, so everything must match as a whole.
 * @param origin The host's own origin, e.g. "http://127.0.0.1:4312".
 */
export function isAdmitted(facts: RequestFacts, origin: string): boolean {
  return (
    facts.httpVersion === '1.1' &&
    (facts.method === 'GET' || facts.method === 'POST') &&
    isOriginForm(facts.target) &&
    hasOwnHost(facts, origin) &&
    hasOwnOrigin(facts, origin) &&
    isFetchedByOwnPage(facts) &&
    headerValues(facts.rawHeaders, 'upgrade').length === 0 &&
    headerValues(facts.rawHeaders, 'expect').length === 0
  )
}

function isOriginForm(target: string): boolean {
  return target.startsWith('/') && !target.startsWith('//')
}

// A page of another site that rebinds its name to 127.0.0.1 still sends its own name here.
function hasOwnHost(facts: RequestFacts, origin: string): boolean {
  const hosts = headerValues(facts.rawHeaders, 'host')
  return hosts.length === 1 && `http://${hosts[0] ?? ''}` === origin
}

function hasOwnOrigin(facts: RequestFacts, origin: string): boolean {
  const origins = headerValues(facts.rawHeaders, 'origin')
  if (origins.length === 0) return facts.method === 'GET'
  return origins.length === 1 && origins[0] === origin
}

function isFetchedByOwnPage(facts: RequestFacts): boolean {
  const one = (name: string) => headerValues(facts.rawHeaders, name).join(', ')
  const site = one('sec-fetch-site')
  const destination = one('sec-fetch-dest')
  if (['iframe', 'frame', 'embed', 'object'].includes(destination)) return false
  if (site === '' || site === 'same-origin') return true
  // The link typed or opened from the terminal.
  return (
    site === 'none' && one('sec-fetch-mode') === 'navigate' && facts.method === 'GET' && pathOf(facts.target) === '/'
  )
}

/** The token of `Authorization: Bearer TOKEN`, or null when there is none or more than one. */
export function bearerToken(rawHeaders: readonly string[]): string | null {
  const values = headerValues(rawHeaders, 'authorization')
  if (values.length !== 1) return null
  return /^Bearer ([A-Za-z0-9_-]{43})$/u.exec(values[0] ?? '')?.[1] ?? null
}
