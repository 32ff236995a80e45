import { History, Languages, ListChecks, Lock } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { LONGEST_FACT, type TranscriptSummary } from '#shared/domain/transcript.ts'
import { act } from '#renderer/state/act.ts'
import { libraryView } from '#renderer/state/list-view.ts'
import { CONFIDENTIALITY_NAMES, isRestricted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { focusList } from './focus-list.ts'
import './title-cell.css'

/** A transcript's title with what a reader must know before quoting it; while it is renamed, a field. */
export function TitleCell({ transcript }: { readonly transcript: TranscriptSummary }) {
  const isRenaming = useStore(libraryView, (view) => view.renaming === transcript.id)
  const { title, machineTranslated, confidentiality } = transcript.metadata
  const { version } = transcript
  if (isRenaming) return <RenameField transcript={transcript} />
  return (
    <span className="title-cell">
      <span className="title-cell-title" title={title}>
        {title}
      </span>
      {version !== null && (
        <span className="title-cell-badge" title="Older versions are reached from the reader">
          <History size={12} aria-hidden />
          <span>{version.of} versions</span>
        </span>
      )}
      {version !== null && version.waiting > 0 && (
        <button
          type="button"
          className="title-cell-badge title-cell-waiting"
          title="Passages of older versions that wait for a decision: review them"
          // The list has the keyboard; the row's menu and the palette lead there too.
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation()
            useWorkspace.getState().goTo({ kind: 'versions', transcriptId: transcript.id })
          }}
        >
          <ListChecks size={12} aria-hidden />
          <span>{version.waiting} to review</span>
        </button>
      )}
      {machineTranslated && (
        <span className="title-cell-badge" title="Machine-translated">
          <Languages size={12} aria-hidden />
          <span>Translated</span>
        </span>
      )}
      {isRestricted(confidentiality) && (
        <span className="title-cell-badge" title={`Confidentiality: ${CONFIDENTIALITY_NAMES[confidentiality]}`}>
          <Lock size={12} aria-hidden />
          <span>{CONFIDENTIALITY_NAMES[confidentiality]}</span>
        </span>
      )}
    </span>
  )
}

function takeOver(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

function RenameField({ transcript }: { readonly transcript: TranscriptSummary }) {
  const { title } = transcript.metadata
  const isDone = useRef(false)
  const finish = (value: string | null, byKey: boolean): void => {
    if (isDone.current) return
    isDone.current = true
    const name = value?.trim() ?? ''
    if (name !== '' && name !== title)
      void act('transcripts.updateMetadata', { id: transcript.id, patch: { title: name } })
    libraryView.setState({ renaming: null })
    if (byKey) focusList()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    finish(event.key === 'Enter' ? event.currentTarget.value : null, true)
  }
  return (
    <input
      className="title-cell-field"
      aria-label="Title"
      maxLength={LONGEST_FACT}
      defaultValue={title}
      ref={takeOver}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value, false)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
