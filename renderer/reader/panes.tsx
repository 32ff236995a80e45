import { useState } from 'react'
import { changeSettings } from '#renderer/commands/view-commands.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { type ReaderPlace, transcriptOn } from '#renderer/state/workspace-store.ts'
import { ResizeHandle } from '#renderer/ui/resize-handle.tsx'
import { PairBar } from './pair-bar.tsx'
import { PaneHost } from './pane-host.tsx'
import './panes.css'

/** One transcript, or two beside each other (one above the other in a narrow window) with what joins them above. */
export function Panes({ place }: { readonly place: ReaderPlace }) {
  const share = useLibrary((state) => state.settings.paneShare)
  const [dragged, setDragged] = useState<number | null>(null)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const left = transcriptOn(place, 'left') ?? place.transcriptId
  const right = transcriptOn(place, 'right')
  const isPaired = right !== null
  const atOn = (side: 'left' | 'right') => (place.side === side ? place.at : null)
  const width = box?.clientWidth ?? 0
  const toShare = (px: number): number => Math.min(80, Math.max(20, Math.round((px / Math.max(1, width)) * 100)))
  const shown = dragged ?? share
  return (
    <div className="panes">
      {isPaired && <PairBar left={left} right={right} />}
      <div className={isPaired ? 'panes-row panes-paired' : 'panes-row'} ref={setBox}>
        <div className="panes-left" style={isPaired ? { flexBasis: `${shown}%` } : undefined}>
          <PaneHost key={`left ${left}`} side="left" isPaired={isPaired} transcriptId={left} at={atOn('left')} />
        </div>
        {isPaired && (
          <>
            <ResizeHandle
              label="Width of the left pane"
              value={Math.round((width * shown) / 100)}
              min={Math.round(width * 0.2)}
              max={Math.round(width * 0.8)}
              direction={1}
              onChange={(px) => setDragged(toShare(px))}
              onCommit={(px) => {
                setDragged(null)
                void changeSettings({ paneShare: toShare(px) })
              }}
            />
            <PaneHost key={`right ${right}`} side="right" isPaired transcriptId={right} at={atOn('right')} />
          </>
        )}
      </div>
    </div>
  )
}
