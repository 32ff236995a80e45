import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { runById } from '#renderer/commands/registry.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { libraryView } from '#renderer/state/list-view.ts'
import { filterTranscripts, newestVersions } from '#renderer/state/transcript-filter.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { EmptyLibrary } from './empty-library.tsx'
import { libraryColumns } from './library-columns.tsx'
import { LibraryToolbar } from './library-toolbar.tsx'
import { MenuCommand, MenuLine } from './row-menu.tsx'
import { TranscriptList } from './transcript-list.tsx'
import './library-page.css'

/** Every transcript outside the bin. */
export function LibraryPage() {
  const all = useLibrary((state) => state.transcripts)
  const transcripts = useMemo(() => newestVersions(all), [all])
  const text = useStore(libraryView, (view) => view.text)
  const kind = useStore(libraryView, (view) => view.kind)
  const shown = useMemo(() => filterTranscripts(transcripts, { text, kind }), [transcripts, text, kind])
  if (transcripts.length === 0) return <EmptyLibrary />
  return (
    <section className="library-page" aria-label="Library">
      <h1 className="visually-hidden">Library</h1>
      <LibraryToolbar transcripts={transcripts} shownCount={shown.length} />
      {shown.length === 0 ? (
        <EmptyState
          title="No transcript matches"
          actions={<Button onClick={() => runById('library.clearFilter')}>Clear the filter</Button>}
        >
          The filter looks at title, company, ticker, event, period and date. What was said is found by the search at
          the top.
        </EmptyState>
      ) : (
        <TranscriptList
          label="Transcripts"
          transcripts={shown}
          columns={libraryColumns}
          view={libraryView}
          onOpen={read}
          menu={
            <>
              <MenuCommand id="library.open" label="Read" />
              <MenuCommand id="library.review" />
              <MenuCommand id="library.rename" />
              <MenuLine />
              <MenuCommand id="versions.replace" />
              <MenuCommand id="versions.review" />
              <MenuLine />
              <MenuCommand id="library.bin" label="Move to the bin" danger />
            </>
          }
        />
      )}
    </section>
  )
}

function read(transcriptId: TranscriptId): void {
  useWorkspace.getState().goTo({ kind: 'reader', transcriptId, at: null })
}
