import { Command } from 'cmdk'
import { Check, Plus, UserRoundX } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useMemo, useState } from 'react'
import { openTranscript, setSpeaker, splitTurn, type SpeakerChoice, turnWith } from '#renderer/commands/correct.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { counted } from '#renderer/state/wording.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { LONGEST_NAME } from '#shared/domain/transcript.ts'
import { close, turnRect } from './picker-place.ts'
import { newPerson, rankSpeakers } from './rank-speakers.ts'
import './picker.css'

interface SpeakerPickerProps {
  /** Any offset in the turn; where the new turn begins when there is to be one. */
  readonly turn: number
  readonly isNewTurn: boolean
}

/** Asks who speaks: type a part of a name, Enter; a name the transcript does not know makes a new person. */
export function SpeakerPicker({ turn, isNewTurn }: SpeakerPickerProps) {
  const [anchor] = useState(() => ({ current: { getBoundingClientRect: () => turnRect(turn) } }))
  const title = isNewTurn ? 'Who speaks from here' : 'Who speaks this turn'
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
          aria-label={title}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            reader()?.focus()
          }}
        >
          <Picker turn={turn} isNewTurn={isNewTurn} title={title} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Picker({ turn, isNewTurn, title }: SpeakerPickerProps & { readonly title: string }) {
  const [transcript] = useState(openTranscript)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState('')
  const speakers = useMemo(
    () => (transcript === null ? [] : rankSpeakers(transcript.speakers, transcript.turns, query)),
    [transcript, query],
  )
  const name = newPerson(transcript?.speakers ?? [], query)
  const current = isNewTurn ? undefined : turnWith(transcript?.turns ?? [], turn)?.speakerId
  const give = (speaker: SpeakerChoice): void => {
    close()
    void (isNewTurn ? splitTurn(turn, speaker) : setSpeaker(turn, speaker))
  }
  return (
    <Command
      className="correction-picker-command"
      label={title}
      shouldFilter={false}
      loop
      value={chosen}
      onValueChange={setChosen}
    >
      <Command.Input
        className="correction-picker-input"
        value={query}
        maxLength={LONGEST_NAME}
        onValueChange={(words) => {
          setQuery(words)
          setChosen('')
        }}
        placeholder={`${title}…`}
      />
      <Command.List className="correction-picker-list">
        {speakers.map(({ speaker, turns }) => (
          <Command.Item
            key={speaker.id}
            value={speaker.id}
            className="correction-picker-row"
            onSelect={() => give({ kind: 'existing', id: speaker.id })}
          >
            <bdi className="correction-picker-name">{speaker.name}</bdi>
            {speaker.id === current && (
              <span className="correction-picker-given">
                <Check size={14} aria-hidden />
                <span className="visually-hidden">, speaks now</span>
              </span>
            )}
            <bdi className="correction-picker-more">
              {[speaker.role, speaker.affiliation].filter((words) => words !== null).join(', ') ||
                counted(turns, 'turn')}
            </bdi>
          </Command.Item>
        ))}
        {name !== null && (
          <Command.Item
            value="new"
            className="correction-picker-row"
            onSelect={() =>
              give({ kind: 'new', speaker: { name, role: null, affiliation: null, roleClass: 'unknown' } })
            }
          >
            <Plus size={14} aria-hidden />
            <bdi className="correction-picker-name">New person “{name}”</bdi>
          </Command.Item>
        )}
        {query === '' && (
          <Command.Item value="none" className="correction-picker-row" onSelect={() => give({ kind: 'none' })}>
            <UserRoundX size={14} aria-hidden />
            <span className="correction-picker-name">Nobody is named</span>
          </Command.Item>
        )}
      </Command.List>
      <p className="correction-picker-foot">
        <KeyHint keys="Enter" /> {query === '' ? 'or type the name of a new person' : 'chooses'}
      </p>
    </Command>
  )
}
