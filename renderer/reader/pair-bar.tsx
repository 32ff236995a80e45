import { ArrowLeftRight, Link2, Link2Off, Pin, PinOff } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { setLinkMode } from '#renderer/commands/pane-commands.ts'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { NO_PASSAGES, tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { align, openPair, useLink } from '#renderer/state/link-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/field.tsx'
import { RadioRow } from '#renderer/ui/radio-row.tsx'
import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import { LinkMode } from '#shared/domain/comparison.ts'
import { linkModeNames } from '#shared/linking/link-mode.ts'
import { PairName } from './pair-name.tsx'
import { useLinkedScroll, useLinkOf } from './use-linked-scroll.ts'
import './pair-bar.css'

const MODES = LinkMode.options.map((value) => ({ value, label: linkModeNames[value] }))

interface PairBarProps {
  readonly left: TranscriptId
  readonly right: TranscriptId
}

/** How the two panes are linked, what they have in common where one reads, and what can be done with the pair. */
export function PairBar({ left, right }: PairBarProps) {
  const mode = useLink((state) => state.mode)
  const said = useLink((state) => state.said)
  const pinCount = useLink((state) => state.pins.length)
  useLinkedScroll(useLinkOf(left, right))
  useEffect(() => void openPair(left, right), [left, right])
  return (
    <div className="pair-bar" role="group" aria-label="Linked panes">
      <PairName />
      <RadioRow label="Link the panes" value={mode} options={MODES} onChange={setLinkMode} />
      {mode === 'tag' && <TagField left={left} right={right} />}
      <p className={said?.isPaired === false ? 'pair-bar-said pair-bar-alone' : 'pair-bar-said'} role="status">
        {said !== null && (said.isPaired ? <Link2 size={14} aria-hidden /> : <Link2Off size={14} aria-hidden />)}
        <bdi>{said?.words ?? ''}</bdi>
      </p>
      <IconButton label={titleOf('link.pin')} onClick={() => runById('link.pin')}>
        <Pin size={16} aria-hidden />
      </IconButton>
      {pinCount > 0 && (
        <IconButton label={`${titleOf('link.unpin')}: ${pinCount}`} onClick={() => runById('link.unpin')}>
          <PinOff size={16} aria-hidden />
        </IconButton>
      )}
      <IconButton label={titleOf('pane.swap')} onClick={() => runById('pane.swap')}>
        <ArrowLeftRight size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

/** Which tag the panes go by. */
function TagField({ left, right }: PairBarProps) {
  const tag = useLink((state) => state.tagId)
  const tags = useLibrary((state) => state.tags)
  const onLeft = useLibrary((state) => state.passages[left] ?? NO_PASSAGES)
  const onRight = useLibrary((state) => state.passages[right] ?? NO_PASSAGES)
  const shared = useMemo(() => {
    const there = new Set(onRight.flatMap((passage) => passage.tagIds))
    return [...new Set(onLeft.flatMap((passage) => passage.tagIds))].filter((id) => there.has(id))
  }, [onLeft, onRight])
  const choose = (value: string): void => {
    const id: TagId | null = shared.find((candidate) => candidate === value) ?? null
    align({ tagId: id })
  }
  return (
    <Select aria-label="Tag to go by" value={tag ?? ''} onChange={(event) => choose(event.target.value)}>
      <option value="">Any tag of both</option>
      {shared.map((id) => (
        <option key={id} value={id}>
          {tagsById(tags).get(id)?.name ?? ''}
        </option>
      ))}
    </Select>
  )
}
