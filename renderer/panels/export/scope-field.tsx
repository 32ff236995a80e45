import type { ExportScope } from '#shared/domain/export.ts'
import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { Select } from '#renderer/ui/field.tsx'
import { RadioRow } from '#renderer/ui/radio-row.tsx'
import './scope-field.css'

/** What a person has chosen; a kind without an id where there is nothing of it yet. */
export interface ScopeChoice {
  readonly kind: ExportScope['kind']
  readonly transcriptId: TranscriptId | null
  readonly tagId: TagId | null
}

interface ScopeFieldProps {
  readonly choice: ScopeChoice
  readonly onChange: (choice: ScopeChoice) => void
}

const KINDS = [
  { value: 'transcript', label: 'A transcript' },
  { value: 'tag', label: 'A tag' },
  { value: 'everything', label: 'Everything' },
] as const

/** @returns null where nothing is there to be exported. */
export function scopeOf({ kind, transcriptId, tagId }: ScopeChoice): ExportScope | null {
  if (kind === 'everything') return { kind }
  if (kind === 'transcript') return transcriptId === null ? null : { kind, id: transcriptId }
  return tagId === null ? null : { kind, id: tagId }
}

export function ScopeField({ choice, onChange }: ScopeFieldProps) {
  const transcripts = useLibrary((state) => state.transcripts)
  const tags = useLibrary((state) => state.tags)
  return (
    <div className="field scope-field">
      <span className="field-label">Passages of</span>
      <RadioRow
        label="Passages of"
        initialFocus
        value={choice.kind}
        options={KINDS}
        onChange={(kind) => onChange({ ...choice, kind })}
      />
      {choice.kind === 'transcript' && (
        <Select
          aria-label="Transcript"
          value={choice.transcriptId ?? ''}
          onChange={({ target }) =>
            onChange({ ...choice, transcriptId: transcripts.find(({ id }) => id === target.value)?.id ?? null })
          }
        >
          {transcripts.map(({ id, metadata, passageCount }) => (
            <option key={id} value={id}>
              {metadata.title} ({passageCount})
            </option>
          ))}
        </Select>
      )}
      {choice.kind === 'tag' && (
        <Select
          aria-label="Tag"
          value={choice.tagId ?? ''}
          onChange={({ target }) =>
            onChange({ ...choice, tagId: tags.find(({ id }) => id === target.value)?.id ?? null })
          }
        >
          {tags.map(({ id, name, isCodable, passageCount }) => (
            <option key={id} value={id}>
              {isCodable ? `${name} (${passageCount})` : `${name}, the whole group`}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
