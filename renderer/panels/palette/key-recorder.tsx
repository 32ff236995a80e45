import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Command } from '#renderer/commands/command.ts'
import { ownersOf, whyNot } from '#renderer/commands/keymap.ts'
import { display, shortcutOf } from '#renderer/commands/shortcut.ts'
import { Button } from '#renderer/ui/button.tsx'
import { lastingLabel } from './lasting-label.ts'

interface KeyRecorderProps {
  readonly command: Command
  readonly commands: readonly Command[]
  /** `takeFrom`: commands that lose the shortcut. */
  readonly onChoose: (shortcut: string, takeFrom: readonly Command[]) => void
  readonly onCancel: () => void
}

/** Waits for keys. Those that do something already are not taken without asking. */
export function KeyRecorder({ command, commands, onChoose, onCancel }: KeyRecorderProps) {
  const [pressed, setPressed] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const owners = pressed === null ? [] : ownersOf(pressed, commands, command.id)
  const problem = pressed === null ? null : whyNot(pressed)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      onCancel()
      return
    }
    const shortcut = shortcutOf(event)
    if (shortcut === null) return
    setPressed(shortcut)
    if (whyNot(shortcut) === null && ownersOf(shortcut, commands, command.id).length === 0) onChoose(shortcut, [])
  }
  return (
    <span className="key-recorder">
      <input
        className="input key-recorder-field"
        readOnly
        ref={field}
        value={pressed === null ? '' : display(pressed)}
        placeholder="Press the new keys"
        aria-label={`New keys for ${lastingLabel(command)}`}
        aria-describedby="key-recorder-note"
        onKeyDown={onKeyDown}
      />
      <span id="key-recorder-note" className="key-recorder-note" role="status">
        {problem ?? conflictOf(owners)}
      </span>
      {problem === null && owners.length > 0 && pressed !== null && (
        <>
          <Button onClick={() => onChoose(pressed, owners)}>Take over</Button>
          <Button look="quiet" onClick={() => onChoose(pressed, [])}>
            Use for both
          </Button>
        </>
      )}
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </span>
  )
}

function conflictOf(owners: readonly Command[]): string {
  if (owners.length === 0) return ''
  const names = owners.map((owner) => `“${lastingLabel(owner)}”`).join(' and ')
  return `These keys already do ${names}.`
}
