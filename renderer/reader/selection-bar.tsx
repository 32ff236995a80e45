import { useEffect, useMemo, useState } from 'react'
import { Copy } from 'lucide-react'
import { labelOf } from '#renderer/commands/command.ts'
import { tagCommandId } from '#renderer/commands/marking-commands.ts'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import { recentTagIds } from './recent-tags.ts'
import './selection-bar.css'

const HEIGHT_PX = 40
const WIDTH_PX = 420

/** What can be done with words selected by mouse, where the hand is. */
export function SelectionBar({ scroller }: { readonly scroller: HTMLElement | null }) {
  const selection = useWorkspace((state) => state.selection)
  const isFree = useWorkspace((state) => state.dialog === null)
  const byMouse = useReader((state) => state.selectedBy === 'mouse')
  const [isHeld, setIsHeld] = useState(false)
  const [box, setBox] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const shown = isFree && byMouse && !isHeld ? selection : null

  useEffect(() => {
    const root = scroller
    const hold = (): void => setIsHeld(true)
    const letGo = (): void => setIsHeld(false)
    root?.addEventListener('pointerdown', hold)
    window.addEventListener('pointerup', letGo)
    window.addEventListener('pointercancel', letGo)
    return () => {
      root?.removeEventListener('pointerdown', hold)
      window.removeEventListener('pointerup', letGo)
      window.removeEventListener('pointercancel', letGo)
    }
  }, [scroller])
  useEffect(() => {
    const root = scroller
    if (shown === null || root === null) return
    const place = (): void => setBox(placeBeside(root))
    place()
    root.addEventListener('scroll', place, { passive: true })
    return () => root.removeEventListener('scroll', place)
  }, [shown, scroller])

  if (shown === null || box === null) return null
  return (
    <div className="selection-bar" role="toolbar" aria-label="Selected words" style={box}>
      <BarButton id="passage.tag" label="Tag" />
      <BarButton id="passage.mark" label="Mark" />
      <RecentTags />
      <BarButton id="passage.copy" label="" />
    </div>
  )
}

function RecentTags() {
  const tags = useLibrary((state) => state.tags)
  const used = useReader((state) => state.recentTags)
  const passages = useLibrary((state) => state.passages)
  const recent = useMemo(() => recentTagIds(used, passages), [used, passages])
  const shown = recent.flatMap((id) => tagsById(tags).get(id) ?? []).slice(0, 2)
  return shown.map((tag) => (
    <button
      key={tag.id}
      type="button"
      className="selection-bar-button selection-bar-tag"
      title={`Tag with ${tag.name}`}
      onClick={() => runById(tagCommandId(tag.id))}
    >
      <TagSwatch colour={tag.colour} pattern={tag.pattern} />
      <bdi className="selection-bar-name">{tag.name}</bdi>
      {tag.shortcut !== null && <KeyHint keys={tag.shortcut} />}
    </button>
  ))
}

function BarButton({ id, label }: { readonly id: string; readonly label: string }) {
  const command = commandById(id)
  if (command === null) return null
  const key = command.shortcuts[0]
  const keys = key === undefined ? '' : display(key)
  return (
    <button
      type="button"
      className="selection-bar-button"
      aria-label={label === '' ? labelOf(command) : undefined}
      aria-keyshortcuts={key?.replace('Mod', 'Control')}
      title={`${labelOf(command)} (${keys})`}
      onClick={() => runById(id)}
    >
      {label === '' ? <Copy size={15} aria-hidden /> : label}
      {label !== '' && keys !== '' && (
        <span aria-hidden>
          <KeyHint keys={keys} />
        </span>
      )}
    </button>
  )
}

/** Above the selection, or below it where there is no room, inside the pane. */
function placeBeside(root: HTMLElement): { left: number; top: number } | null {
  const at = reader()?.selectionBox() ?? null
  if (at === null) return null
  const view = root.getBoundingClientRect()
  if (at.bottom < view.top || at.top > view.bottom) return null
  const above = at.top - view.top - HEIGHT_PX - 6
  const below = Math.min(at.bottom - view.top + 8, view.height - HEIGHT_PX - 8)
  return {
    left: Math.max(8, Math.min(at.left - view.left, view.width - WIDTH_PX - 24)),
    top: above > 40 ? above : below,
  }
}
