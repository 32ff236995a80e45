import { useState } from 'react'
import { LONGEST_FACT, type TranscriptMetadata, type TranscriptSummary } from '#shared/domain/transcript.ts'
import { act } from '#renderer/state/act.ts'
import { CONFIDENTIALITY_NAMES, KIND_NAMES } from '#renderer/state/wording.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Choice } from './choice.tsx'
import { DraftInput } from './draft-input.tsx'
import { hintFor, patchOf, problemWith, type TextField } from './metadata-fields.ts'
import { usePending } from './use-pending.ts'
import './review-metadata.css'

/** What is said of the transcript as a whole; every field stores itself. */
export function ReviewMetadata({ summary }: { readonly summary: TranscriptSummary }) {
  const { metadata } = summary
  const save = async (patch: Partial<TranscriptMetadata>): Promise<TranscriptMetadata | null> =>
    (await act('transcripts.updateMetadata', { id: summary.id, patch }))?.metadata ?? null
  const [isTranslated, holdTranslated] = usePending(metadata.machineTranslated, summary)
  const text = (field: TextField, label: string, more: { type?: string } = {}) => (
    <MetadataText key={field} field={field} label={label} summary={summary} onSave={save} {...more} />
  )
  return (
    <section className="review-metadata" aria-label="About the transcript">
      <div className="review-metadata-wide">{text('title', 'Title')}</div>
      <Field label="Kind">
        {(ids) => (
          <Choice
            {...ids}
            names={KIND_NAMES}
            value={metadata.kind}
            record={summary}
            onSave={async (kind) => (await save({ kind }))?.kind ?? null}
          />
        )}
      </Field>
      {text('company', 'Company')}
      {text('ticker', 'Ticker')}
      {text('period', 'Period')}
      {text('date', 'Date', { type: 'date' })}
      {text('event', 'Event')}
      {text('eventId', 'Event id')}
      {text('source', 'Source')}
      {text('language', 'Language')}
      <Field label="Confidentiality">
        {(ids) => (
          <Choice
            {...ids}
            names={CONFIDENTIALITY_NAMES}
            value={metadata.confidentiality}
            record={summary}
            onSave={async (confidentiality) => (await save({ confidentiality }))?.confidentiality ?? null}
          />
        )}
      </Field>
      <div className="review-metadata-check">
        <CheckField
          label="Machine-translated"
          checked={isTranslated}
          onChange={(machineTranslated) =>
            holdTranslated(
              machineTranslated,
              save({ machineTranslated }).then((stored) => stored?.machineTranslated ?? null),
            )
          }
        />
      </div>
    </section>
  )
}

interface MetadataTextProps {
  readonly field: TextField
  readonly label: string
  readonly summary: TranscriptSummary
  readonly type?: string
  readonly onSave: (patch: Partial<TranscriptMetadata>) => Promise<TranscriptMetadata | null>
}

function MetadataText({ field, label, summary, type = 'text', onSave }: MetadataTextProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const hint = hintFor(field, summary.metadata[field] ?? '')
  return (
    <Field label={label} problem={problem} {...(hint === null ? {} : { hint })}>
      {(ids) => (
        <DraftInput
          {...ids}
          type={type}
          value={summary.metadata[field] ?? ''}
          record={summary}
          maxLength={LONGEST_FACT}
          placeholder="Not known"
          check={(draft) => problemWith(field, draft)}
          onProblem={setProblem}
          onSave={async (draft) => {
            const stored = await onSave(patchOf(field, draft))
            return stored === null ? null : (stored[field] ?? '')
          }}
        />
      )}
    </Field>
  )
}
