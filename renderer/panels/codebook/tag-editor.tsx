import { useMemo } from 'react'
import { TagColour, TagPattern, type Tag } from '#shared/domain/codebook.ts'
import { updateTag } from '#renderer/commands/codebook-commands.ts'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field, TextArea, TextInput } from '#renderer/ui/field.tsx'
import { RadioRow } from '#renderer/ui/radio-row.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import { parseCues, writeCues } from './cues.ts'
import { ParentField } from './parent-field.tsx'
import { ShortcutField } from './shortcut-field.tsx'
import { TagUse } from './tag-use.tsx'
import { COLOUR_NAMES, PATTERN_NAMES } from './tag-words.ts'
import { useDraft, type Draft } from './use-draft.ts'
import './tag-editor.css'

interface TagEditorProps {
  readonly tag: Tag
  readonly tags: readonly Tag[]
}

/** Everything known of one entry of the codebook. Each field is saved when it is left. */
export function TagEditor({ tag, tags }: TagEditorProps) {
  const name = useDraft(tag.name, (text) => updateTag(tag.id, { name: text.trim() }))
  const description = useDraft(tag.description, (text) => updateTag(tag.id, { description: text }))
  const cues = useDraft(writeCues(tag.cues), (text) => updateTag(tag.id, { cues: parseCues(text) }))
  const colours = useMemo(() => coloursFor(tag.pattern), [tag.pattern])
  const patterns = useMemo(() => patternsFor(tag.colour), [tag.colour])

  return (
    <div className="tag-editor">
      <Field label={tag.isCodable ? 'Name' : 'Name of the group'} problem={name.problem}>
        {(ids) => (
          <TextInput
            {...ids}
            id="tag-name"
            className="tag-editor-name"
            aria-label={tag.isCodable ? 'Name' : 'Name of the group'}
            maxLength={120}
            {...bind(name)}
          />
        )}
      </Field>
      {tag.isCodable && <TagUse tag={tag} tags={tags} />}
      <div className="tag-editor-places">
        <ParentField tag={tag} tags={tags} />
        {tag.isCodable && <ShortcutField tag={tag} tags={tags} />}
      </div>
      {tag.isCodable && (
        <>
          <div className="tag-editor-pair">
            <div className="field">
              <span className="field-label">Colour</span>
              <RadioRow
                label="Colour"
                value={tag.colour}
                options={colours}
                picturesOnly
                onChange={(colour) => void updateTag(tag.id, { colour })}
              />
              <p className="field-hint">{COLOUR_NAMES[tag.colour]}</p>
            </div>
            <div className="field">
              <span className="field-label">Pattern</span>
              <RadioRow
                label="Pattern"
                value={tag.pattern}
                options={patterns}
                onChange={(pattern) => void updateTag(tag.id, { pattern })}
              />
              <p className="field-hint">Keeps tags of one colour apart in the margin.</p>
            </div>
          </div>
        </>
      )}
      <Field label="Description" hint="When to use it, and when not." problem={description.problem}>
        {(ids) => <TextArea {...ids} maxLength={4000} {...bind(description)} />}
      </Field>
      {tag.isCodable && (
        <Field label="Cues" hint="Words that hint at it, one a line." problem={cues.problem}>
          {(ids) => <TextArea {...ids} {...bind(cues)} />}
        </Field>
      )}
      <div className="tag-editor-actions">
        {commandById('codebook.merge')?.when() === true && (
          <Button onClick={() => runById('codebook.merge')}>Merge into…</Button>
        )}
        <Button look="danger" onClick={() => runById('codebook.remove')}>
          {tag.isCodable ? 'Delete this tag…' : 'Delete this group…'}
        </Button>
      </div>
    </div>
  )
}

function coloursFor(pattern: TagPattern) {
  return TagColour.options.map((colour) => ({
    value: colour,
    label: COLOUR_NAMES[colour],
    picture: <TagSwatch colour={colour} pattern={pattern} size="large" />,
  }))
}

function patternsFor(colour: TagColour) {
  return TagPattern.options.map((pattern) => ({
    value: pattern,
    label: PATTERN_NAMES[pattern],
    picture: <TagSwatch colour={colour} pattern={pattern} size="large" />,
  }))
}

/** Typing, leaving and the two keys of a field that saves itself. Enter ends a line in a text area. */
function bind(draft: Draft) {
  return {
    value: draft.text,
    onChange: (event: { readonly target: { readonly value: string } }) => draft.type(event.target.value),
    onBlur: draft.save,
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && event.currentTarget.tagName === 'INPUT') draft.save()
      if (event.key === 'Escape') {
        event.preventDefault()
        draft.reset()
      }
    },
  }
}
