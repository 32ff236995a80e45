import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { drawnPassages, useHiddenMarks } from '#renderer/state/hidden-marks.ts'
import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { enterPane, useIsActivePane, usePaneMemory } from '#renderer/state/panes.ts'
import { placeLeftAt } from '#renderer/state/reader-store.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { useFigureHighlights } from './figure-highlights.ts'
import { FindBar } from './find-bar.tsx'
import { marksByBlock, type Mark, type MarkSegment } from './marks.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { overviewScale, type Measure } from './overview-scale.ts'
import { PaneHead } from './pane-head.tsx'
import { createNearView, NearViewContext, PaneSideContext } from './reader-context.ts'
import { marksFor } from './reading-cache.ts'
import type { ReadingModel, Section } from './reading-model.ts'
import { SectionView } from './section-view.tsx'
import { createTextMap } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { shownPart } from './shown.ts'
import { SpeakerBar } from './speaker-bar.tsx'
import { VersionNote } from './version-note.tsx'
import { useController } from './use-controller.ts'
import { useFilling } from './use-filling.ts'
import { useHighlights } from './use-highlights.ts'
import { useReadingPosition } from './use-reading-position.ts'
import { useKeptPlace, useSpeakerView } from './use-speaker-view.ts'
import { useTextSelection } from './use-text-selection.ts'
import './pane.css'

interface PaneProps {
  readonly side: PaneSide
  /** True when another pane stands beside it. */
  readonly isPaired: boolean
  readonly document: TranscriptDocument
  readonly model: ReadingModel
  readonly marks: readonly Mark[]
  readonly at: Range | null
}

/** One transcript as a page to read, with its marks. */
export function Pane({ side, isPaired, document: transcript, model, marks, at }: PaneProps) {
  const { id, metadata } = transcript.summary
  const settings = useLibrary((state) => state.settings)
  const findOpen = usePaneMemory(side, (memory) => memory.findOpen)
  const isActive = useIsActivePane(side)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const near = useMemo(() => (scroller === null ? null : createNearView(scroller)), [scroller])
  const folding = useFolding(model, settings.boilerplateFolded)
  const filling = useFilling(model, at?.start ?? placeLeftAt(id) ?? transcript.readingPosition)
  const measure = useMemo<Measure>(
    () => ({ size: settings.readingSize, column: settings.columnWidth }),
    [settings.readingSize, settings.columnWidth],
  )
  const speakers = useSpeakerView(side, id, model)
  const { closed, openAt } = speakers
  const shown = useMemo(() => shownPart(model, folding.isFolded, closed), [model, folding.isFolded, closed])
  const map = useMemo(() => (scroller === null ? null : createTextMap(scroller, shown.paragraphs)), [scroller, shown])
  const { isFolded } = folding
  const scale = useMemo(() => {
    const sections = model.sections.filter((section) => !isFolded(section))
    return overviewScale(
      sections.flatMap(({ blocks }) => blocks),
      measure,
      closed,
    )
  }, [model, isFolded, measure, closed])
  const [segmentsOf] = useState(createSegments)
  // The words are painted at once; the brackets beside them follow when there is time.
  const bracketed = useDeferredValue(marks)
  const segments = useMemo(() => segmentsOf(model, bracketed), [segmentsOf, model, bracketed])

  useHighlights(side, map, marks, filling.near)
  useFigureHighlights(side, map, transcript)
  useTextSelection(side, scroller, map, marks, shown)
  useController({
    side,
    transcriptId: id,
    model,
    walkable: shown,
    scroller,
    map,
    unfoldAt: folding.unfoldAt,
    fillTo: filling.fillTo,
    openAt,
  })
  useReadingPosition(side, transcript, scroller, map, at)
  useKeptPlace(side, speakers.voices, scroller, map)
  const { setOpen } = speakers
  const openBlock = useCallback(
    (block: number, isOpen: boolean) => {
      setOpen(block, isOpen)
      // The button pressed gives way to another one in its place, which takes the keyboard.
      requestAnimationFrame(() => scroller?.querySelector<HTMLElement>(`[data-block="${block}"] .stub`)?.focus())
    },
    [setOpen, scroller],
  )
  // What is revealed may be a passage: it is known which when they have been read.
  const isReady = useLibrary((state) => state.passages[id] !== undefined) && map !== null
  useEffect(() => {
    if (at !== null && isReady) readerOn(side)?.reveal(at, true)
  }, [side, at, isReady])

  return (
    <section
      className={isPaired && isActive ? 'pane pane-active' : 'pane'}
      data-pane={side}
      aria-label={metadata.title}
      onFocusCapture={() => enterPane(side)}
      onPointerDownCapture={() => enterPane(side)}
    >
      <PaneHead document={transcript} side={side} isPaired={isPaired} />
      <VersionNote id={id} />
      <SpeakerBar side={side} document={transcript} />
      {findOpen && <FindBar side={side} model={model} />}
      <PaneSideContext value={side}>
        <NearViewContext value={near}>
          <div className="pane-body">
            <div
              id={`reader-text-${side}`}
              ref={setScroller}
              className="pane-scroller"
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
              tabIndex={0}
              role="region"
              aria-label={isPaired ? `Text of the transcript on the ${side}` : 'Text of the transcript'}
            >
              <article className="pane-column" lang={metadata.language ?? undefined}>
                {model.sections.map((section) => (
                  <SectionView
                    key={section.index}
                    section={section}
                    text={model.text}
                    marks={segments}
                    measure={measure}
                    filled={filling.filled}
                    isFolded={folding.isFolded(section)}
                    onFold={folding.fold}
                    closed={closed}
                    opened={speakers.opened}
                    onOpen={openBlock}
                  />
                ))}
                <p className="pane-end">End of the transcript</p>
              </article>
            </div>
            <OverviewStrip
              side={side}
              isPaired={isPaired}
              document={transcript}
              model={model}
              marks={marks}
              scale={scale}
            />
            {isActive && <SelectionBar scroller={scroller} />}
          </div>
        </NearViewContext>
      </PaneSideContext>
    </section>
  )
}

