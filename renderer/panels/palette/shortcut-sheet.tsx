import { useState } from 'react'
import { labelOf, type Command } from '#renderer/commands/command.ts'
import { commands } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextInput } from '#renderer/ui/field.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { filterSections, type SheetSection } from './sheet-sections.ts'
import { widgetKeys } from './widget-keys.ts'
import './shortcut-sheet.css'

/** Every key there is, on one page. */
export function ShortcutSheet() {
  const close = useWorkspace((state) => state.close)
  const [query, setQuery] = useState('')
  const [sections] = useState(allSections)
  const shown = filterSections(sections, query)
  return (
    <Dialog title="Keyboard shortcuts" size="large" onClose={close}>
      <TextInput
        data-initial-focus
        type="search"
        className="shortcut-sheet-filter"
        aria-label="Filter shortcuts"
        placeholder="Filter by what a key does"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
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
    </Dialog>
  )
}

/** A label that is made anew each time says what it would do now after a colon; the sheet is about always. */
function lastingLabel(command: Command): string {
  const label = labelOf(command)
  return typeof command.label === 'string' ? label : (label.split(':')[0] ?? label)
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
