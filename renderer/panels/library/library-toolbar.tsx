import { FileUp, ListFilter, Trash2 } from 'lucide-react'
import { useMemo, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { TranscriptKind, TranscriptSummary } from '#shared/domain/transcript.ts'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { libraryView } from '#renderer/state/list-view.ts'
import { choices, counted, KIND_NAMES } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select, TextInput } from '#renderer/ui/field.tsx'
import { focusList } from './focus-list.ts'
import './library-toolbar.css'

interface LibraryToolbarProps {
  readonly transcripts: readonly TranscriptSummary[]
  readonly shownCount: number
}

/** Filter at the left, ways in at the right. */
export function LibraryToolbar({ transcripts, shownCount }: LibraryToolbarProps) {
  const text = useStore(libraryView, (view) => view.text)
  const kind = useStore(libraryView, (view) => view.kind)
  const selectedCount = useStore(
    libraryView,
    (view) => view.order.filter((id) => view.selection.selected.has(id)).length,
  )
  const binCount = useLibrary((state) => state.bin.length)
  const byKind = useMemo(() => Map.groupBy(transcripts, (transcript) => transcript.metadata.kind), [transcripts])
  const isFiltered = text !== '' || kind !== null
  const onFilterKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') focusList()
    else if (event.key === 'Escape' && isFiltered) runById('library.clearFilter')
    else return
    event.preventDefault()
  }
  return (
    <div className="library-toolbar">
      <div className="library-toolbar-filter">
        <ListFilter size={16} aria-hidden />
        <TextInput
          id="library-filter"
          aria-label="Filter the library"
          placeholder="Filter"
          title={titleOf('library.filter')}
          value={text}
          onChange={(event) => libraryView.setState({ text: event.currentTarget.value })}
          onKeyDown={onFilterKey}
        />
      </div>
      <Select
        className="library-toolbar-kind"
        aria-label="Kind"
        value={kind ?? ''}
        onChange={(event) =>
          libraryView.setState({
            kind: event.currentTarget.value === '' ? null : (event.currentTarget.value as TranscriptKind),
          })
        }
      >
        <option value="">All kinds</option>
        {choices(KIND_NAMES).map(([value, name]) => (
          <option key={value} value={value} disabled={!byKind.has(value) && value !== kind}>
            {name} ({byKind.get(value)?.length ?? 0})
          </option>
        ))}
      </Select>
      <p className="library-toolbar-count" role="status">
        {isFiltered && `${shownCount} of ${counted(transcripts.length, 'transcript')}`}
        {isFiltered && selectedCount > 1 && ', '}
        {selectedCount > 1 && `${selectedCount} selected`}
      </p>
      <span className="library-toolbar-gap" />
      {binCount > 0 && (
        <Button look="quiet" title={titleOf('go.bin')} onClick={() => runById('go.bin')}>
          <Trash2 size={16} aria-hidden />
          Bin ({binCount})
        </Button>
      )}
      <Button title={titleOf('library.paste')} onClick={() => runById('library.paste')}>
        Paste text
      </Button>
      <Button title={titleOf('library.importFolder')} onClick={() => runById('library.importFolder')}>
        Import folder…
      </Button>
      <Button look="primary" title={titleOf('library.import')} onClick={() => runById('library.import')}>
        <FileUp size={16} aria-hidden />
        Import files…
      </Button>
    </div>
  )
}
