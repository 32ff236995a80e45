import { useState, type ReactNode } from 'react'
import type {
  Confidentiality,
  TranscriptKind,
  TranscriptMetadata,
  TranscriptSummary,
} from '#shared/domain/transcript.ts'
import { act } from '#renderer/state/act.ts'
import { choices, CONFIDENTIALITY_NAMES, KIND_NAMES } from '#renderer/state/wording.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Field, Select } from '#renderer/ui/field.tsx'
import { DraftInput } from './draft-input.tsx'
import { languageName, patchOf, problemWith, type TextField } from './metadata-fields.ts'
import './review-metadata.css'

/** What is said of the transcript as a whole; every field stores itself. */
export function ReviewMetadata({ summary }: { readonly summary: TranscriptSummary }) {
  const { metadata } = summary
  const save = (patch: Partial<TranscriptMetadata>): void =>
    void act('transcripts.updateMetadata', { id: summary.id, patch })
  const text = (field: TextField, label: string, more: { hint?: ReactNode; type?: string } = {}) => (
    <MetadataText key={field} field={field} label={label} value={metadata[field] ?? ''} onSave={save} {...more} />
  )
  return (
    <section className="review-metadata" aria-label="About the transcript">
      <div className="review-metadata-wide">{text('title', 'Title')}</div>
      <Field label="Kind">
        {(ids) => (
          <Select
            {...ids}
            value={metadata.kind}
            onChange={(event) => save({ kind: event.currentTarget.value as TranscriptKind })}
          >
            {choices(KIND_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {text('company', 'Company')}
      {text('ticker', 'Ticker')}
      {text('period', 'Period')}
      {text('date', 'Date', { type: 'date' })}
      {text('event', 'Event')}
      {text('eventId', 'Event id')}
      {text('source', 'Source')}
      {text('language', 'Language', { hint: languageName(metadata.language) ?? undefined })}
      <Field label="Confidentiality">
        {(ids) => (
          <Select
            {...ids}
            value={metadata.confidentiality}
            onChange={(event) => save({ confidentiality: event.currentTarget.value as Confidentiality })}
          >
            {choices(CONFIDENTIALITY_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="review-metadata-check">
        <CheckField
          label="Machine-translated"
          checked={metadata.machineTranslated}
          onChange={(machineTranslated) => save({ machineTranslated })}
        />
      </div>
    </section>
  )
}

interface MetadataTextProps {
  readonly field: TextField
  readonly label: string
  readonly value: string
  readonly type?: string
  readonly hint?: ReactNode
  readonly onSave: (patch: Partial<TranscriptMetadata>) => void
}

function MetadataText({ field, label, value, type = 'text', hint, onSave }: MetadataTextProps) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Field label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <DraftInput
          {...ids}
          type={type}
          value={value}
          placeholder="Not known"
          check={(draft) => problemWith(field, draft)}
          onProblem={setProblem}
          onSave={(draft) => onSave(patchOf(field, draft))}
        />
      )}
    </Field>
  )
}
