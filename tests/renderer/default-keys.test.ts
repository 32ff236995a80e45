import { expect, it } from 'vitest'
import { registerCommands } from '#renderer/app/register-commands.ts'
import type { Command } from '#renderer/commands/command.ts'
import { commandsAsShipped } from '#renderer/commands/registry.ts'
import { isSameShortcut } from '#renderer/commands/shortcut.ts'

registerCommands()

/** Commands of different rooms never apply together: each asks first where one is. */
const ROOMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:library|bin)\./u, 'library'],
  [/^search\./u, 'search'],
  [/^codebook\./u, 'codebook'],
  [/^versions\./u, 'versions'],
  [/^(?:reading|passage|pane|link|correct|figures|views?|tag|speakers|marks|questions|overview)\./u, 'reader'],
]

const roomOf = ({ id }: Command): string => ROOMS.find(([pattern]) => pattern.test(id))?.[1] ?? 'everywhere'

it('no two commands that can apply together come with the same key', () => {
  const all = commandsAsShipped()
  const clashes = all.flatMap((command, index) =>
    all.slice(index + 1).flatMap((other) => {
      const isApart = roomOf(command) !== roomOf(other) && ![roomOf(command), roomOf(other)].includes('everywhere')
      const shared = command.shortcuts.filter((own) => other.shortcuts.some((key) => isSameShortcut(own, key)))
      return isApart ? [] : shared.map((key) => `${key}: ${command.id} and ${other.id}`)
    }),
  )
  expect(clashes).toEqual([])
})
