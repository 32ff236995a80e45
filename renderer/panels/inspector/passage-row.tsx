import { EyeOff, StickyNote } from 'lucide-react'
import { saidAttributes } from '#shared/domain/attributes.ts'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import type { PassageEntry } from './passage-entries.ts'
import './passage-row.css'

interface PassageRowProps {
  readonly id: string
  readonly entry: PassageEntry
  readonly tags: ReadonlyMap<TagId, Tag>
  /** Place in the list, from 1, and how many there are: a long list draws only some. */
  readonly place: number
  readonly of: number
  /** CSS pixels from the list's top; null in the flow. */
  readonly top: number | null
  readonly isActive: boolean
  readonly isSelected: boolean
  /** Its marks are not drawn in this window. */
  readonly isHidden: boolean
  readonly onGo: () => void
}

export function PassageRow({ id, entry, tags, place, of, top, isActive, isSelected, isHidden, onGo }: PassageRowProps) {
  const { passage, speaker, words } = entry
  const given = passage.tagIds.flatMap((tagId) => tags.get(tagId) ?? [])
  const said = saidAttributes(passage.attributes)
  const names = given.length === 0 ? 'No tag' : given.map((tag) => tag.name).join(', ')
  return (
    // The list has the keyboard; a row is only pressed.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={`passage-row ${isActive ? 'passage-row-active' : ''}`}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place}
      aria-setsize={of}
      style={top === null ? undefined : { position: 'absolute', insetInline: 0, top }}
      onClick={onGo}
    >
      <p className="passage-row-words reading" dir="auto">
        {words}
      </p>
      <p className="passage-row-foot">
        <span className="passage-row-tags" title={names}>
          {given.length === 0 && <TagSwatch colour={null} />}
          {given.slice(0, 6).map((tag) => (
            <TagSwatch key={tag.id} colour={tag.colour} pattern={tag.pattern} />
          ))}
          <span className="passage-row-names">{names}</span>
        </span>
        {said.length > 0 && <span className="passage-row-said">{said.join(' · ')}</span>}
        {passage.memo !== null && (
          <>
            <StickyNote size={12} aria-hidden />
            <span className="visually-hidden">with memo</span>
          </>
        )}
        {isHidden && (
          <span className="passage-row-hidden" title="Its marks are hidden in the text">
            <EyeOff size={12} aria-hidden /> hidden in the text
          </span>
        )}
        {speaker !== null && <span className="passage-row-speaker">{speaker.name}</span>}
      </p>
    </div>
  )
}
