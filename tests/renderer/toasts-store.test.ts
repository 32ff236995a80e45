import { beforeEach, expect, test } from 'vitest'
import { useToasts } from '#renderer/state/toasts-store.ts'

const store = () => useToasts.getState()
const say = (tone: 'info' | 'error', message: string) => store().show({ tone, message, commandId: null })
const shown = () => store().toasts.map(({ message }) => message)

beforeEach(() => useToasts.setState({ toasts: [] }))

test('one piece of information is shown at a time, the newest', () => {
  say('info', 'Removed')
  say('info', 'Undone')
  expect(shown()).toEqual(['Undone'])
})

test('the last two errors stay beside it', () => {
  for (const message of ['first', 'second', 'third']) say('error', message)
  say('info', 'Removed')
  say('info', 'Undone')
  expect(shown()).toEqual(['second', 'third', 'Undone'])
})

test('an error takes the place of what was only information', () => {
  say('info', 'Removed')
  say('error', 'The disk is full')
  expect(shown()).toEqual(['The disk is full'])
})

test('another place leaves only errors', () => {
  say('error', 'The disk is full')
  say('info', 'Removed')
  store().dismissInfos()
  expect(shown()).toEqual(['The disk is full'])
})
