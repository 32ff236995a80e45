import { vi } from 'vitest'

/** What of a browser tab the page's own transport uses, so that it can speak to a real host from Node. */
export interface BrowserTab {
  /** The address bar. */
  readonly address: () => string
  readonly reloads: () => number
  readonly stored: Map<string, string>
  /** Pastes a link into the open tab: only the fragment changes, and the page is told. */
  paste(link: string): void
}

/**
 * Opens a tab at an address. `fetch` resolves paths against it and sends what a browser would send of itself.
 * @param stored What the tab kept from before a reload.
 */
export function standInForBrowser(address: string, stored = new Map<string, string>()): BrowserTab {
  const realFetch = fetch
  const events = new EventTarget()
  let reloads = 0
  const current = new URL(address)
  vi.stubGlobal('location', {
    get hash() {
      return current.hash
    },
    pathname: current.pathname,
    search: current.search,
    reload() {
      reloads += 1
    },
  })
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, path: string) => {
      current.href = new URL(path, current.origin).href
    },
  })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    events.addEventListener(name, listener)
  })
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Sec-Fetch-Site', 'same-origin')
    if (init.method === 'POST') headers.set('Origin', current.origin)
    return realFetch(new URL(path, current.origin), { ...init, headers })
  })
  return {
    address: () => current.href,
    reloads: () => reloads,
    stored,
    paste(link) {
      current.hash = new URL(link).hash
      events.dispatchEvent(new Event('hashchange'))
    },
  }
}
