import { Command } from 'cmdk'
import { BookPlus, Check, Plus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { inTurn } from '#renderer/commands/in-turn.ts'
import { applyTag, replaceTag, takeTagOff, targetPassage, type TagChoice } from '#renderer/commands/mark.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { act } from '#renderer/state/act.ts'
import { NO_PASSAGES, tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { newTagName, rankTags } from './rank-tags.ts'
import { recentTagIds } from './recent-tags.ts'
import './tag-picker.css'

/** What the new tag's row is called inside the list; tags go by their ids. */
const NEW = 'new'
/** And the row that fills an empty codebook. */
const STARTER = 'starter'

/** Gives a tag to what is selected, else to the selected passage: type a part of its name, Enter. */
export function TagPicker({ replacing }: { readonly replacing: boolean }) {
  const [anchor] = useState(() => ({ current: { getBoundingClientRect: selectionRect } }))
  const passage = usePassage()
  const [replaced, setReplaced] = useState<TagId | null>(() => (replacing ? onlyTag(passage?.tagIds) : null))
  const isAsking = replacing && replaced === null && (passage?.tagIds.length ?? 0) > 1
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className="tag-picker"
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label={isAsking ? 'Which tag to replace' : replacing ? 'Replace the tag' : 'Tag'}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            reader()?.focus()
          }}
        >
          {isAsking && passage !== null ? (
            <WhichTag ids={passage.tagIds} onChoose={setReplaced} />
          ) : (
            <Picker replaced={replaced} />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Picker({ replaced }: { readonly replaced: TagId | null }) {
  const tags = useLibrary((state) => state.tags)
  const used = useReader((state) => state.recentTags)
  const passage = usePassage()
  const selection = useWorkspace((state) => state.selection)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState('')
  const keepsOpen = useRef(false)
  const passages = useLibrary((state) => state.passages)
  const recent = useMemo(() => recentTagIds(used, passages), [used, passages])
  const ranked = useMemo(() => rankTags(tags, query, recent), [tags, query, recent])
  const newName = newTagName(tags, query)
  const has = selection === null ? (passage?.tagIds ?? []) : []

  const give = async (choice: TagChoice): Promise<void> => {
    const staysOpen = keepsOpen.current
    keepsOpen.current = false
    if (!staysOpen) close()
    await inTurn(() => giveTag(choice, replaced, staysOpen))
    if (staysOpen) setQuery('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    keepsOpen.current = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  }
  return (
    <Command
      className="tag-picker-command"
      label="Tags"
      shouldFilter={false}
      loop
      value={chosen}
      onValueChange={setChosen}
      onKeyDownCapture={onKeyDown}
    >
      <Command.Input
        className="tag-picker-input"
        value={query}
        onValueChange={(words) => {
          setQuery(words)
          // The best match is the chosen one again, wherever one had moved to.
          setChosen('')
        }}
        placeholder={replaced === null ? 'Tag with…' : `Replace ${tagsById(tags).get(replaced)?.name ?? ''} with…`}
      />
      <Command.List className="tag-picker-list">
        {ranked.map((tag) => (
          <TagRow
            key={tag.id}
            tag={tag}
            tags={tags}
            isGiven={has.includes(tag.id)}
            onSelect={() => void give({ kind: 'existing', id: tag.id })}
          />
        ))}
        {newName !== null && (
          <Command.Item
            value={NEW}
            className="tag-picker-row"
            onSelect={() => void give({ kind: 'new', name: newName })}
          >
            <Plus size={14} aria-hidden />
            <bdi className="tag-picker-name">New tag “{newName}”</bdi>
          </Command.Item>
        )}
        {tags.length === 0 && (
          <>
            {newName === null && <p className="tag-picker-empty">No tags yet. Type a name to make the first, or:</p>}
            <Command.Item
              value={STARTER}
              className="tag-picker-row"
              onSelect={() => void act('codebook.addStarter', {})}
            >
              <BookPlus size={14} aria-hidden />
              <span className="tag-picker-name">Add the starter codebook</span>
            </Command.Item>
          </>
        )}
      </Command.List>
      <p className="tag-picker-foot">
        <KeyHint keys="Enter" /> {selection === null ? 'gives the tag' : 'marks and tags'}
        <span className="tag-picker-several">
          <KeyHint keys={display('Mod+Enter')} /> several
        </span>
      </p>
    </Command>
  )
}

/** Gives a tag, in place of another where one is named. A tag the passage has already is taken off. */
async function giveTag(choice: TagChoice, replaced: TagId | null, staysOpen: boolean): Promise<void> {
  const passage = useWorkspace.getState().selection === null ? targetPassage() : null
  if (passage !== null && replaced !== null) await replaceTag(passage, replaced, choice)
  else if (passage !== null && choice.kind === 'existing' && passage.tagIds.includes(choice.id))
    await takeTagOff(passage, choice.id)
  else await applyTag(choice)
  // The box keeps the keyboard while one goes on giving tags.
  if (!staysOpen) reader()?.focus()
}

interface TagRowProps {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  readonly isGiven: boolean
  readonly onSelect: () => void
}

function TagRow({ tag, tags, isGiven, onSelect }: TagRowProps) {
  const group = tag.parentId === null ? undefined : tagsById(tags).get(tag.parentId)
  return (
    <Command.Item value={tag.id} className="tag-picker-row" onSelect={onSelect}>
      <TagSwatch colour={tag.colour} pattern={tag.pattern} />
      <bdi className="tag-picker-name">{tag.name}</bdi>
      {isGiven && (
        <span className="tag-picker-given">
          <Check size={14} aria-hidden />
          <span className="visually-hidden">, given; Enter takes it off</span>
        </span>
      )}
      {group !== undefined && <bdi className="tag-picker-group">{group.name}</bdi>}
      {tag.shortcut !== null && <KeyHint keys={tag.shortcut} />}
    </Command.Item>
  )
}

function WhichTag({ ids, onChoose }: { readonly ids: readonly TagId[]; readonly onChoose: (id: TagId) => void }) {
  const tags = useLibrary((state) => state.tags)
  return (
    <Command className="tag-picker-command" label="Tags of the passage" loop>
      <Command.Input className="tag-picker-input" placeholder="Which tag shall be replaced?" />
      <Command.List className="tag-picker-list">
        {ids
          .flatMap((id) => tagsById(tags).get(id) ?? [])
          .map((tag) => (
            <Command.Item
              key={tag.id}
              value={tag.id}
              keywords={[tag.name]}
              className="tag-picker-row"
              onSelect={() => onChoose(tag.id)}
            >
              <TagSwatch colour={tag.colour} pattern={tag.pattern} />
              <bdi className="tag-picker-name">{tag.name}</bdi>
            </Command.Item>
          ))}
      </Command.List>
    </Command>
  )
}

function close(): void {
  useWorkspace.getState().close()
}

function onlyTag(ids: readonly TagId[] | undefined): TagId | null {
  return ids?.length === 1 ? (ids[0] ?? null) : null
}

/** The selected passage, followed while tags are given to it. */
function usePassage() {
  const id = useWorkspace((state) => state.selectedPassageId)
  const place = useWorkspace((state) => state.place)
  const list = useLibrary((state) =>
    place.kind === 'reader' ? (state.passages[place.transcriptId] ?? NO_PASSAGES) : NO_PASSAGES,
  )
  return useMemo(() => (id === null ? null : (list.find((passage) => passage.id === id) ?? null)), [id, list])
}

/** The selection's last line; the middle of the window when nothing of it is in view. */
function selectionRect(): DOMRect {
  const box = reader()?.selectionBox() ?? null
  const isInView = box !== null && box.bottom > 0 && box.bottom < window.innerHeight
  if (!isInView) return new DOMRect(window.innerWidth / 2 - 140, window.innerHeight / 3, 0, 0)
  return new DOMRect(box.left, box.top, 0, box.bottom - box.top)
}
