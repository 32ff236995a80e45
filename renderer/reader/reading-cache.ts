import type { Tag } from '#shared/domain/codebook.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { tagsById } from '#renderer/state/library-store.ts'
import { marksOf, type Mark } from './marks.ts'
import { readingModel, type ReadingModel } from './reading-model.ts'

const models = new WeakMap<TranscriptDocument, ReadingModel>()

/** A transcript cut for reading; made once for both panes, outline and inspector. */
export function modelOf(document: TranscriptDocument): ReadingModel {
  const known = models.get(document)
  if (known !== undefined) return known
  const made = readingModel(document)
  models.set(document, made)
  return made
}

const marks = new WeakMap<readonly Passage[], { readonly tags: readonly Tag[]; readonly made: readonly Mark[] }>()

/** Passages as marks; remade only when they or the codebook change. */
export function marksFor(passages: readonly Passage[], tags: readonly Tag[]): readonly Mark[] {
  const known = marks.get(passages)
  if (known?.tags === tags) return known.made
  const made = marksOf(passages, tagsById(tags))
  marks.set(passages, { tags, made })
  return made
}
