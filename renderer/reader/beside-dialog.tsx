import { Command } from 'cmdk'
import { useEffect, useMemo, useState } from 'react'
import { openBeside, openBothOf } from '#renderer/commands/pane-commands.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { noteConnection } from '#renderer/state/sync.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { formatDate } from '#renderer/state/wording.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Comparison } from '#shared/domain/comparison.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import './beside-dialog.css'

/** Pairs shown at most; the rest is found among the transcripts. */
const MOST_PAIRS = 8

/** Asks which transcript to read beside the open one: those of the same company first, the latest first. */
export function BesideDialog() {
  const close = useWorkspace((state) => state.close)
  const place = useWorkspace((state) => state.place)
  const transcripts = useLibrary((state) => state.transcripts)
  const openId = place.kind === 'reader' ? place.transcriptId : null
  const pairs = usePairs()
  const titles = useMemo(() => new Map(transcripts.map(({ id, metadata }) => [id, metadata.title])), [transcripts])
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
          {pairs.length > 0 && (
            <Command.Group heading="Pairs you read before">
              {pairs.map((pair) => (
                <PairRow key={pair.id} pair={pair} titles={titles} />
              ))}
            </Command.Group>
          )}
          <Command.Group heading="Transcripts">
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
          </Command.Group>
        </Command.List>
      </Command>
    </Dialog>
  )
}

/** Pairs the library remembers, named ones or not, the last one first. */
function usePairs(): readonly Comparison[] {
  const [pairs, setPairs] = useState<readonly Comparison[]>([])
  useEffect(() => {
    library.call('comparisons.list', {}).then((all) => setPairs(all.slice(0, MOST_PAIRS)), noteConnection)
  }, [])
  return pairs
}

interface PairRowProps {
  readonly pair: Comparison
  readonly titles: ReadonlyMap<TranscriptId, string>
}

function PairRow({ pair, titles }: PairRowProps) {
  const both = `${titles.get(pair.left) ?? ''} and ${titles.get(pair.right) ?? ''}`
  return (
    <Command.Item
      value={pair.id}
      keywords={[pair.name ?? '', both]}
      className="beside-row"
      onSelect={() => openBothOf(pair.left, pair.right)}
    >
      <bdi className="beside-title">{pair.name ?? both}</bdi>
      {pair.name !== null && <bdi className="beside-date">{both}</bdi>}
    </Command.Item>
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
