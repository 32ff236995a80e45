import { memo, useState, type KeyboardEvent } from 'react'
import type { SpeakerId } from '#shared/domain/ids.ts'
import { LONGEST_FACT, LONGEST_NAME, type ParsedSpeaker, type Speaker } from '#shared/domain/transcript.ts'
import { act } from '#renderer/state/act.ts'
import { ROLE_CLASS_NAMES } from '#renderer/state/wording.ts'
import { ShareBar } from '#renderer/ui/share-bar.tsx'
import { Choice } from './choice.tsx'
import { DraftInput } from './draft-input.tsx'

interface SpeakerRowProps {
  readonly speaker: Speaker
  readonly turns: number
  /** The most turns any speaker has. */
  readonly most: number
  readonly firstWords: string
  readonly isChosen: boolean
  readonly onChoose: (id: SpeakerId, isChosen: boolean) => void
}

type Column = 'name' | 'role' | 'affiliation'

export const SpeakerRow = memo(function SpeakerRow(props: SpeakerRowProps) {
  const { speaker, turns, most, firstWords, isChosen, onChoose } = props
  const [problem, setProblem] = useState<string | null>(null)
  const save = (patch: Partial<ParsedSpeaker>): Promise<Speaker | null> =>
    act('speakers.update', { id: speaker.id, patch })
  const field = (column: Column, label: string) => (
    <DraftInput
      className="review-speakers-field"
      data-column={column}
      aria-label={`${label} of ${speaker.name}`}
      aria-invalid={column === 'name' && problem !== null}
      maxLength={column === 'name' ? LONGEST_NAME : LONGEST_FACT}
      placeholder={column === 'name' ? '' : '–'}
      title={speaker[column] ?? undefined}
      value={speaker[column] ?? ''}
      record={speaker}
      {...(column === 'name' ? { check: checkName, onProblem: setProblem } : {})}
      onKeyDown={toNextRow}
      onSave={async (draft) => {
        const stored = await save(column === 'name' ? { name: draft } : { [column]: draft === '' ? null : draft })
        return stored === null ? null : (stored[column] ?? '')
      }}
    />
  )
  return (
    <tr className={isChosen ? 'review-speakers-chosen' : undefined}>
      <td className="review-speakers-choose">
        <label>
          <input
            type="checkbox"
            data-column="choose"
            aria-label={`Choose ${speaker.name}`}
            checked={isChosen}
            onKeyDown={toNextRow}
            onChange={(event) => onChoose(speaker.id, event.currentTarget.checked)}
          />
        </label>
      </td>
      <td>
        {field('name', 'Name')}
        {problem === null ? (
          <p className="review-speakers-words reading">{firstWords}</p>
        ) : (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </td>
      <td>{field('role', 'Role')}</td>
      <td>{field('affiliation', 'Affiliation')}</td>
      <td>
        <Choice
          className="review-speakers-field"
          aria-label={`Class of ${speaker.name}`}
          names={ROLE_CLASS_NAMES}
          value={speaker.roleClass}
          record={speaker}
          onSave={async (roleClass) => (await save({ roleClass }))?.roleClass ?? null}
        />
      </td>
      <td className="review-speakers-turns">
        <span className="review-speakers-count">{turns}</span>
        <span className="review-speakers-bar">
          <ShareBar share={turns / Math.max(1, most)} />
        </span>
      </td>
    </tr>
  )
})

function checkName(name: string): string | null {
  return name === '' ? 'A speaker needs a name.' : null
}

/** Up and down lead to the same column of the next speaker, as in a table one fills in. */
function toNextRow(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.currentTarget.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const column = event.currentTarget.dataset['column'] ?? ''
  const field = next?.querySelector<HTMLInputElement>(`[data-column="${column}"]`)
  if (field === null || field === undefined) return
  event.preventDefault()
  field.focus()
  if (field.type === 'text') field.select()
}
