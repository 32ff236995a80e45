import { useState } from 'react'
import type { Tag } from '#shared/domain/codebook.ts'
import { takeKeyOver, updateTag } from '#renderer/commands/codebook-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field, Select } from '#renderer/ui/field.tsx'
import './shortcut-field.css'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** The digit that tags at once. A key another tag has is not taken without asking. */
export function ShortcutField({ tag, tags }: { readonly tag: Tag; readonly tags: readonly Tag[] }) {
  const [wanted, setWanted] = useState<{ readonly key: string; readonly owner: Tag } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const ownerOf = (key: string): Tag | null =>
    tags.find((other) => other.shortcut === key && other.id !== tag.id) ?? null

  const choose = async (key: string): Promise<void> => {
    setProblem(null)
    const owner = key === '' ? null : ownerOf(key)
    setWanted(owner === null ? null : { key, owner })
    if (owner === null) setProblem(await updateTag(tag.id, { shortcut: key === '' ? null : key }))
  }
  return (
    <div className="shortcut-field">
      <Field label="Key" hint="In the text, this key tags what is selected." problem={problem}>
        {(ids) => (
          <Select
            {...ids}
            value={wanted?.key ?? tag.shortcut ?? ''}
            onChange={(event) => void choose(event.target.value)}
          >
            <option value="">No key</option>
            {KEYS.map((key) => {
              const owner = ownerOf(key)
              return (
                <option key={key} value={key}>
                  {owner === null ? key : `${key} (${owner.name})`}
                </option>
              )
            })}
          </Select>
        )}
      </Field>
      {wanted !== null && (
        <div className="shortcut-field-conflict" role="alert">
          <p>
            Key {wanted.key} belongs to “{wanted.owner.name}”, which would have none.
          </p>
          <Button
            onClick={() => {
              setWanted(null)
              void takeKeyOver(tag.id, wanted.key, wanted.owner.id).then(setProblem)
            }}
          >
            Take it over
          </Button>
          <Button look="quiet" onClick={() => setWanted(null)}>
            Leave it
          </Button>
        </div>
      )}
    </div>
  )
}
