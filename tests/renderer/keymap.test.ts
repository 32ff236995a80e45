import { describe, expect, it } from 'vitest'
import type { Command } from '#renderer/commands/command.ts'
import {
  ownersOf,
  takenFrom,
  whyNot,
  withDefault,
  withKey,
  withKeymap,
  withoutKeys,
} from '#renderer/commands/keymap.ts'
import { isSameShortcut, matches, shortcutOf, type Keystroke } from '#renderer/commands/shortcut.ts'

function command(id: string, ...shortcuts: string[]): Command {
  return { id, label: id, group: 'View', shortcuts, when: () => true, run: () => {} }
}

function stroke(key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]): Keystroke {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { key, ...none, ...Object.fromEntries(held.map((modifier) => [modifier, true])) }
}

describe('a keystroke as a shortcut', () => {
  it.each([
    [stroke('k', 'ctrlKey'), false, 'Mod+K'],
    [stroke('k', 'metaKey'), true, 'Mod+K'],
    [stroke('K', 'shiftKey'), false, 'Shift+K'],
    [stroke('j'), false, 'j'],
    [stroke('?', 'shiftKey'), false, '?'],
    [stroke('ArrowDown', 'altKey', 'shiftKey'), false, 'Alt+Shift+ArrowDown'],
    [stroke('Control', 'ctrlKey'), false, null],
  ])('%o (Apple: %s) is %s', (keystroke, apple, shortcut) => {
    expect(shortcutOf(keystroke, apple)).toBe(shortcut)
  })

  it.each(['Mod+K', 'Shift+K', 'j', '?', 'Alt+Shift+ArrowDown', 'F2', 'Mod++'])(
    '%s runs what it was given to',
    (keys) => {
      const isPlus = keys.endsWith('++')
      const parts = isPlus ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+')
      const held = { Mod: 'ctrlKey', Alt: 'altKey', Shift: 'shiftKey' } as const
      const modifiers = parts.slice(0, -1).map((part) => held[part as keyof typeof held])
      const keystroke = stroke(parts.at(-1) ?? '', ...modifiers)
      const shortcut = shortcutOf(keystroke, false)
      expect(shortcut).toBe(keys)
      expect(matches(keystroke, shortcut ?? '', false)).toBe(true)
    },
  )

  it('a letter is the same key in either case', () => {
    expect(isSameShortcut('Mod+K', 'Mod+k')).toBe(true)
    expect(isSameShortcut('Shift+K', 'k')).toBe(false)
  })
})

describe('a keymap', () => {
  const next = command('next', 'n', 'ArrowDown')
  const note = command('note', 'm')
  const all = [next, note]

  it('gives a command a key in place of its own, and its own back', () => {
    const keymap = withKey({}, note, 'Mod+M')
    expect(withKeymap(all, keymap).map((each) => each.shortcuts)).toEqual([['n', 'ArrowDown'], ['Mod+M']])
    expect(withDefault(keymap, note)).toEqual({})
    expect(withKeymap(all, withoutKeys({}, next))[0]?.shortcuts).toEqual([])
  })

  it('tells who has a key already; taking it over leaves them their other keys', () => {
    expect(ownersOf('N', all, 'note')).toEqual([next])
    expect(ownersOf('n', all, 'next')).toEqual([])
    const keymap = withKey(takenFrom({}, [next], 'n'), note, 'n')
    expect(keymap).toEqual({ next: ['ArrowDown'], note: ['n'] })
  })

  it.each(['5', 'Tab', 'Enter', 'Escape'])('%s stays with what needs it', (key) => {
    expect(whyNot(key)).toMatch(/\.$/u)
  })
})
