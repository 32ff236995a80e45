import { Users } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useMemo } from 'react'
import { showVoices } from '#renderer/commands/show-voices.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import { useSpeakerViews, useVoices } from '#renderer/state/speaker-view-store.ts'
import { keyOf, voiceOptions, type VoiceOption } from '#renderer/state/voices.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import '#renderer/ui/menu.css'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import './speaker-menu.css'

interface SpeakerMenuProps {
  readonly side: PaneSide
  readonly document: TranscriptDocument
}

/** Whose words a pane shows: everyone's, those of a class of role, or one person's. */
export function SpeakerMenu({ side, document }: SpeakerMenuProps) {
  const voices = useVoices(side, document.summary.id)
  const isOpen = useSpeakerViews((state) => state.menu === side)
  const { roles, people } = useMemo(() => voiceOptions(document), [document])
  if (people.length === 0) return null
  const all = [...roles, ...people]
  return (
    <DropdownMenu.Root
      modal={false}
      open={isOpen}
      onOpenChange={(open) => useSpeakerViews.setState({ menu: open ? side : null })}
    >
      <DropdownMenu.Trigger asChild>
        <IconButton label={titleOf('speakers.choose')} className={voices === null ? '' : 'speaker-menu-on'}>
          <Users size={16} aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu speaker-menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            readerOn(side)?.focus()
          }}
        >
          <DropdownMenu.RadioGroup
            value={keyOf(voices)}
            onValueChange={(value) =>
              showVoices(side, all.find((option) => keyOf(option.voices) === value)?.voices ?? null)
            }
          >
            <DropdownMenu.RadioItem className="menu-item speaker-menu-item" value={keyOf(null)}>
              <span className="menu-item-label">Everyone</span>
            </DropdownMenu.RadioItem>
            {roles.map((option) => (
              <Item key={keyOf(option.voices)} option={option} />
            ))}
            <DropdownMenu.Separator className="speaker-menu-line" />
            {people.map((option) => (
              <Item key={keyOf(option.voices)} option={option} />
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Item({ option }: { readonly option: VoiceOption }) {
  return (
    <DropdownMenu.RadioItem className="menu-item speaker-menu-item" value={keyOf(option.voices)}>
      <span className="menu-item-label speaker-menu-name">
        <bdi>{option.label}</bdi>
        {option.hint !== '' && <bdi className="speaker-menu-hint"> {option.hint}</bdi>}
      </span>
      <span className="speaker-menu-count">{counted(option.turnCount, 'turn')}</span>
    </DropdownMenu.RadioItem>
  )
}
