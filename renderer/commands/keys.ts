import { commands, runCommand } from './registry.ts'
import { isBare, matches } from './shortcut.ts'

/** In a field these undo and paste what is typed there. */
const EDITING: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+Shift+V'])

/** Sends keystrokes to commands from now on. @returns a function that stops it. */
export function listenForKeys(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const typing = isTyping(event.target)
    const floating = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
    for (const command of commands()) {
      const hit = command.shortcuts.find((shortcut) => matches(event, shortcut))
      if (hit === undefined || !command.when()) continue
      if (isBare(hit) && (typing || floating || isOperating(event))) continue
      if (EDITING.has(hit) && isText(event.target)) continue
      event.preventDefault()
      runCommand(command)
      return
    }
  }
  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  )
}

/** True for fields that keep an undo of their own, unlike check boxes and lists of choices. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|range|color|file|button)$/u.test(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

/** Enter, space and arrows belong to the button, list or grid that has the focus. */
function isOperating(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return false
  if (!/^(?:Enter| |Arrow|Home|End|Page)/u.test(event.key)) return false
  return (
    event.target.closest(
      'button, a, [role="tree"], [role="listbox"], [role="grid"], [role="tablist"], [role="menu"], [role="slider"], [role="separator"]',
    ) !== null
  )
}
