import { Tabs } from 'radix-ui'
import { useEffect } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { FigureList } from '#renderer/panels/figures/figure-list.tsx'
import { useFigures } from '#renderer/state/figures-store.ts'
import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { usePassageFilter } from '#renderer/state/passage-filter-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { PassageList } from './passage-list.tsx'
import { PassageView } from './passage-view.tsx'
import './inspector.css'

const TABS = ['passage', 'passages', 'figures'] as const

/** The reader's right panel: the selected passage, all of them, or all figures. */
export function Inspector({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const document = useLibrary((state) => state.documents[transcriptId] ?? null)
  const passages = useLibrary((state) => state.passages[transcriptId] ?? NO_PASSAGES)
  const tab = useWorkspace((state) => state.inspectorTab)
  const selectedId = useWorkspace((state) => state.selectedPassageId)
  const figureCount = useFigures((state) => {
    const figures = state.found[transcriptId]?.figures ?? null
    return figures === null || figures === 'failed' ? null : figures.length
  })
  const clearFilter = usePassageFilter((state) => state.clear)
  // A filter belongs to one transcript: its speakers are nobody elsewhere.
  useEffect(() => clearFilter, [clearFilter])

  if (document === null) return null
  const index = passages.findIndex((passage) => passage.id === selectedId)
  const selected = passages[index] ?? null
  return (
    <Tabs.Root
      className="inspector"
      value={tab}
      onValueChange={(value) => {
        const chosen = TABS.find((candidate) => candidate === value)
        if (chosen !== undefined) useWorkspace.setState({ inspectorTab: chosen })
      }}
    >
      <Tabs.List className="inspector-tabs" aria-label="Inspector">
        <Tabs.Trigger className="inspector-tab" value="passage">
          Passage
        </Tabs.Trigger>
        <Tabs.Trigger className="inspector-tab" value="passages">
          Passages ({passages.length})
        </Tabs.Trigger>
        <Tabs.Trigger className="inspector-tab" value="figures">
          {figureCount === null ? 'Figures' : `Figures (${figureCount})`}
        </Tabs.Trigger>
      </Tabs.List>
      {/* Both stay in the page, so that the list keeps its place while a passage is looked at. */}
      <Tabs.Content className="inspector-content" value="passage" forceMount hidden={tab !== 'passage'}>
        {selected === null ? (
          <NothingSelected hasPassages={passages.length > 0} />
        ) : (
          <PassageView document={document} passage={selected} place={index + 1} of={passages.length} />
        )}
      </Tabs.Content>
      <Tabs.Content className="inspector-content" value="passages" forceMount hidden={tab !== 'passages'} tabIndex={-1}>
        <PassageList document={document} passages={passages} />
      </Tabs.Content>
      <Tabs.Content className="inspector-content" value="figures" tabIndex={-1}>
        <FigureList key={transcriptId} document={document} />
      </Tabs.Content>
    </Tabs.Root>
  )
}

function NothingSelected({ hasPassages }: { readonly hasPassages: boolean }) {
  return (
    <div className="inspector-nothing">
      <p className="inspector-nothing-title reading">No passage is selected</p>
      <p>
        Select words in the text and press <kbd>T</kbd> to mark and tag them.
        {hasPassages && ' A click on a marked passage shows it here.'}
      </p>
    </div>
  )
}
