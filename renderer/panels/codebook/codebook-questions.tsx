import { useState } from 'react'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { mergeTags, mergeTargets, removeTag } from '#renderer/commands/codebook-commands.ts'
import { useCodebook, type TagUsage } from '#renderer/state/codebook-store.ts'
import { childrenOf } from '#renderer/state/codebook-tree.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field, Select } from '#renderer/ui/field.tsx'
import { counted } from '#renderer/state/wording.ts'

/** What is asked before a tag goes. */
export function CodebookQuestions() {
  const question = useCodebook((state) => state.question)
  const tags = useLibrary((state) => state.tags)
  const ask = useCodebook((state) => state.ask)
  const tag = question === null ? null : (tagsById(tags).get(question.id) ?? null)
  if (question === null || tag === null) return null
  if (question.kind === 'merge') {
    return <MergeQuestion key={tag.id} tag={tag} tags={tags} usage={question.usage} onClose={() => ask(null)} />
  }
  return (
    <Confirm
      title={`Delete “${tag.name}”?`}
      action="Delete"
      onClose={() => ask(null)}
      onConfirm={() => void removeTag(tag.id, neighbourOf(tags, tag))}
    >
      <p>{saidOfRemoval(question.usage)} You can undo this.</p>
    </Confirm>
  )
}

interface MergeQuestionProps {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  readonly usage: TagUsage
  readonly onClose: () => void
}

function MergeQuestion({ tag, tags, usage, onClose }: MergeQuestionProps) {
  const targets = mergeTargets(tags, tag.id)
  const [into, setInto] = useState<TagId | null>(null)
  return (
    <Dialog
      title={`Merge “${tag.name}” into…`}
      description={saidOfMerge(tag, usage)}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={into === null}
            onClick={() => {
              if (into !== null) void mergeTags(tag.id, into)
              onClose()
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      <Field label="The tag that stays">
        {(ids) => (
          <Select
            {...ids}
            data-initial-focus
            value={into ?? ''}
            onChange={(event) => setInto(targets.find((target) => target.id === event.target.value)?.id ?? null)}
          >
            <option value="">Choose a tag</option>
            {targets.map((target) => (
              <option key={target.id} value={target.id}>
                {target.name} ({counted(target.passageCount, 'passage')})
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Dialog>
  )
}

function saidOfMerge(tag: Tag, usage: TagUsage): string {
  const passages =
    tag.passageCount === 0 ? 'No passage carries it yet.' : `${ownPassages(tag, usage)} will carry the other tag.`
  const below = usage.tags > 1 ? ' The tags below it move along.' : ''
  return `${passages}${below} “${tag.name}” itself is gone then; you can undo this.`
}

/** The usage counts what is below too, so the transcripts are only known of a tag without children. */
function ownPassages(tag: Tag, usage: TagUsage): string {
  return usage.tags === 1 ? touched(usage) : counted(tag.passageCount, 'passage')
}

function touched({ passages, transcripts }: TagUsage): string {
  return passages === 0 ? 'No passage' : `${counted(passages, 'passage')} in ${counted(transcripts, 'transcript')}`
}

function saidOfRemoval(usage: TagUsage): string {
  const below = saidOfTagsBelow(usage.tags - 1)
  if (usage.passages === 0) return `No passage carries it.${below}`
  const verb = usage.passages === 1 ? 'loses' : 'lose'
  return `${touched(usage)} ${verb} this tag; the marked passages stay.${below}`
}

function saidOfTagsBelow(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' The tag below it goes too.' : ` The ${counted(count, 'tag')} below it go too.`
}

/** Who is selected once a tag is gone: the one after it, else the one before, else its parent. */
function neighbourOf(tags: readonly Tag[], tag: Tag): TagId | null {
  const siblings = childrenOf(tags, tag.parentId)
  const index = siblings.findIndex((sibling) => sibling.id === tag.id)
  return siblings[index + 1]?.id ?? siblings[index - 1]?.id ?? tag.parentId
}
