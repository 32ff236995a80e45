import { DropdownMenu } from 'radix-ui'
import { useEffect, useState } from 'react'
import { inTurn } from '#renderer/commands/in-turn.ts'
import { takeTagOff, targetPassage } from '#renderer/commands/mark.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import './untag-menu.css'

/** Asks which tag to take off a passage that has several. */
export function UntagMenu() {
  const isOpen = useReader((state) => state.untagging)
  useEffect(() => () => useReader.setState({ untagging: false }), [])
  return isOpen ? <OpenMenu /> : null
}

function OpenMenu() {
  const tags = useLibrary((state) => state.tags)
  const [passage] = useState(targetPassage)
  const [box] = useState(() => reader()?.selectionBox() ?? null)
  if (passage === null) return null
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && useReader.setState({ untagging: false })}>
      <DropdownMenu.Trigger asChild>
        <span className="untag-menu-place" style={{ left: box?.left ?? 0, top: box?.bottom ?? 0 }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="untag-menu"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Which tag to take off"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            reader()?.focus()
          }}
        >
          <DropdownMenu.Label className="untag-menu-label">Take off</DropdownMenu.Label>
          {passage.tagIds
            .flatMap((id) => tagsById(tags).get(id) ?? [])
            .map((tag) => (
              <DropdownMenu.Item
                key={tag.id}
                className="untag-menu-item"
                onSelect={() => void inTurn(() => takeTagOff(passage, tag.id))}
              >
                <TagSwatch colour={tag.colour} pattern={tag.pattern} />
                <bdi>{tag.name}</bdi>
              </DropdownMenu.Item>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
