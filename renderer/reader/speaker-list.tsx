import { Users } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { showVoices } from '#renderer/commands/show-voices.ts'
import { activePane } from '#renderer/state/panes.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce, useReader } from '#renderer/state/reader-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ShareBar } from '#renderer/ui/share-bar.tsx'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Mark } from './marks.ts'
import { matchesFilter } from './outline-filter.ts'
import { passagesBySpeaker, speakerShares, type SpeakerShare } from './speaker-shares.ts'
import './speaker-list.css'

interface SpeakerListProps {
  readonly document: TranscriptDocument
  readonly marks: readonly Mark[]
  /** What the list is filtered by. */
  readonly words: string
}

/** Everyone who speaks, with how much. A press goes to their first turn, the next one to the next. */
export function SpeakerList({ document: transcript, marks, words }: SpeakerListProps) {
  const passages = useMemo(() => passagesBySpeaker(transcript, marks), [transcript, marks])
  const shares = speakerShares(transcript)
  const shown = shares.filter(({ speaker }) => matchesFilter(words, speaker.name, speaker.role, speaker.affiliation))
  const most = shares[0]?.share ?? 1
  const last = useRef<{ readonly id: SpeakerId; readonly turn: number } | null>(null)

  const go = ({ speaker, turns }: SpeakerShare): void => {
    const turn = last.current?.id === speaker.id ? (last.current.turn + 1) % turns.length : 0
    const start = turns[turn]
    if (start === undefined) return
    last.current = { id: speaker.id, turn }
    reader()?.showBlock(start, true)
    useReader.setState({ drawer: null })
    announce(`${speaker.name}, turn ${turn + 1} of ${turns.length}`)
  }
  if (shares.length === 0) return <p className="outline-none">Nobody is named in this transcript.</p>
  if (shown.length === 0) return <p className="outline-none">Nobody here is called that.</p>
  return (
    <ul className="speaker-list outline">
      {shown.map((share) => (
        <li key={share.speaker.id} className="speaker-list-row">
          <Row share={share} most={most} passageCount={passages.get(share.speaker.id) ?? 0} onGo={() => go(share)} />
          <IconButton
            label={`Show only ${share.speaker.name}`}
            className="speaker-list-only"
            onClick={() => {
              showVoices(activePane(), { kind: 'person', speakerId: share.speaker.id })
              useReader.setState({ drawer: null })
              reader()?.focus()
            }}
          >
            <Users size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  readonly share: SpeakerShare
  readonly most: number
  readonly passageCount: number
  readonly onGo: () => void
}

function Row({ share, most, passageCount, onGo }: RowProps) {
  const { speaker, words, turns } = share
  const who = [speaker.role, speaker.affiliation].filter((part) => part !== null).join(', ')
  const percent = Math.round(share.share * 100)
  const parts = [counted(turns.length, 'turn'), ...(passageCount === 0 ? [] : [counted(passageCount, 'passage')])]
  return (
    <button
      type="button"
      className="left-item outline-item speaker-list-item"
      title={`${speaker.name}${who === '' ? '' : `, ${who}`}: ${counted(words, 'word')}, ${parts.join(', ')}`}
      onClick={onGo}
    >
      <span className="left-label">
        <bdi className="speaker-list-name">{speaker.name}</bdi>
        {who !== '' && <bdi className="outline-hint"> · {who}</bdi>}
      </span>
      <span className="speaker-list-figures">
        <ShareBar share={most === 0 ? 0 : share.share / most} />
        <span className="speaker-list-percent">{percent < 1 ? '<1' : percent} %</span>
        <span>{parts.join(', ')}</span>
      </span>
    </button>
  )
}
