import { useEffect } from 'react'
import { listenForKeys } from '#renderer/commands/keys.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace, type Place } from '#renderer/state/workspace-store.ts'
import { assertNever } from '#shared/lib/assert.ts'
import { CodebookPage } from '#renderer/panels/codebook/codebook-page.tsx'
import { BinPage } from '#renderer/panels/library/bin-page.tsx'
import { LibraryPage } from '#renderer/panels/library/library-page.tsx'
import { SearchPage } from '#renderer/panels/search/search-page.tsx'
import { VersionsPage } from '#renderer/panels/versions/versions-page.tsx'
import { ReaderPage } from '#renderer/reader/reader-page.tsx'
import { Dialogs } from './dialogs.tsx'
import { DropTarget } from './drop-target.tsx'
import { NoConnection } from './no-connection.tsx'
import { RenderGuard } from './render-guard.tsx'
import { StatusBar } from './status-bar.tsx'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { useAppearance } from './use-appearance.ts'
import './app.css'

export function App() {
  const connection = useLibrary((state) => state.connection)
  const place = useWorkspace((state) => state.place)
  useAppearance()
  useEffect(() => listenForKeys(window), [])

  if (connection === 'unauthorised') return <NoConnection reason="unauthorised" />
  return (
    <DropTarget>
      <div className="app">
        <TopBar />
        <main className="app-place" aria-busy={connection === 'connecting'}>
          {connection === 'connecting' ? null : (
            <RenderGuard key={place.kind} what="This place">
              <PlaceView place={place} />
            </RenderGuard>
          )}
        </main>
        <StatusBar />
      </div>
      {connection === 'disconnected' && <NoConnection reason="disconnected" />}
      <Dialogs />
      <Toasts />
    </DropTarget>
  )
}

function PlaceView({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'library':
      return <LibraryPage />
    case 'bin':
      return <BinPage />
    case 'reader':
      return <ReaderPage place={place} />
    case 'search':
      return <SearchPage query={place.query} />
    case 'codebook':
      return <CodebookPage />
    case 'versions':
      return <VersionsPage key={place.transcriptId} transcriptId={place.transcriptId} />
    default:
      return assertNever(place)
  }
}
