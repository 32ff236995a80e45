import { Command } from 'cmdk'
import { useMemo } from 'react'
import { openBeside } from '#renderer/commands/pane-commands.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { formatDate } from '#renderer/state/wording.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import './beside-dialog.css'

/** Asks which transcript to read beside the open one: those of the same company first, the latest first. */
export function BesideDialog() {
  const close = useWorkspace((state) => state.close)
  const place = useWorkspace((state) => state.place)
  const transcripts = useLibrary((state) => state.transcripts)
  const openId = place.kind === 'reader' ? place.transcriptId : null
  const ordered = useMemo(
    () => likeliestFirst(transcripts, transcripts.find(({ id }) => id === openId) ?? null),
    [transcripts, openId],
  )
  return (
    <Dialog title="Read beside this one" description="It opens on the right." onClose={close}>
      <Command label="Transcripts" loop className="beside">
        <Command.Input data-initial-focus className="input" placeholder="Company, period or title" />
        <Command.List className="beside-list">
          <Command.Empty className="muted">No transcript is called that.</Command.Empty>
          {ordered.map((transcript) => (
            <Command.Item
              key={transcript.id}
              value={transcript.id}
              keywords={wordsOf(transcript)}
              className="beside-row"
              onSelect={() => openBeside(transcript.id)}
            >
              <bdi className="beside-title">{transcript.metadata.title}</bdi>
              <span className="beside-date">
                {transcript.id === openId
                  ? 'this one, twice'
                  : transcript.metadata.date === null
                    ? ''
                    : formatDate(transcript.metadata.date)}
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}

function wordsOf({ metadata, fileName }: TranscriptSummary): string[] {
  const { title, company, ticker, event, period } = metadata
  return [title, company, ticker, event, period, fileName].filter((word) => word !== null)
}

function likeliestFirst(transcripts: readonly TranscriptSummary[], open: TranscriptSummary | null) {
  const rank = ({ id, metadata }: TranscriptSummary): number => {
    if (id === open?.id) return 2
    return open !== null && metadata.company !== null && metadata.company === open.metadata.company ? 0 : 1
  }
  return transcripts.toSorted(
    (a, b) => rank(a) - rank(b) || (b.metadata.date ?? '').localeCompare(a.metadata.date ?? ''),
  )
}
