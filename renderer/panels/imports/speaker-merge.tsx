import { useState } from 'react'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Speaker } from '#shared/domain/transcript.ts'
import { showError, showInfo } from '#renderer/state/act.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/field.tsx'
import type { SpokenTurns } from './speaker-turns.ts'

interface SpeakerMergeProps {
  readonly speakers: readonly Speaker[]
  readonly counts: ReadonlyMap<SpeakerId, SpokenTurns>
  readonly onDone: () => void
}

/** Asks into whom the chosen speakers merge; the one who speaks most is offered first. */
export function SpeakerMerge({ speakers, counts, onDone }: SpeakerMergeProps) {
  const [picked, setPicked] = useState<SpeakerId | null>(null)
  const turnsOf = (speaker: Speaker): number => counts.get(speaker.id)?.count ?? 0
  const most = speakers.toSorted((a, b) => turnsOf(b) - turnsOf(a))[0]
  const into = speakers.find((speaker) => speaker.id === picked) ?? most
  if (into === undefined) return null
  const merge = async (): Promise<void> => {
    const from = speakers.filter((speaker) => speaker.id !== into.id).map((speaker) => speaker.id)
    try {
      await library.call('speakers.merge', { from, into: into.id })
      onDone()
      showInfo(`Merged ${counted(speakers.length, 'speaker')} into ${into.name}.`, 'history.undo')
    } catch (error) {
      showError(error)
    }
  }
  return (
    <div className="speaker-merge" role="group" aria-label="Merge speakers">
      <label className="speaker-merge-label">
        Merge {speakers.length} into
        <Select value={into.id} onChange={(event) => setPicked(event.currentTarget.value as SpeakerId)}>
          {speakers.map((speaker) => (
            <option key={speaker.id} value={speaker.id}>
              {speaker.name} ({counted(turnsOf(speaker), 'turn')})
            </option>
          ))}
        </Select>
      </label>
      <Button onClick={() => void merge()}>Merge</Button>
      <Button look="quiet" onClick={onDone}>
        Cancel
      </Button>
    </div>
  )
}
