/** What a key asks of the tree. */
export type TreeMove =
  | {
      readonly kind: 'next' | 'previous' | 'first' | 'last' | 'open' | 'close' | 'open-siblings' | 'edit'
    }
  | { readonly kind: 'command'; readonly id: string }
  | { readonly kind: 'type'; readonly letter: string }

interface Keystroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const PLAIN: Readonly<Record<string, TreeMove>> = {
  ArrowDown: { kind: 'next' },
  ArrowUp: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  ArrowRight: { kind: 'open' },
  ArrowLeft: { kind: 'close' },
  Enter: { kind: 'edit' },
  '*': { kind: 'open-siblings' },
  F2: { kind: 'command', id: 'codebook.rename' },
  Delete: { kind: 'command', id: 'codebook.remove' },
}

const WITH_ALT: Readonly<Record<string, TreeMove>> = {
  ArrowUp: { kind: 'command', id: 'codebook.moveUp' },
  ArrowDown: { kind: 'command', id: 'codebook.moveDown' },
  ArrowRight: { kind: 'command', id: 'codebook.nest' },
  ArrowLeft: { kind: 'command', id: 'codebook.unnest' },
}

/** The move a keystroke stands for, after the APG's tree view with moving and naming added; null when it is not the tree's. */
export function treeKey({ key, ctrlKey, metaKey, altKey }: Keystroke): TreeMove | null {
  if (ctrlKey || metaKey) return null
  if (altKey) return WITH_ALT[key] ?? null
  const plain = PLAIN[key]
  if (plain !== undefined) return plain
  return key.length === 1 && key.trim() !== '' ? { kind: 'type', letter: key } : null
}
