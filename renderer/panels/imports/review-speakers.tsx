import { useMemo, useState } from 'react'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { SpeakerMerge } from './speaker-merge.tsx'
import { SpeakerRow } from './speaker-row.tsx'
import { speakerTurns } from './speaker-turns.ts'
import './review-speakers.css'

/** Who speaks: names, roles and firms as they were understood, each editable in its place. */
export function ReviewSpeakers({ document }: { readonly document: TranscriptDocument }) {
  const [chosen, setChosen] = useState<ReadonlySet<SpeakerId>>(new Set())
  const spoken = useMemo(() => speakerTurns(document), [document])
  const most = Math.max(0, ...[...spoken.values()].map((entry) => entry.count))
  const choose = (id: SpeakerId, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const merging = document.speakers.filter((speaker) => chosen.has(speaker.id))
  if (document.speakers.length === 0)
    return (
      <section aria-label="Speakers">
        <h3>Speakers</h3>
        <p className="muted">No speaker was found. The text can be read and marked all the same.</p>
      </section>
    )
  return (
    <section aria-label="Speakers">
      <div className="review-speakers-head">
        <h3>Speakers</h3>
        {merging.length > 1 ? (
          <SpeakerMerge speakers={merging} counts={spoken} onDone={() => setChosen(new Set())} />
        ) : (
          <p className="muted">Choose two or more that are one person to merge them.</p>
        )}
      </div>
      <table className="review-speakers">
        <thead>
          <tr>
            <th scope="col" className="review-speakers-choose">
              <span className="visually-hidden">Choose</span>
            </th>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Affiliation</th>
            <th scope="col" className="review-speakers-class">
              Class
            </th>
            <th scope="col" className="review-speakers-turns">
              Turns
            </th>
          </tr>
        </thead>
        <tbody>
          {document.speakers.map((speaker) => (
            <SpeakerRow
              key={speaker.id}
              speaker={speaker}
              turns={spoken.get(speaker.id)?.count ?? 0}
              most={most}
              firstWords={spoken.get(speaker.id)?.firstWords ?? ''}
              isChosen={chosen.has(speaker.id)}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
