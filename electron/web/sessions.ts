import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long an unused link stays good, in milliseconds. */
export const TICKET_LIFETIME_MS = 10 * 60 * 1000

/** More tabs than anyone keeps open; the oldest session ends first. */
const MOST_SESSIONS = 32

/** Who may speak to this host: one-time tickets, and the session tokens they were exchanged for. */
export interface Sessions {
  /** A fresh ticket; the one before it is void. 43 characters of base64url. */
  issueTicket(): string
  /** @returns a session token, or null when the ticket is unknown, used or too old. */
  redeem(ticket: string): string | null
  isOpen(token: string): boolean
}

const secret = () => randomBytes(32).toString('base64url')
// Digests have one length and tell nothing about the secret, so comparing them takes the same time for any guess.
const digest = (text: string) => createHash('sha256').update(text).digest()

/** @param now The clock, in milliseconds. */
export function createSessions(now: () => number): Sessions {
  let ticket: { readonly digest: Buffer; readonly expiresAt: number } | null = null
  const sessions: Buffer[] = []
  return {
    issueTicket() {
      const fresh = secret()
      ticket = { digest: digest(fresh), expiresAt: now() + TICKET_LIFETIME_MS }
      return fresh
    },
    redeem(given) {
      if (ticket === null || now() > ticket.expiresAt || !timingSafeEqual(ticket.digest, digest(given))) return null
      ticket = null
      const token = secret()
      sessions.push(digest(token))
      if (sessions.length > MOST_SESSIONS) sessions.shift()
      return token
    },
    isOpen(token) {
      const given = digest(token)
      let open = false
      for (const session of sessions) open = timingSafeEqual(session, given) || open
      return open
    },
  }
}
