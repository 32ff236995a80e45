import { beforeEach, describe, expect, test } from 'vitest'
import { shownMemo, useMemoDrafts } from '#renderer/state/memo-drafts.ts'
import type { PassageId } from '#shared/domain/ids.ts'

const id = 'passage' as PassageId
const store = () => useMemoDrafts.getState()

beforeEach(() => useMemoDrafts.setState({ drafts: {} }))

describe('a memo while it is typed', () => {
  test('stands before the library’s, also after it was sent, until the answer comes round', () => {
    store().keep(id, 'new words', 'old')
    expect(shownMemo(store().drafts[id], 'old')).toBe('new words')
    store().sent(id, 'new words', 'old')
    expect(shownMemo(store().drafts[id], 'old')).toBe('new words')
    expect(shownMemo(store().drafts[id], 'new words')).toBe('new words')
  })

  test('gives way to what the library says once it was taken', () => {
    store().keep(id, 'new words', 'old')
    store().sent(id, 'new words', 'old')
    expect(shownMemo(store().drafts[id], 'tidied words')).toBe('tidied words')
  })

  test('typed on while it was on its way, is neither taken for sent nor forgotten', () => {
    store().keep(id, 'new words', 'old')
    store().keep(id, 'new words, more', 'old')
    store().sent(id, 'new words', 'old')
    store().forget(id, 'new words')
    expect(store().drafts[id]).toMatchObject({ body: 'new words, more', sentOver: null })
  })

  test('is forgotten when it is the library’s', () => {
    store().keep(id, 'words', 'old')
    store().forget(id, 'words')
    expect(store().drafts[id]).toBeUndefined()
    expect(shownMemo(undefined, 'words')).toBe('words')
  })

  test('starts from the words that were shown, and from what was sent once that was taken', () => {
    store().keep(id, 'new', 'old')
    store().keep(id, 'new words', 'changed elsewhere')
    store().sending(id, 'new words')
    store().keep(id, 'new words, more', 'changed elsewhere')
    expect(store().drafts[id]).toMatchObject({ base: 'old', sending: 'new words' })
    store().sent(id, 'new words', 'old')
    expect(store().drafts[id]).toMatchObject({ base: 'new words', sending: null })
    store().sending(id, 'new words, more')
    store().failed(id, 'new words, more')
    expect(store().drafts[id]).toMatchObject({ base: 'new words', sending: null })
  })

  test('that meets another’s words stays until one decides, and may then replace what was shown', () => {
    store().keep(id, 'mine', 'old')
    store().met(id, 'theirs')
    store().keep(id, 'mine, more', 'mine')
    expect(shownMemo(store().drafts[id], 'theirs')).toBe('mine, more')
    expect(store().drafts[id]?.theirs).toBe('theirs')
    store().insist(id)
    expect(store().drafts[id]).toEqual({
      body: 'mine, more',
      base: 'theirs',
      sending: null,
      sentOver: null,
      theirs: null,
    })
  })
})
