import { Ban, Check, CircleAlert, CircleDashed, Copy, LoaderCircle } from 'lucide-react'
import { memo } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { assertNever } from '#shared/lib/assert.ts'
import { canTryAgain, tryAgain } from '#renderer/state/import-files.ts'
import type { ImportItem, ImportStage } from '#renderer/state/imports-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted, quoted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import './import-row.css'

const STAGES: Readonly<Record<'waiting' | 'reading' | 'storing', string>> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading',
  storing: 'Storing',
}

interface ImportRowProps {
  readonly item: ImportItem
  /** From 1, of `count`: the list draws only some of its rows. */
  readonly place: number
  readonly count: number
  /** Pixels from the list's top. */
  readonly start: number
  readonly measure: (row: HTMLLIElement | null) => void
}

/** One file: where it is on its way, or what became of it and what can be done next. */
export const ImportRow = memo(function ImportRow({ item, place, count, start, measure }: ImportRowProps) {
  const { stage } = item
  const fileName = item.path.slice(item.path.lastIndexOf('/') + 1)
  const folder = item.path.slice(0, item.path.length - fileName.length)
  return (
    <li
      ref={measure}
      data-index={place - 1}
      aria-posinset={place}
      aria-setsize={count}
      className={`import-row import-row-${stage.kind}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <StageIcon kind={stage.kind} />
      <div className="import-row-text">
        <p className="import-row-name" title={item.path}>
          {folder !== '' && <span className="import-row-folder">{folder}</span>}
          <span className="import-row-file">{fileName}</span>
        </p>
        <Outcome stage={stage} />
      </div>
      <div className="import-row-actions">
        {stage.kind === 'imported' && <Review id={stage.transcriptId} fileName={fileName} />}
        {(stage.kind === 'imported' || stage.kind === 'already-there') && (
          <Button
            aria-label={`Open ${quoted(stage.title)}`}
            onClick={() => useWorkspace.getState().goTo({ kind: 'reader', transcriptId: stage.transcriptId, at: null })}
          >
            Open
          </Button>
        )}
        {(stage.kind === 'refused' || stage.kind === 'not-started') && canTryAgain(item.importId) && (
          <Button aria-label={`Try again: ${quoted(fileName)}`} onClick={() => tryAgain(item.importId)}>
            {stage.kind === 'refused' ? 'Try again' : 'Import'}
          </Button>
        )}
      </div>
    </li>
  )
})

function Review({ id, fileName }: { readonly id: TranscriptId; readonly fileName: string }) {
  return (
    <Button
      look="quiet"
      aria-label={`Review ${quoted(fileName)}`}
      onClick={() => useWorkspace.getState().open({ kind: 'review', transcriptId: id })}
    >
      Review
    </Button>
  )
}

function Outcome({ stage }: { readonly stage: ImportStage }) {
  switch (stage.kind) {
    case 'waiting':
    case 'reading':
    case 'storing':
      return <p className="import-row-note">{STAGES[stage.kind]}</p>
    case 'imported':
      return <Imported id={stage.transcriptId} title={stage.title} warnings={stage.warnings} />
    case 'already-there':
      return <p className="import-row-note">The same file is in the library already, as {quoted(stage.title)}.</p>
    case 'refused':
      return (
        <p className="import-row-problem">
          <span className="visually-hidden">Refused: </span>
          {stage.message}
        </p>
      )
    case 'not-started':
      return <p className="import-row-note">Not started: the import was stopped before its turn was over.</p>
    default:
      return assertNever(stage)
  }
}

interface ImportedProps {
  readonly id: TranscriptId
  readonly title: string
  readonly warnings: readonly string[]
}

function Imported({ id, title, warnings }: ImportedProps) {
  const transcript = useLibrary((state) => state.transcripts.find((known) => known.id === id) ?? null)
  const turns = transcript === null ? '' : `, ${counted(transcript.turnCount, 'turn')}`
  return (
    <>
      <p className="import-row-note">
        {transcript?.metadata.title ?? title}
        {turns}
        {warnings.length > 0 && `, ${counted(warnings.length, 'thing')} to check`}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="import-row-warning">
          {warning}
        </p>
      ))}
    </>
  )
}

function StageIcon({ kind }: { readonly kind: ImportStage['kind'] }) {
  switch (kind) {
    case 'waiting':
      return <CircleDashed className="import-row-icon" size={16} aria-hidden />
    case 'reading':
    case 'storing':
      return <LoaderCircle className="import-row-icon import-row-turning" size={16} aria-hidden />
    case 'imported':
      return <Check className="import-row-icon" size={16} aria-hidden />
    case 'already-there':
      return <Copy className="import-row-icon" size={16} aria-hidden />
    case 'refused':
      return <CircleAlert className="import-row-icon" size={16} aria-hidden />
    case 'not-started':
      return <Ban className="import-row-icon" size={16} aria-hidden />
    default:
      return assertNever(kind)
  }
}
