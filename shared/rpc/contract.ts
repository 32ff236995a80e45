import { z } from 'zod'
import { NewTag, Tag, TagName } from '../domain/codebook.ts'
import { ExportedFile, ExportFormat, ExportGrouping, ExportScope } from '../domain/export.ts'
import { HistoryState } from '../domain/history.ts'
import { PassageId, SpeakerId, TagId, TranscriptId } from '../domain/ids.ts'
import { MemoBody, MemoTarget } from '../domain/memo.ts'
import { Passage } from '../domain/passage.ts'
import { SearchResult } from '../domain/search.ts'
import { Settings } from '../domain/settings.ts'
import { LibraryStats } from '../domain/stats.ts'
import {
  ParsedSpeaker,
  Speaker,
  TranscriptDocument,
  TranscriptMetadata,
  TranscriptSummary,
} from '../domain/transcript.ts'
import { Offset } from '../lib/range.ts'
import { quietWrite, read, write } from './method.ts'

const nothing = z.object({})
const done = z.null()
const orNew = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: TagId }),
  z.object({ kind: z.literal('new'), name: TagName }),
])
const metadataPatch = z.object(TranscriptMetadata.unwrap().shape).partial()
const speakerPatch = z.object(ParsedSpeaker.unwrap().shape).partial()
const tagPatch = Tag.unwrap()
  .pick({ name: true, colour: true, pattern: true, description: true, cues: true, shortcut: true })
  .partial()

/**
 * Everything the workbench can ask of a library. Inputs are parsed by these schemas at the border of every host;
 * the contract tests parse the outputs too.
 */
export const contract = {
  'library.info': read(
    'Where the library is and how much it holds.',
    nothing,
    z.object({ path: z.string(), version: z.string(), stats: LibraryStats }).readonly(),
  ),
  'library.check': read(
    'Goes through the library and lists what does not hold: anchors, hashes, the search index.',
    nothing,
    z.object({ problems: z.array(z.string()).readonly(), transcriptsChecked: z.int().min(0) }).readonly(),
  ),

  'history.state': read('What undo and redo would do now.', nothing, HistoryState),
  'history.undo': quietWrite('Takes the last step back, or says why it cannot.', nothing, HistoryState),
  'history.redo': quietWrite('Does the last undone step again, or says why it cannot.', nothing, HistoryState),

  'transcripts.import': write(
    'Imports one file from its bytes; the same bytes again name the transcript that is there already.',
    z.object({
      /** Chosen by the caller; progress events and `transcripts.cancelImport` name it. */
      importId: z.string().min(1).max(100),
      fileName: z.string().min(1).max(400),
      bytes: z.instanceof(Uint8Array),
    }),
    z
      .object({
        outcome: z.enum(['imported', 'already-there']),
        transcript: TranscriptSummary,
        warnings: z.array(z.string()).readonly(),
      })
      .readonly(),
  ),
  'transcripts.cancelImport': quietWrite(
    'Stops an import that has not been stored yet; it then fails with `cancelled`.',
    z.object({ importId: z.string().min(1).max(100) }),
    done,
  ),
  'transcripts.list': read(
    'All transcripts, in the order they were imported, or those in the bin.',
    z.object({ bin: z.boolean() }),
    z.array(TranscriptSummary).readonly(),
  ),
  'transcripts.read': read(
    'One transcript with text and structure.',
    z.object({ id: TranscriptId }),
    TranscriptDocument,
  ),
  'transcripts.updateMetadata': write(
    'Corrects what is said of a transcript as a whole.',
    z.object({ id: TranscriptId, patch: metadataPatch }),
    TranscriptSummary,
  ),
  'transcripts.moveToBin': write(
    'Moves transcripts to the bin; their passages go with them.',
    z.object({ ids: z.array(TranscriptId).min(1).readonly() }),
    done,
  ),
  'transcripts.restore': write(
    'Takes transcripts out of the bin.',
    z.object({ ids: z.array(TranscriptId).min(1).readonly() }),
    done,
  ),
  'transcripts.emptyBin': quietWrite(
    'Deletes what is in the bin for good, with its originals. Cannot be undone; steps that touch it go too.',
    nothing,
    z.object({ deleted: z.int().min(0) }).readonly(),
  ),
  'transcripts.saveReadingPosition': quietWrite(
    'Remembers where a reader stands.',
    z.object({ id: TranscriptId, offset: Offset }),
    done,
  ),

  'speakers.update': write(
    'Corrects a speaker’s name, role, affiliation or class.',
    z.object({ id: SpeakerId, patch: speakerPatch }),
    Speaker,
  ),
  'speakers.merge': write(
    'Gives all turns of some speakers to another one of the same transcript.',
    z.object({ from: z.array(SpeakerId).min(1).readonly(), into: SpeakerId }),
    Speaker,
  ),

  'passages.list': read(
    'The passages of a transcript, in reading order.',
    z.object({ transcriptId: TranscriptId }),
    z.array(Passage).readonly(),
  ),
  'passages.create': write(
    'Marks a range, snapped outwards to whole characters, and gives it tags; new tags are made in the same step.',
    z.object({ transcriptId: TranscriptId, start: Offset, end: Offset, tags: z.array(orNew).readonly() }),
    Passage,
  ),
  'passages.resize': write(
    'Moves a passage’s ends, snapped outwards to whole characters.',
    z.object({ id: PassageId, start: Offset, end: Offset }),
    Passage,
  ),
  'passages.remove': write(
    'Removes passages with their tags and memos.',
    z.object({ ids: z.array(PassageId).min(1).readonly() }),
    done,
  ),
  'codings.add': write(
    'Gives a passage a tag, made in the same step when it is new.',
    z.object({ passageId: PassageId, tag: orNew }),
    Passage,
  ),
  'codings.remove': write('Takes a tag off a passage.', z.object({ passageId: PassageId, tagId: TagId }), Passage),
  'codings.replace': write(
    'Gives a passage another tag in place of one it has.',
    z.object({ passageId: PassageId, tagId: TagId, tag: orNew }),
    Passage,
  ),
  'memos.read': read('A memo’s Markdown, or null.', z.object({ target: MemoTarget }), z.string().nullable()),
  'memos.write': write(
    'Writes a memo; an empty one is removed. `base` is the body the writer started from: another one now is a conflict.',
    z.object({ target: MemoTarget, body: MemoBody, base: MemoBody.nullable() }),
    done,
  ),

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
  'codebook.addStarter': write(
    'Adds the starter codebook; tags whose name is there already are left alone.',
    nothing,
    z.object({ added: z.int().min(0) }).readonly(),
  ),

  'search.query': read(
    'Finds words in all transcripts outside the bin: all words, "phrases" in quotes, the last word as a beginning.',
    z.object({ text: z.string().max(1000), limit: z.int().min(1).max(500) }),
    SearchResult,
  ),

  'export.run': read(
    'Writes passages out as a file, each quote checked against its text.',
    z.object({ format: ExportFormat, scope: ExportScope, grouping: ExportGrouping }),
    ExportedFile,
  ),

  'settings.read': read('How this person likes to read.', nothing, Settings),
  'settings.write': quietWrite(
    'Changes some of the settings.',
    z.object({ patch: z.object(Settings.unwrap().shape).partial() }),
    Settings,
  ),

  'demonstration.open': write(
    'Imports the fictional demonstration transcripts, with the starter codebook and some passages.',
    nothing,
    z.object({ transcriptIds: z.array(TranscriptId).readonly() }).readonly(),
  ),
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
/** What a caller passes, before the schema has parsed it. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>
/** What a handler receives. */
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
