import { describe, expect, it } from 'vitest'
import { createSessions, TICKET_LIFETIME_MS } from '../../../electron/web/sessions.ts'

function start() {
  let time = 1_000
  const sessions = createSessions(() => time)
  return { sessions, wait: (ms: number) => (time += ms) }
}

describe('tickets', () => {
  it('are exchanged for a session once', () => {
    const { sessions } = start()
    const ticket = sessions.issueTicket()
    const token = sessions.redeem(ticket)
    expect(token).toMatch(/^[\w-]{43}$/u)
    expect(sessions.isOpen(token ?? '')).toBe(true)
    expect(sessions.redeem(ticket)).toBeNull()
  })

  it('are void as soon as a newer one is issued', () => {
    const { sessions } = start()
    const first = sessions.issueTicket()
    const second = sessions.issueTicket()
    expect(sessions.redeem(first)).toBeNull()
    expect(sessions.redeem(second)).not.toBeNull()
  })

  it('grow old', () => {
    const { sessions, wait } = start()
    const ticket = sessions.issueTicket()
    wait(TICKET_LIFETIME_MS + 1)
    expect(sessions.redeem(ticket)).toBeNull()
  })

  it('are good until they are old, and wrong guesses do not spend them', () => {
    const { sessions, wait } = start()
    const ticket = sessions.issueTicket()
    for (const guess of ['', ticket.slice(1), `${ticket}a`, ticket.toUpperCase()]) {
      expect(sessions.redeem(guess)).toBeNull()
    }
    wait(TICKET_LIFETIME_MS)
    expect(sessions.redeem(ticket)).not.toBeNull()
  })

  it('cannot be redeemed before one was issued', () => {
    expect(start().sessions.redeem('')).toBeNull()
  })
})

describe('sessions', () => {
  it('know no token but those they gave out', () => {
    const { sessions } = start()
    const ticket = sessions.issueTicket()
    expect(sessions.isOpen('')).toBe(false)
    expect(sessions.isOpen(ticket)).toBe(false)
    const token = sessions.redeem(ticket) ?? ''
    expect(sessions.isOpen(token.slice(0, -1))).toBe(false)
    expect(sessions.isOpen(`${token}a`)).toBe(false)
  })

  it('stay open beside one another, and the oldest ends when there are too many', () => {
    const { sessions } = start()
    const open = () => sessions.redeem(sessions.issueTicket()) ?? ''
    const first = open()
    const second = open()
    expect([sessions.isOpen(first), sessions.isOpen(second)]).toEqual([true, true])
    for (let number = 0; number < 31; number += 1) open()
    expect([sessions.isOpen(first), sessions.isOpen(second)]).toEqual([false, true])
  })
})
