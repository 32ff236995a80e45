import {
  type Attribute,
  attributeNames,
  attributeWords,
  PassageAttributes as Schema,
} from '#shared/domain/attributes.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { setAttribute } from '#renderer/commands/attribute-commands.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { Select } from '#renderer/ui/field.tsx'
import './passage-attributes.css'

const names = Object.keys(attributeNames) as Attribute[]

/** What is said of a passage beside its tags: which way it points, what it is, how firm, about when. */
export function PassageAttributes({ passage }: { readonly passage: Passage }) {
  const { attributes } = passage
  return (
    <div className="passage-attributes" role="group" aria-label="What it is">
      {names.map((name) => (
        <label key={name} className="passage-attributes-item" title={titleOf(`passage.${name}`)}>
          <span>{attributeNames[name]}</span>
          <Select
            className={attributes[name] === null ? 'passage-attributes-unsaid' : ''}
            value={attributes[name] ?? ''}
            onChange={({ target }) => {
              const value = target.value === '' ? null : target.value
              void setAttribute(passage, name, Schema.parse({ ...attributes, [name]: value }))
            }}
          >
            <option value="">Not said</option>
            {Object.entries(attributeWords[name]).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </Select>
        </label>
      ))}
    </div>
  )
}
