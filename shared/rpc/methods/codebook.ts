import { z } from 'zod'
import { NewTag, Tag } from '../../domain/codebook.ts'
import { TagId } from '../../domain/ids.ts'
import { read, write } from '../method.ts'
import { done, nothing } from './nothing.ts'

const tagPatch = Tag.unwrap()
  .pick({ name: true, colour: true, pattern: true, description: true, cues: true, shortcut: true })
  .partial()

export const codebookMethods = {
  'codebook.read': read(
    'The codebook, parents before children, siblings in order, with counts.',
    nothing,
    z.array(Tag).readonly(),
  ),
  'codebook.create': write('Makes a tag or a group, last among its siblings.', NewTag, Tag),
  'codebook.update': write(
    'Renames, recolours or describes a tag, or gives it a key.',
    z.object({ id: TagId, patch: tagPatch }),
    Tag,
  ),
  'codebook.move': write(
    'Moves a tag under another parent or to another place among its siblings.',
    z.object({ id: TagId, parentId: TagId.nullable(), position: z.int().min(0) }),
    Tag,
  ),
  'codebook.merge': write(
    'Gives all passages of one tag to another and deletes the first.',
    z.object({ from: TagId, into: TagId }),
    Tag,
  ),
  'codebook.usage': read(
    'How many passages and transcripts a tag (with all below it) touches.',
    z.object({ id: TagId }),
    z.object({ passages: z.int().min(0), transcripts: z.int().min(0), tags: z.int().min(1) }).readonly(),
  ),
  'codebook.remove': write(
    'Deletes a tag with all below it; passages stay, without the tag.',
    z.object({ id: TagId }),
    done,
  ),
  'codebook.exportTable': read(
    'The codebook as a table (CSV) that spreadsheets and other tools open.',
    nothing,
    z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).readonly(),
  ),
  'codebook.importTable': write(
    'Brings a table of tags (CSV) into the codebook: adds what is missing, changes what is there, deletes nothing.',
    z.object({ fileName: z.string().min(1).max(400), bytes: z.instanceof(Uint8Array) }),
    z
      .object({
        added: z.int().min(0),
        changed: z.int().min(0),
        unchanged: z.int().min(0),
        warnings: z.array(z.string()).readonly(),
      })
      .readonly(),
  ),
  'codebook.addStarter': write(
    'Adds the starter codebook; tags whose name is there already are left alone.',
    nothing,
    z.object({ added: z.int().min(0) }).readonly(),
  ),
} as const
