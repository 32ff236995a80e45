import type { NewTag, Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { act, showError, showInfo } from '#renderer/state/act.ts'
import { attempt } from '#renderer/state/attempt.ts'
import { useCodebook } from '#renderer/state/codebook-store.ts'
import { isWithin, moveTarget, type MoveDirection, type MoveTarget } from '#renderer/state/codebook-tree.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { always, type Command } from './command.ts'

const codebook = () => useCodebook.getState()
const tags = () => useLibrary.getState().tags
const onPage = (): boolean => useWorkspace.getState().place.kind === 'codebook'

/** The tag that is selected on the codebook's page, if it is still there. */
function selectedTag(): Tag | null {
  const id = codebook().selectedId
  return onPage() && id !== null ? (tagsById(tags()).get(id) ?? null) : null
}

/** A codebook of at least two entries is needed to merge one into another. */
const canMerge = (): boolean => {
  const tag = selectedTag()
  return tag !== null && tag.isCodable && tags().some((other) => other.isCodable && other.id !== tag.id)
}

function beginNew(isCodable: boolean): void {
  if (!onPage()) useWorkspace.getState().goTo({ kind: 'codebook' })
  const selected = selectedTag()
  const parentId = selected === null || !selected.isCodable ? (selected?.id ?? null) : selected.parentId
  const under = isCodable ? parentId : null
  if (under !== null) codebook().setCollapsed(under, false)
  codebook().name({ kind: 'new', parentId: under, isCodable })
}

/** @returns what is wrong with the name, or null when the entry was made and is selected. */
export async function createTag(fields: Pick<NewTag, 'name' | 'parentId' | 'isCodable'>): Promise<string | null> {
  const answer = await attempt('codebook.create', {
    ...fields,
    colour: null,
    description: '',
    cues: [],
    shortcut: null,
  })
  if (!answer.ok) return answer.problem
  codebook().select(answer.value.id)
  return null
}

export type TagPatch = Partial<Pick<Tag, 'name' | 'colour' | 'pattern' | 'description' | 'cues' | 'shortcut'>>

/** @returns what is wrong with the change, or null when it was saved. */
export async function updateTag(id: TagId, patch: TagPatch): Promise<string | null> {
  const answer = await attempt('codebook.update', { id, patch })
  return answer.ok ? null : answer.problem
}

/** Gives a tag a key that another one has, which loses it. @returns what went wrong, or null. */
export async function takeKeyOver(id: TagId, key: string, from: TagId): Promise<string | null> {
  return (await updateTag(from, { shortcut: null })) ?? (await updateTag(id, { shortcut: key }))
}

/** Moves a tag and opens what it now stands under. */
export async function moveTag(id: TagId, target: MoveTarget): Promise<void> {
  if (target.parentId !== null) codebook().setCollapsed(target.parentId, false)
  await act('codebook.move', { id, ...target })
}

async function askAbout(kind: 'remove' | 'merge'): Promise<void> {
  const tag = selectedTag()
  if (tag === null) return
  const usage = await act('codebook.usage', { id: tag.id })
  if (usage !== null) codebook().ask({ kind, id: tag.id, usage })
}

/** Deletes a tag with all below it, and selects its neighbour so that the keyboard has somewhere to stand. */
export async function removeTag(id: TagId, neighbour: TagId | null): Promise<void> {
  const name = tagsById(tags()).get(id)?.name ?? ''
  try {
    await library.call('codebook.remove', { id })
  } catch (error) {
    showError(error)
    return
  }
  codebook().select(neighbour)
  codebook().focusTree()
  showInfo(`Deleted “${name}”. Its passages stay where they are.`, 'history.undo')
}

/** Gives all passages of one tag to another one; the first is gone afterwards. */
export async function mergeTags(from: TagId, into: TagId): Promise<void> {
  const names = tagsById(tags())
  const label = `Merged “${names.get(from)?.name ?? ''}” into “${names.get(into)?.name ?? ''}”.`
  if ((await act('codebook.merge', { from, into })) === null) return
  codebook().select(into)
  codebook().focusTree()
  showInfo(label, 'history.undo')
}

/** The tags that another one may be merged into: all that can be given to passages, and do not stand below it. */
export function mergeTargets(all: readonly Tag[], id: TagId): readonly Tag[] {
  return all.filter((tag) => tag.isCodable && !isWithin(all, tag.id, id))
}

function moving(id: string, label: string, direction: MoveDirection): Command {
  const target = (): MoveTarget | null => {
    const tag = selectedTag()
    return tag === null ? null : moveTarget(tags(), tag.id, direction)
  }
  return {
    id,
    label,
    group: 'Codebook',
    // Alt with an arrow belongs to Back, Forward and to text fields; the tree sends these keys here itself.
    shortcuts: [],
    when: () => target() !== null,
    run: async () => {
      const tag = selectedTag()
      const to = target()
      if (tag !== null && to !== null) await moveTag(tag.id, to)
    },
  }
}

export const codebookCommands: readonly Command[] = [
  {
    id: 'codebook.newTag',
    label: 'New tag',
    group: 'Codebook',
    shortcuts: ['Mod+Enter'],
    when: onPage,
    run: () => beginNew(true),
  },
  {
    id: 'codebook.newGroup',
    label: 'New group of tags',
    group: 'Codebook',
    shortcuts: ['Mod+Shift+Enter'],
    when: onPage,
    run: () => beginNew(false),
  },
  {
    id: 'codebook.rename',
    label: 'Rename the selected tag',
    group: 'Codebook',
    shortcuts: ['F2'],
    when: () => selectedTag() !== null,
    run: () => {
      const tag = selectedTag()
      if (tag !== null) codebook().name({ kind: 'rename', id: tag.id })
    },
  },
  moving('codebook.moveUp', 'Move the selected tag up', 'up'),
  moving('codebook.moveDown', 'Move the selected tag down', 'down'),
  moving('codebook.nest', 'Put the selected tag under the one above', 'in'),
  moving('codebook.unnest', 'Take the selected tag out of its group', 'out'),
  {
    id: 'codebook.merge',
    label: 'Merge the selected tag into another',
    group: 'Codebook',
    shortcuts: [],
    when: canMerge,
    run: () => askAbout('merge'),
  },
  {
    id: 'codebook.remove',
    label: 'Delete the selected tag',
    group: 'Codebook',
    // Delete is a key of the tree, where it cannot be mistaken for one of the text's.
    shortcuts: [],
    when: () => selectedTag() !== null,
    run: () => askAbout('remove'),
  },
  {
    id: 'codebook.addStarter',
    label: 'Add the starter codebook',
    group: 'Codebook',
    shortcuts: [],
    when: always,
    run: async () => {
      const answer = await act('codebook.addStarter', {})
      if (answer === null) return
      if (answer.added === 0) showInfo('The starter codebook is there already.')
      else showInfo(`Added ${answer.added} tags and groups of the starter codebook.`, 'history.undo')
    },
  },
]
