import { ArchiveRestore } from 'lucide-react'
import { useStore } from 'zustand'
import { runById } from '#renderer/commands/registry.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { binView } from '#renderer/state/list-view.ts'
import { only } from '#renderer/state/list-selection.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { binColumns } from './library-columns.tsx'
import { MenuCommand } from './row-menu.tsx'
import { TranscriptList } from './transcript-list.tsx'
import './bin-page.css'

/** Transcripts on their way out: each can come back until the bin is emptied. */
export function BinPage() {
  const bin = useLibrary((state) => state.bin)
  const selectedCount = useStore(binView, (view) => view.order.filter((id) => view.selection.selected.has(id)).length)
  if (bin.length === 0)
    return (
      <section aria-label="Bin">
        <h1 className="visually-hidden">Bin</h1>
        <EmptyState
          title="The bin is empty"
          actions={<Button onClick={() => runById('go.library')}>Go to the library</Button>}
        >
          Transcripts you move to the bin wait here with all their passages until you restore them or empty the bin.
        </EmptyState>
      </section>
    )
  return (
    <section className="bin-page" aria-label="Bin">
      <header className="bin-page-head">
        <h1 className="bin-page-title reading">Bin</h1>
        <p className="bin-page-text">
          {counted(bin.length, 'transcript')} with {bin.length === 1 ? 'its' : 'their'} passages. Nothing leaves before
          you empty the bin.
        </p>
        <Button disabled={selectedCount === 0} onClick={() => runById('library.restore')}>
          <ArchiveRestore size={16} aria-hidden />
          Restore{selectedCount > 1 ? ` ${selectedCount}` : ''}
        </Button>
        <Button look="danger" onClick={() => runById('library.emptyBin')}>
          Empty bin…
        </Button>
      </header>
      <TranscriptList
        label="Transcripts in the bin"
        transcripts={bin}
        columns={binColumns}
        view={binView}
        onOpen={(id) => {
          binView.setState({ selection: only(id) })
          runById('library.restore')
        }}
        menu={<MenuCommand id="library.restore" label="Restore" />}
      />
    </section>
  )
}
