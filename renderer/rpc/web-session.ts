import { decode, encode } from '@msgpack/msgpack'

const STORED = 'earmark.session'
const TICKET = /^#ticket=([A-Za-z0-9_-]+)$/u

/**
 * This tab's session token: from the one-time ticket in the address, else from before a reload.
 * @returns null when there is neither, or the ticket was used before.
 */
export async function openSession(): Promise<string | null> {
  watchForNewLinks()
  const ticket = TICKET.exec(location.hash)?.[1]
  if (ticket !== undefined) {
    // The ticket must not stay in the address bar or the history.
    history.replaceState(history.state, '', location.pathname + location.search)
    const token = await exchange(ticket)
    if (token !== null) sessionStorage.setItem(STORED, token)
  }
  return sessionStorage.getItem(STORED)
}

/** A fresh link pasted into this tab changes nothing but the fragment, so the page must start again by itself. */
function watchForNewLinks(): void {
  addEventListener('hashchange', () => {
    if (TICKET.test(location.hash)) location.reload()
  })
}

async function exchange(ticket: string): Promise<string | null> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/msgpack' },
      body: encode({ ticket }),
    })
    if (!response.ok) return null
    const answer = decode(new Uint8Array(await response.arrayBuffer()))
    if (typeof answer !== 'object' || answer === null || !('token' in answer)) return null
    return typeof answer.token === 'string' ? answer.token : null
  } catch {
    return null
  }
}