/** Sorts marks into blocks; blocks whose marks stay the same keep their arrays from one time to the next. */
function createSegments() {
  let before: ReadonlyMap<number, readonly MarkSegment[]> = new Map()
  return (model: ReadingModel, marks: readonly Mark[]) => {
    before = marksByBlock(model, marks, before)
    return before
  }
}

interface Folding {
  readonly isFolded: (section: Section) => boolean
  readonly fold: (section: number, folded: boolean) => void
  readonly unfoldAt: (offset: number) => boolean
}

const NO_CHOICES: ReadonlyMap<number, boolean> = new Map()

/** Boilerplate follows the setting until someone folds or opens a part by hand. */
function useFolding(model: ReadingModel, foldedAtFirst: boolean): Folding {
  const [choices, setChoices] = useState({ under: foldedAtFirst, byHand: NO_CHOICES })
  const byHand = choices.under === foldedAtFirst ? choices.byHand : NO_CHOICES
  const isFolded = useCallback(
    (section: Section) => section.kind === 'boilerplate' && (byHand.get(section.index) ?? foldedAtFirst),
    [byHand, foldedAtFirst],
  )
  const fold = useCallback(
    (section: number, folded: boolean) =>
      setChoices({ under: foldedAtFirst, byHand: new Map(byHand).set(section, folded) }),
    [byHand, foldedAtFirst],
  )
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

/** The marks as they are drawn: without those hidden in this window. */
export function useDrawnMarks(transcript: TranscriptDocument): readonly Mark[] {
  const passages = useLibrary((state) => state.passages[transcript.summary.id] ?? NO_PASSAGES)
  const tags = useLibrary((state) => state.tags)
  const hidden = useHiddenMarks()
  const drawn = useMemo(() => drawnPassages(passages, hidden), [passages, hidden])
  return marksFor(drawn, tags)
}

/** The marks of a transcript, remade when its passages or the codebook change. */
export function useMarks(transcript: TranscriptDocument | undefined): readonly Mark[] {
  const passages = useLibrary((state) =>
    transcript === undefined ? NO_PASSAGES : (state.passages[transcript.summary.id] ?? NO_PASSAGES),
  )
  const tags = useLibrary((state) => state.tags)
  return marksFor(passages, tags)
}
