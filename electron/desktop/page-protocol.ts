import type { Protocol } from 'electron'
import type { Pages } from '../hosting/pages.ts'
import { securityHeaders } from '../hosting/security-headers.ts'

export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://earmark`
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`

/** Answers app://earmark/… from the pages read at the start, and nothing else. */
export function servePages(protocol: Pick<Protocol, 'handle'>, pages: Pages): void {
  protocol.handle(PAGE_SCHEME, (request) => {
    const address = new URL(request.url)
    const isOurs = request.method === 'GET' && `${address.protocol}//${address.host}` === PAGE_ORIGIN
    const page = isOurs ? pages.get(address.pathname) : undefined
    if (page === undefined) return new Response(null, { status: 403, headers: { ...securityHeaders } })
    return new Response(page.bytes, { headers: { ...securityHeaders, 'Content-Type': page.mediaType } })
  })
}
