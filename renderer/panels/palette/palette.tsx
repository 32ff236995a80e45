import { Command as List } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo, useRef, useState } from 'react'
import { commands, runById } from '#renderer/commands/registry.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useRecentCommands } from '#renderer/state/recent-commands.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import {
  commandChoices,
  tagChoices,
  TAGGING,
  TAGS,
  TRANSCRIPTS,
  transcriptChoices,
  type Choice,
} from './palette-entries.ts'
import { rankEntries } from './rank-entries.ts'
import '#renderer/ui/dialog.css'
import './palette.css'

/** Shown only once something is typed: there may be thousands of them. */
const WHEN_TYPED: ReadonlySet<string> = new Set([TRANSCRIPTS, TAGS, TAGGING])

/** Everything one can do here and now, by name. */
export function Palette() {
  const close = useWorkspace((state) => state.close)
  const transcripts = useLibrary((state) => state.transcripts)
  const tags = useLibrary((state) => state.tags)
  const recent = useRecentCommands((state) => state.ids)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const chosen = useRef<Choice | null>(null)
  // Which commands apply is asked once: nothing changes behind an open palette.
  const [own] = useState(() => commandChoices(commands(), tags))
  const choices = useMemo(
    () => [...own, ...transcriptChoices(transcripts), ...tagChoices(tags)],
    [own, transcripts, tags],
  )
  const groups = useMemo(() => rankEntries(choices, query, recent, WHEN_TYPED), [choices, query, recent])

  // The best match is the one Enter takes; cmdk would keep the one that was chosen among the last matches.
  const type = (text: string): void => {
    setQuery(text)
    setActive(null)
    list.current?.scrollTo({ top: 0 })
  }
  const choose = (choice: Choice): void => {
    useRecentCommands.getState().note(choice.id)
    chosen.current = choice
    close()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-overlay" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onCloseAutoFocus={() => {
            const choice = chosen.current
            chosen.current = null
            // Once the keyboard is back where it was, so that the command finds what it works on.
            if (choice !== null) queueMicrotask(choice.run ?? (() => runById(choice.id)))
          }}
        >
          <Dialog.Title className="visually-hidden">All commands</Dialog.Title>
          <List
            label="All commands"
            shouldFilter={false}
            loop
            value={active ?? groups[0]?.entries[0]?.id ?? ''}
            onValueChange={setActive}
          >
            <List.Input
              className="palette-input"
              placeholder="What do you want to do?"
              value={query}
              onValueChange={type}
            />
            <List.List ref={list} className="palette-list" label="Commands">
              <List.Empty className="palette-empty">
                Nothing here is called “{query.trim()}”. Other words may find it; a transcript is found by company, too.
              </List.Empty>
              {groups.map(({ heading, entries }) => (
                <List.Group key={heading} heading={heading} className="palette-group">
                  {entries.map((choice) => (
                    <List.Item
                      key={choice.id}
                      value={choice.id}
                      className="palette-item"
                      onSelect={() => choose(choice)}
                    >
                      {choice.tag !== null && <TagSwatch colour={choice.tag.colour} pattern={choice.tag.pattern} />}
                      <span className="palette-label">{choice.label}</span>
                      {choice.hint !== null && <span className="palette-hint">{choice.hint}</span>}
                      {choice.shortcuts.slice(0, 1).map((keys) => (
                        <KeyHint key={keys} keys={keys} />
                      ))}
                    </List.Item>
                  ))}
                </List.Group>
              ))}
            </List.List>
          </List>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
