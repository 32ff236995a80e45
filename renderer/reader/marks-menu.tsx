import { Eye, EyeOff } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useMemo } from 'react'
import { showAllMarks, toggleMarks, toggleTagMarks } from '#renderer/commands/marks-commands.ts'
import { keysOf, titleOf } from '#renderer/commands/titles.ts'
import { isAnyHidden, useHiddenMarks, withBelow } from '#renderer/state/hidden-marks.ts'
import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { useMarksMenu } from '#renderer/state/marks-menu-store.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import '#renderer/ui/menu.css'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { markRows } from './mark-rows.ts'
import './marks-menu.css'

interface MarksMenuProps {
  readonly side: PaneSide
  readonly transcriptId: TranscriptId
}

/** Which marks are drawn over the text: all or none, those of a tag or of a group, memo signs. */
export function MarksMenu({ side, transcriptId }: MarksMenuProps) {
  const hidden = useHiddenMarks()
  const isOpen = useMarksMenu((state) => state.on === side)
  const tags = useLibrary((state) => state.tags)
  const passages = useLibrary((state) => state.passages[transcriptId] ?? NO_PASSAGES)
  const rows = useMemo(() => markRows(tags, passages), [tags, passages])
  const isAny = isAnyHidden(hidden)
  return (
    <DropdownMenu.Root
      modal={false}
      open={isOpen}
      onOpenChange={(open) => useMarksMenu.setState({ on: open ? side : null })}
    >
      <DropdownMenu.Trigger asChild>
        <IconButton
          label={isAny ? `Some marks are hidden. ${titleOf('marks.menu')}` : titleOf('marks.menu')}
          className={isAny ? 'marks-menu-on' : ''}
        >
          {isAny ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu marks-menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            readerOn(side)?.focus()
          }}
        >
          <Check isShown={!hidden.all} onToggle={() => toggleMarks('all')} keys={keysOf('marks.all')}>
            All marks
          </Check>
          <Check isShown={!hidden.memos} isOff={hidden.all} onToggle={() => toggleMarks('memos')}>
            Memo marks
          </Check>
          <DropdownMenu.Separator className="marks-menu-line" />
          {rows.tags.map(({ tag, depth, count }) => (
            <Check
              key={tag.id}
              isShown={!withBelow(tags, tag.id).every((id) => hidden.tags.has(id))}
              isOff={hidden.all}
              depth={depth}
              count={count}
              onToggle={() => toggleTagMarks(tag.id)}
            >
              {tag.isCodable && <TagSwatch colour={tag.colour} pattern={tag.pattern} />}
              {tag.name}
            </Check>
          ))}
          {rows.untagged > 0 && (
            <Check
              isShown={!hidden.untagged}
              isOff={hidden.all}
              count={rows.untagged}
              onToggle={() => toggleMarks('untagged')}
            >
              <TagSwatch colour={null} />
              Without a tag
            </Check>
          )}
          {rows.tags.length === 0 && rows.untagged === 0 && (
            <p className="marks-menu-note">Nothing is marked here yet.</p>
          )}
          {isAny && (
            <>
              <DropdownMenu.Separator className="marks-menu-line" />
              <DropdownMenu.Item className="menu-item" onSelect={showAllMarks}>
                <span className="menu-item-label">Show all marks again</span>
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface CheckProps {
  readonly isShown: boolean
  readonly isOff?: boolean
  readonly depth?: number
  readonly count?: number | null
  readonly keys?: string | null
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** The menu stays open: one often hides several. */
function Check({ isShown, isOff = false, depth = 0, count = null, keys = null, onToggle, children }: CheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item marks-menu-item"
      checked={isShown}
      disabled={isOff}
      style={{ paddingInlineStart: 26 + depth * 14 }}
      onCheckedChange={onToggle}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-item-label marks-menu-name">{children}</span>
      {count !== null && <span className="marks-menu-count">{count}</span>}
      {keys !== null && <kbd>{keys}</kbd>}
    </DropdownMenu.CheckboxItem>
  )
}
