import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { NO_PASSAGES, tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { placeLeftAt, useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { FindBar } from './find-bar.tsx'
import { marksByBlock, marksOf, type Mark, type MarkSegment } from './marks.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { overviewScale, type Measure } from './overview-scale.ts'
import { PaneHead } from './pane-head.tsx'
import { createNearView, NearViewContext } from './reader-context.ts'
import type { ReadingModel, Section } from './reading-model.ts'
import { SectionView } from './section-view.tsx'
import { scrollToRange } from './scrolling.ts'
import { createTextMap, type TextMap } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useController } from './use-controller.ts'
import { useHighlights } from './use-highlights.ts'
import { useReadingPosition } from './use-reading-position.ts'
import { useTextSelection } from './use-text-selection.ts'
import './pane.css'

interface PaneProps {
  readonly document: TranscriptDocument
  readonly model: ReadingModel
  readonly marks: readonly Mark[]
  readonly at: Range | null
}

/** One transcript as a page to read, with its marks. */
export function Pane({ document: transcript, model, marks, at }: PaneProps) {
  const { id, metadata } = transcript.summary
  const settings = useLibrary((state) => state.settings)
  const findOpen = useWorkspace((state) => state.findOpen)
  const scroller = useRef<HTMLDivElement>(null)
  const map = useRef<TextMap | null>(null)
  const [near] = useState(() => createNearView(scroller))
  const folding = useFolding(model, settings.boilerplateFolded)
  const measure = useMemo<Measure>(
    () => ({ size: settings.readingSize, column: settings.columnWidth }),
    [settings.readingSize, settings.columnWidth],
  )
  const shown = useMemo(() => shownPart(model, folding.isFolded), [model, folding.isFolded])
  const scale = useMemo(() => overviewScale(shown.blocks, measure), [shown, measure])
  const segments = useSegments(model, marks)

  useLayoutEffect(() => {
    map.current = scroller.current === null ? null : createTextMap(scroller.current)
  }, [shown])
  useHighlights(map, shown, marks)
  useTextSelection(scroller, map, marks, model.text)
  useController({ transcriptId: id, model, walkable: shown, scroller, map, unfoldAt: folding.unfoldAt })
  useReadingPosition(id, scroller, map)

  const resumeAt = useRef(placeLeftAt(id) ?? transcript.readingPosition)
  useEffect(() => {
    if (scroller.current === null || map.current === null) return
    scroller.current.focus({ preventScroll: true })
    const start = resumeAt.current
    if (start > 0) scrollToRange(scroller.current, map.current, { start, end: start + 1 }, 'top')
    useReader.setState({ place: start })
  }, [])
  useEffect(() => {
    if (at !== null) reader()?.reveal(at, true)
  }, [at])

  return (
    <section className="pane" aria-label={metadata.title}>
      <PaneHead summary={transcript.summary} />
      {findOpen && <FindBar model={model} />}
      <NearViewContext value={near}>
        <div className="pane-body">
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard */}
          <div
            id="reader-text"
            ref={scroller}
            className="pane-scroller"
            tabIndex={0}
            role="region"
            aria-label="Text of the transcript"
          >
            <article className="pane-column" lang={metadata.language ?? undefined}>
              {model.sections.map((section) => (
                <SectionView
                  key={section.index}
                  section={section}
                  text={model.text}
                  marks={segments}
                  measure={measure}
                  isFolded={folding.isFolded(section)}
                  onFold={folding.fold}
                />
              ))}
              <p className="pane-end">End of the transcript</p>
            </article>
          </div>
          <OverviewStrip marks={marks} scale={scale} />
          <SelectionBar scroller={scroller} />
        </div>
      </NearViewContext>
    </section>
  )
}

/** The marks of each block; blocks whose marks stay the same keep their arrays. */
function useSegments(model: ReadingModel, marks: readonly Mark[]): ReadonlyMap<number, readonly MarkSegment[]> {
  const before = useRef<ReadonlyMap<number, readonly MarkSegment[]>>(new Map())
  const segments = useMemo(() => marksByBlock(model, marks, before.current), [model, marks])
  useEffect(() => {
    before.current = segments
  }, [segments])
  return segments
}

interface Folding {
  readonly isFolded: (section: Section) => boolean
  readonly fold: (section: number, folded: boolean) => void
  readonly unfoldAt: (offset: number) => boolean
}

/** Boilerplate follows the setting until someone folds or opens a part by hand. */
function useFolding(model: ReadingModel, foldedAtFirst: boolean): Folding {
  const [byHand, setByHand] = useState<ReadonlyMap<number, boolean>>(new Map())
  useEffect(() => setByHand(new Map()), [foldedAtFirst])
  const isFolded = useCallback(
    (section: Section) => section.kind === 'boilerplate' && (byHand.get(section.index) ?? foldedAtFirst),
    [byHand, foldedAtFirst],
  )
  const fold = useCallback((section: number, folded: boolean) => {
    setByHand((current) => new Map(current).set(section, folded))
  }, [])
  const unfoldAt = useCallback(
    (offset: number) => {
      const section = model.sections.find((candidate) => candidate.start <= offset && offset < candidate.end)
      if (section === undefined || !isFolded(section)) return false
      fold(section.index, false)
      return true
    },
    [model, isFolded, fold],
  )
  return useMemo(() => ({ isFolded, fold, unfoldAt }), [isFolded, fold, unfoldAt])
}

function shownPart(model: ReadingModel, isFolded: (section: Section) => boolean) {
  const blocks = model.sections.filter((section) => !isFolded(section)).flatMap((section) => section.blocks)
  return { text: model.text, blocks, paragraphs: blocks.flatMap((block) => block.paragraphs) }
}

/** The marks of a transcript, remade when its passages or the codebook change. */
export function useMarks(transcript: TranscriptDocument | undefined): readonly Mark[] {
  const passages = useLibrary((state) =>
    transcript === undefined ? NO_PASSAGES : (state.passages[transcript.summary.id] ?? NO_PASSAGES),
  )
  const tags = useLibrary((state) => state.tags)
  return useMemo(() => marksOf(passages, tagsById(tags)), [passages, tags])
}
