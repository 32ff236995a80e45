import { useState, type KeyboardEvent } from 'react'
import { act } from '#renderer/state/act.ts'
import { useLink } from '#renderer/state/link-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { TextInput } from '#renderer/ui/field.tsx'
import type { Comparison } from '#shared/domain/comparison.ts'

/** What a pair is called; without a name it is known by its transcripts. */
export function PairName() {
  const pair = useLink((state) => state.pair)
  return pair === null ? null : <NameField key={pair.id} pair={pair} />
}

function NameField({ pair }: { readonly pair: Comparison }) {
  const [name, setName] = useState(pair.name ?? '')
  const save = async (): Promise<void> => {
    const wanted = name.trim() === '' ? null : name.trim()
    if (wanted === pair.name) return
    const renamed = await act('comparisons.rename', { id: pair.id, name: wanted })
    if (renamed !== null) useLink.setState({ pair: renamed })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setName(pair.name ?? '')
    else if (event.key !== 'Enter') return
    event.preventDefault()
    reader()?.focus()
  }
  return (
    <TextInput
      id="pair-name"
      className="pair-bar-name"
      aria-label="Name of the pair"
      placeholder="Name this pair"
      maxLength={200}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  )
}
