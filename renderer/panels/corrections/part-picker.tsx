import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState, type KeyboardEvent } from 'react'
import { openTranscript, setPart } from '#renderer/commands/correct.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { RadioRow } from '#renderer/ui/radio-row.tsx'
import { partNames } from '#shared/domain/part-names.ts'
import { partAt, PartKind } from '#shared/domain/transcript.ts'
import { close, turnRect } from './picker-place.ts'
import './picker.css'

type Extent = 'turn' | 'onwards'

const EXTENTS = [
  { value: 'turn', label: 'This turn' },
  { value: 'onwards', label: 'From here on' },
] as const

/** Asks to which part a turn belongs, or all from it to the end of the part it stands in now. */
export function PartPicker({ turn }: { readonly turn: number }) {
  const [anchor] = useState(() => ({ current: { getBoundingClientRect: () => turnRect(turn) } }))
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className="correction-picker"
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Which part it belongs to"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            reader()?.focus()
          }}
        >
          <Picker turn={turn} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Picker({ turn }: { readonly turn: number }) {
  const [current] = useState(() => partAt(openTranscript()?.parts ?? [], turn)?.kind ?? null)
  const [extent, setExtent] = useState<Extent>('turn')
  const give = (kind: PartKind): void => {
    close()
    void setPart(turn, extent, kind)
  }
  /** The other extent is a key away, so that nobody has to leave the list for it. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    setExtent(extent === 'turn' ? 'onwards' : 'turn')
  }
  return (
    <Command
      className="correction-picker-command"
      label="Part"
      loop
      filter={(_, query, names) => (holds(names ?? [], query) ? 1 : 0)}
      onKeyDownCapture={onKeyDown}
    >
      <Command.Input className="correction-picker-input" placeholder="Which part it belongs to…" />
      <div className="correction-picker-extent">
        <RadioRow label="How much of it" value={extent} options={EXTENTS} onChange={setExtent} />
      </div>
      <Command.List className="correction-picker-list">
        {PartKind.options.map((kind) => (
          <Command.Item
            key={kind}
            value={kind}
            keywords={[partNames[kind]]}
            className="correction-picker-row"
            onSelect={() => give(kind)}
          >
            <span className="correction-picker-name">{partNames[kind]}</span>
            {kind === current && (
              <span className="correction-picker-given">
                <Check size={14} aria-hidden />
                <span className="visually-hidden">, as it is now</span>
              </span>
            )}
          </Command.Item>
        ))}
      </Command.List>
      <p className="correction-picker-foot">
        <KeyHint keys="Enter" /> {extent === 'turn' ? 'puts this turn there' : 'puts it and what follows there'}
        <span className="correction-picker-other">
          <KeyHint keys={display('Mod+Enter')} /> {extent === 'turn' ? 'from here on' : 'this turn'}
        </span>
      </p>
    </Command>
  )
}

function holds(names: readonly string[], query: string): boolean {
  return names.join(' ').toLocaleLowerCase().includes(query.trim().toLocaleLowerCase())
}
