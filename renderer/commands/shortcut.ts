/** The parts of a keyboard event that matter, so that matching can be tested without a browser. */
export interface Keystroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const isApple = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.platform)

interface ParsedShortcut {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

function parse(shortcut: string): ParsedShortcut {
  // The plus key itself ends a shortcut with the sign that joins its parts.
  const isPlus = shortcut.endsWith('+')
  const parts = (isPlus ? shortcut.slice(0, -1) : shortcut).split('+')
  const key = isPlus ? '+' : (parts.at(-1) ?? '')
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key }
}

/** True when the keystroke is this shortcut. Shift counts only for letters and named keys: "?" already says it. */
export function matches(stroke: Keystroke, shortcut: string, apple = isApple()): boolean {
  const wanted = parse(shortcut)
  const mod = apple ? stroke.metaKey : stroke.ctrlKey
  const other = apple ? stroke.ctrlKey : stroke.metaKey
  if (mod !== wanted.mod || other || stroke.altKey !== wanted.alt) return false
  const isSymbol = wanted.key.length === 1 && wanted.key.toLowerCase() === wanted.key.toUpperCase()
  if (!isSymbol && stroke.shiftKey !== wanted.shift) return false
  return stroke.key.length === 1 ? stroke.key.toLowerCase() === wanted.key.toLowerCase() : stroke.key === wanted.key
}

/** True for shortcuts that must not fire while someone types. */
export function isBare(shortcut: string): boolean {
  const { mod, alt, key } = parse(shortcut)
  return !mod && !alt && !/^F\d+$/u.test(key)
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Dead'])

/** The shortcut a keystroke is, e.g. "Mod+Shift+K"; null while only modifiers are held. */
export function shortcutOf(stroke: Keystroke, apple = isApple()): string | null {
  if (MODIFIERS.has(stroke.key)) return null
  const key = stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key
  const isSymbol = stroke.key.length === 1 && key === stroke.key.toLowerCase()
  const mod = apple ? stroke.metaKey : stroke.ctrlKey
  const isBareLetter = !mod && !stroke.altKey && !stroke.shiftKey && key.length === 1
  return [
    ...(mod ? ['Mod'] : []),
    ...(stroke.altKey ? ['Alt'] : []),
    ...(stroke.shiftKey && !isSymbol ? ['Shift'] : []),
    isBareLetter ? key.toLowerCase() : key,
  ].join('+')
}

/** True when two shortcuts are the same keystroke, however they are written. */
export function isSameShortcut(a: string, b: string): boolean {
  const [left, right] = [parse(a), parse(b)]
  const isSymbol = left.key.length === 1 && left.key.toLowerCase() === left.key.toUpperCase()
  return (
    left.mod === right.mod &&
    left.alt === right.alt &&
    (isSymbol || left.shift === right.shift) &&
    left.key.toLowerCase() === right.key.toLowerCase()
  )
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
}

/** The shortcut as people read it, e.g. "Ctrl K" or "⌘K". */
export function display(shortcut: string, apple = isApple()): string {
  const { mod, alt, shift, key } = parse(shortcut)
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (apple) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name].filter((part) => part !== '').join(' ')
}
