import { useEffect, useRef, useState } from 'react'
import type { Command } from '#renderer/commands/command.ts'
import { type Keymap, takenFrom, withDefault, withKey, withoutKeys } from '#renderer/commands/keymap.ts'
import { tagCommandId } from '#renderer/commands/marking-commands.ts'
import { commands } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { changeSettings } from '#renderer/commands/view-commands.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { KeyRecorder } from './key-recorder.tsx'
import { lastingLabel } from './lasting-label.ts'
import { filterSections } from './sheet-sections.ts'
import './shortcut-editor.css'

interface ShortcutEditorProps {
  readonly query: string
  /** Told when it waits for keys, and when it no longer does. */
  readonly onRecording: (isRecording: boolean) => void
}

/** Every command with its keys, each of which can be changed, taken away or given back. */
export function ShortcutEditor({ query, onRecording }: ShortcutEditorProps) {
  const keymap = useLibrary((state) => state.settings.shortcuts)
  const tags = useLibrary((state) => state.tags)
  const [recordingId, setRecordingId] = useState<string | null>(null)
  const [lastId, setLastId] = useState<string | null>(null)
  const tagIds = new Set(tags.map((tag) => tagCommandId(tag.id)))
  const all = commands()
  // A tag's digit is changed with the tag, in the codebook.
  const own = all.filter((command) => !tagIds.has(command.id))
  const record = (id: string | null): void => {
    setRecordingId(id)
    if (id !== null) setLastId(id)
    onRecording(id !== null)
  }
  const change = (next: Keymap): void => {
    record(null)
    void changeSettings({ shortcuts: next })
  }
  return (
    <div className="shortcut-editor">
      <p className="muted">
        Choose “Change” and press the new keys. Keys without Ctrl or Alt do nothing while you type.
        {Object.keys(keymap).length > 0 && (
          <Button look="quiet" onClick={() => change({})}>
            Give all commands their own keys back
          </Button>
        )}
      </p>
      {groups(own, query).map(([title, family]) => (
        <section key={title} aria-label={title}>
          <h3 className="shortcut-sheet-title">{title}</h3>
          <ul className="shortcut-editor-list">
            {family.map((command) => (
              <li key={command.id} className="shortcut-editor-line">
                <span>{lastingLabel(command)}</span>
                {recordingId === command.id ? (
                  <KeyRecorder
                    command={command}
                    commands={all}
                    onCancel={() => record(null)}
                    onChoose={(shortcut, takeFrom) =>
                      change(withKey(takenFrom(keymap, takeFrom, shortcut), command, shortcut))
                    }
                  />
                ) : (
                  <Keys
                    command={command}
                    hasFocus={lastId === command.id}
                    isChanged={keymap[command.id] !== undefined}
                    onChange={() => record(command.id)}
                    onRemove={() => change(withoutKeys(keymap, command))}
                    onReset={() => change(withDefault(keymap, command))}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface KeysProps {
  readonly command: Command
  readonly isChanged: boolean
  /** True when the keyboard comes back here. */
  readonly hasFocus: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
  readonly onReset: () => void
}

function Keys({ command, isChanged, hasFocus, onChange, onRemove, onReset }: KeysProps) {
  const name = lastingLabel(command)
  const change = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (hasFocus) change.current?.focus()
  }, [hasFocus])
  return (
    <span className="shortcut-editor-keys">
      {command.shortcuts.map((shortcut) => (
        <KeyHint key={shortcut} keys={display(shortcut)} />
      ))}
      {isChanged && (
        <Button look="quiet" aria-label={`Own keys back: ${name}`} onClick={onReset}>
          Own keys back
        </Button>
      )}
      {command.shortcuts.length > 0 && (
        <Button look="quiet" aria-label={`No key: ${name}`} onClick={onRemove}>
          No key
        </Button>
      )}
      <Button ref={change} look="quiet" aria-label={`Change: ${name}`} onClick={onChange}>
        Change
      </Button>
    </span>
  )
}

/** The commands that hold the typed words, by group. */
function groups(own: readonly Command[], query: string): readonly (readonly [string, readonly Command[]])[] {
  const isShown = (command: Command): boolean => {
    const keys = command.shortcuts.map((shortcut) => display(shortcut))
    return filterSections([{ title: command.group, lines: [{ does: lastingLabel(command), keys }] }], query).length > 0
  }
  return [...Map.groupBy(own.filter(isShown), (command) => command.group)]
}
