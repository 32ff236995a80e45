import { useEffect, useRef, useState } from 'react'
import type { Settings } from '#shared/domain/settings.ts'
import { changeSettings } from '#renderer/commands/view-commands.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RadioRow } from '#renderer/ui/radio-row.tsx'
import { RangeField } from '#renderer/ui/range-field.tsx'
import './settings-dialog.css'

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
] as const

/** How long a slider must rest before what it says is written down, in milliseconds. */
const REST_MS = 250

/** How one likes to read, and where the library lies. Everything takes effect at once. */
export function SettingsDialog() {
  const close = useWorkspace((state) => state.close)
  const settings = useLibrary((state) => state.settings)
  const path = useLibrary((state) => state.path)
  const [size, setSize] = useSlider('readingSize', settings)
  const [width, setWidth] = useSlider('columnWidth', settings)
  return (
    <Dialog title="Settings" size="large" onClose={close}>
      <div className="settings-dialog">
        <div className="field">
          <span className="field-label">Theme</span>
          <RadioRow
            label="Theme"
            initialFocus
            value={settings.theme}
            options={THEMES}
            onChange={(theme) => void changeSettings({ theme })}
          />
        </div>
        <div className="settings-dialog-sliders">
          <RangeField label="Reading size" value={size} min={13} max={28} say={`${size} px`} onChange={setSize} />
          <RangeField
            label="Column width"
            value={width}
            min={45}
            max={90}
            say={`${width} characters`}
            onChange={setWidth}
          />
        </div>
        <div className="settings-dialog-sample">
          <p className="reading" style={{ fontSize: size, maxWidth: `${width * 0.53}em` }}>
            A good line is long enough to carry a thought and short enough that the eye finds its way back. Between
            sixty and seventy-five characters, most people stop noticing that they are reading.
          </p>
        </div>
        <CheckField
          label="Fold boilerplate, such as legal notices and disclaimers"
          checked={settings.boilerplateFolded}
          onChange={(boilerplateFolded) => void changeSettings({ boilerplateFolded })}
        />
        <section className="settings-dialog-library" aria-labelledby="settings-library">
          <h3 id="settings-library" className="field-label">
            Your library
          </h3>
          <code className="settings-dialog-path">{path ?? 'Not connected'}</code>
          <p className="muted">
            Everything is in this one file, original documents included. To back it up, close Earmark first and then
            copy the file. A copy made while Earmark runs may be damaged.
          </p>
        </section>
      </div>
    </Dialog>
  )
}

/** A number that follows the hand at once, on screen, and is written down when the hand rests or the dialog closes. */
function useSlider(key: 'readingSize' | 'columnWidth', settings: Settings): [number, (value: number) => void] {
  const [value, setValue] = useState<number | null>(null)
  const write = useRef<(() => void) | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      write.current?.()
    },
    [write, timer],
  )
  const change = (next: number): void => {
    setValue(next)
    useLibrary.setState((state) => ({ settings: { ...state.settings, [key]: next } }))
    write.current = () => {
      write.current = null
      void changeSettings({ [key]: next })
    }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => write.current?.(), REST_MS)
  }
  return [value ?? settings[key], change]
}
