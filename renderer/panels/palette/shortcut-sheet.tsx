import { useState } from 'react'
import { commands } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextInput } from '#renderer/ui/field.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { lastingLabel } from './lasting-label.ts'
import { filterSections, type SheetSection } from './sheet-sections.ts'
import { ShortcutEditor } from './shortcut-editor.tsx'
import { widgetKeys } from './widget-keys.ts'
import './shortcut-sheet.css'

/** Every key there is, on one page; they can be changed here too. */
export function ShortcutSheet() {
  const close = useWorkspace((state) => state.close)
  const [query, setQuery] = useState('')
  const [isEditing, setEditing] = useState(false)
  const [isRecording, setRecording] = useState(false)
  return (
    <Dialog title="Keyboard shortcuts" size="large" onClose={close} closesOnEscape={!isRecording}>
      <div className="shortcut-sheet-bar">
        <TextInput
          data-initial-focus
          type="search"
          className="shortcut-sheet-filter"
          aria-label="Filter shortcuts"
          placeholder="Filter by what a key does"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button aria-pressed={isEditing} onClick={() => setEditing(!isEditing)}>
          {isEditing ? 'Done' : 'Change keys'}
        </Button>
      </div>
      {isEditing ? <ShortcutEditor query={query} onRecording={setRecording} /> : <Sheet query={query} />}
    </Dialog>
  )
}

function Sheet({ query }: { readonly query: string }) {
  useLibrary((state) => state.settings.shortcuts)
  const shown = filterSections(allSections(), query)
  return (
    <div className="shortcut-sheet">
      {shown.map(({ title, lines }) => (
        <section key={title} className="shortcut-sheet-section">
          <h3 className="shortcut-sheet-title">{title}</h3>
          <dl>
            {lines.map(({ does, keys }) => (
              <div key={does} className="shortcut-sheet-line">
                <dt>{does}</dt>
                <dd>
                  {keys.map((key) => (
                    <KeyHint key={key} keys={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {shown.length === 0 && <p className="muted">No key does that. Commands without a key stand in the palette.</p>}
    </div>
  )
}

/** Commands that have a key, whether or not they apply now: a sheet is for learning. */
function allSections(): readonly SheetSection[] {
  const withKeys = commands().filter((command) => command.shortcuts.length > 0)
  const families = [...Map.groupBy(withKeys, (command) => command.group)].map(([title, family]) => ({
    title,
    lines: family.map((command) => ({
      does: lastingLabel(command),
      keys: command.shortcuts.map((shortcut) => display(shortcut)),
    })),
  }))
  const widgets = widgetKeys.map(({ place, keys }) => ({
    title: place,
    lines: keys.map(({ does, shortcuts }) => ({ does, keys: shortcuts.map((shortcut) => display(shortcut)) })),
  }))
  return [...families, ...widgets]
}
