import { ListTree } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { memo, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { TextInput } from '#renderer/ui/field.tsx'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Mark } from './marks.ts'
import { filterOutline, LONG_OUTLINE, outlineLength } from './outline-filter.ts'
import { currentKeys, outlineOf, type OutlineNode } from './outline-model.ts'
import type { ReadingModel } from './reading-model.ts'
import { SpeakerList } from './speaker-list.tsx'
import { Count } from './transcript-switcher.tsx'
import './outline.css'

interface OutlineProps {
  readonly document: TranscriptDocument
  readonly model: ReadingModel
  readonly marks: readonly Mark[]
}

/** Parts, exchanges and who speaks in them, or the speakers by how much they say. Follows the reading place. */
export function Outline({ document: transcript, model, marks }: OutlineProps) {
  const outline = useMemo(() => outlineOf(model, transcript.exchanges, marks), [model, transcript, marks])
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const shown = useMemo(() => filterOutline(outline, wanted), [outline, wanted])
  const isLong = outlineLength(outline) > LONG_OUTLINE || transcript.speakers.length > LONG_OUTLINE
  return (
    <nav aria-label="Outline">
      <Tabs.Root defaultValue="parts">
        <div className="outline-head">
          <Tabs.List className="outline-tabs" aria-label="Outline by">
            <Tabs.Trigger className="outline-tab" value="parts">
              Outline
            </Tabs.Trigger>
            <Tabs.Trigger className="outline-tab" value="speakers">
              Speakers
            </Tabs.Trigger>
          </Tabs.List>
          {transcript.exchanges.length > 0 && (
            <IconButton label={titleOf('questions.list')} onClick={() => runById('questions.list')}>
              <ListTree size={16} aria-hidden />
            </IconButton>
          )}
        </div>
        {isLong && (
          <TextInput
            type="search"
            className="outline-filter"
            aria-label="Filter the outline"
            placeholder="Filter"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => onFilterKey(event, words, setWords)}
          />
        )}
        <Tabs.Content value="parts" tabIndex={-1}>
          <Parts outline={outline} shown={shown} />
        </Tabs.Content>
        <Tabs.Content value="speakers" tabIndex={-1}>
          <SpeakerList document={transcript} marks={marks} words={wanted} />
        </Tabs.Content>
      </Tabs.Root>
    </nav>
  )
}

/** Enter goes to the first line that is left, the arrow into the list; Escape empties the box. */
function onFilterKey(event: KeyboardEvent<HTMLInputElement>, words: string, setWords: (words: string) => void): void {
  const nav = event.currentTarget.closest('nav')
  const first = [...(nav?.querySelectorAll<HTMLElement>('.outline li .outline-item') ?? [])]
  const target = first.find((item) => item.dataset['depth'] === '2') ?? first[0]
  if (event.key === 'Enter') target?.click()
  else if (event.key === 'ArrowDown') first[0]?.focus()
  else if (event.key === 'Escape' && words !== '') setWords('')
  else return
  event.preventDefault()
}

interface PartsProps {
  readonly outline: readonly OutlineNode[]
  readonly shown: readonly OutlineNode[]
}

function Parts({ outline, shown }: PartsProps) {
  const current = useReader((state) => currentKeys(outline, state.place + 1).join(' '))
    .split(' ')
    .at(-1)
  if (shown.length === 0) return <p className="outline-none">Nothing in the outline holds these words.</p>
  return (
    <ul className="outline">
      {shown.map((part) => (
        <li key={part.key}>
          <OutlineItem node={part} depth={1} isCurrent={current === part.key} />
          {part.children.length > 0 && (
            <ul>
              {part.children.map((child) => (
                <li key={child.key}>
                  <OutlineItem node={child} depth={2} isCurrent={current === child.key} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

interface OutlineItemProps {
  readonly node: OutlineNode
  readonly depth: 1 | 2
  readonly isCurrent: boolean
}

const OutlineItem = memo(function OutlineItem({ node, depth, isCurrent }: OutlineItemProps) {
  return (
    <button
      type="button"
      className="left-item outline-item"
      data-depth={depth}
      aria-current={isCurrent ? 'location' : undefined}
      title={node.hint === '' ? node.label : `${node.label} · ${node.hint}`}
      onClick={() => {
        reader()?.showBlock(node.start)
        useReader.setState({ drawer: null })
      }}
    >
      <span className="left-label">
        <bdi>{node.label}</bdi>
        {node.hint !== '' && <bdi className="outline-hint"> · {node.hint}</bdi>}
      </span>
      <Count value={node.passageCount} />
    </button>
  )
})
