import {
  type Attribute,
  attributeNames,
  attributeWord,
  nextAttribute,
  type PassageAttributes,
} from '#shared/domain/attributes.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { act } from '#renderer/state/act.ts'
import { announce } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { inTurn } from './in-turn.ts'
import { keepAtOnce, markSelection, targetPassage } from './mark.ts'

/** Says something of a passage, or takes it back with null. */
export async function setAttribute(passage: Passage, name: Attribute, next: PassageAttributes): Promise<void> {
  const changed = await act('passages.setAttributes', { ids: [passage.id], patch: { [name]: next[name] } })
  const [after] = changed ?? []
  if (after === undefined) return
  keepAtOnce(after)
  announce(`${attributeNames[name]}: ${attributeWord(after.attributes, name) ?? 'not said'}`)
}

function walk(name: Attribute, shortcut: string): Command {
  return {
    id: `passage.${name}`,
    label: `Say of the passage: ${attributeNames[name].toLowerCase()}, next value`,
    group: 'Marking',
    shortcuts: [shortcut],
    when: () => useWorkspace.getState().selection !== null || targetPassage() !== null,
    // Pressed quickly, a key walks on from what the stroke before it has said.
    run: () =>
      inTurn(async () => {
        const isSelection = useWorkspace.getState().selection !== null
        const passage = isSelection ? await markSelection([]) : targetPassage()
        if (passage !== null) await setAttribute(passage, name, nextAttribute(passage.attributes, name))
      }),
  }
}

/** One key for each thing that can be said of a passage beside its tags; pressed again it goes to the next value. */
export const attributeCommands: readonly Command[] = [
  walk('direction', 'd'),
  walk('kind', 'i'),
  walk('certainty', 'c'),
  walk('horizon', 'o'),
]
