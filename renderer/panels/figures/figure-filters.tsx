import { useMemo } from 'react'
import { FigureStance } from '#shared/domain/figure.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { useFigures } from '#renderer/state/figures-store.ts'
import { Select } from '#renderer/ui/field.tsx'
import { STANCES, unitsOf, type FigureEntry } from './figure-entries.ts'
import './figure-filters.css'

interface FigureFiltersProps {
  readonly document: TranscriptDocument
  /** All figures of the transcript, so that a choice never makes the others vanish from the boxes. */
  readonly entries: readonly FigureEntry[]
}

export function FigureFilters({ document, entries }: FigureFiltersProps) {
  const stance = useFigures((state) => state.stance)
  const unit = useFigures((state) => state.unit)
  const speaker = useFigures((state) => state.speaker)
  const units = useMemo(() => unitsOf(entries), [entries])
  const speakers = useMemo(() => {
    const heard = new Set<SpeakerId | undefined>(entries.map((entry) => entry.speaker?.id))
    return document.speakers.filter(({ id }) => heard.has(id))
  }, [document, entries])
  const countOf = (wanted: FigureStance): number => entries.filter(({ figure }) => figure.stance === wanted).length
  return (
    <div className="figure-filters">
      <Select
        aria-label="Actual or guided"
        value={stance ?? ''}
        onChange={({ target }) => {
          const chosen = FigureStance.safeParse(target.value)
          useFigures.setState({ stance: chosen.success ? chosen.data : null })
        }}
      >
        <option value="">Any stance</option>
        {FigureStance.options.map((option) => (
          <option key={option} value={option}>
            {STANCES[option]} ({countOf(option)})
          </option>
        ))}
      </Select>
      <Select
        aria-label="Unit"
        value={unit ?? ''}
        onChange={({ target }) => useFigures.setState({ unit: target.value === '' ? null : target.value })}
      >
        <option value="">Any unit</option>
        {units.map(({ unit: name, count }) => (
          <option key={name} value={name}>
            {name} ({count})
          </option>
        ))}
      </Select>
      <Select
        aria-label="Speaker"
        className="figure-filters-speaker"
        value={speaker ?? ''}
        onChange={({ target }) =>
          useFigures.setState({ speaker: speakers.find(({ id }) => id === target.value)?.id ?? null })
        }
      >
        <option value="">Any speaker</option>
        {speakers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  )
}
