import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { ReanchoringState, type ReanchoringCounts } from '#shared/domain/version.ts'
import { counted } from '#shared/lib/counted.ts'
import type { ReadContext, SlowStep, WriteContext } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { cancelled, type ImportDesk } from '../imports.ts'
import { anchorsOf } from '../carry-corrections.ts'
import { carryCorrections, type FoundCorrection } from '../stores/carry-corrections.ts'
import { carryMetadata } from '../stores/carry-metadata.ts'
import { listCorrections } from '../stores/corrections.ts'
import { enqueue, soughtPassages, type Found, type Sought } from '../stores/reanchorings.ts'
import { sha256 } from '../stores/sha256.ts'
import {
  findBySha256,
  readReadingPosition,
  readSummary,
  readText,
  saveReadingPosition,
  setBinned,
  transcriptSeq,
} from '../stores/transcripts.ts'
import { versionChain } from '../stores/version-facts.ts'
import { checkReplaceable, checkUsable, linkVersions } from '../stores/versions.ts'
import { storeImport } from './import-transcript.ts'

type Preparing = ReadContext & { readonly imports: ImportDesk }

export const replaceTranscript: SlowStep<'versions.replace'> = {
  async prepare({ db, imports }: Preparing, { id, importId, fileName, bytes }) {
    checkReplaceable(db, id)
    const hash = sha256(bytes)
    const inLibrary = findBySha256(db, hash)
    if (inLibrary !== null) checkUsable(db, inLibrary, { id, fileName })
    const { prepared, newText, looked } = await imports.run(importId, async (signal) => {
      const file = { importId, fileName, bytes }
      const read = inLibrary === null ? await imports.readWithin(signal, file) : null
      const text = read?.parsed.text ?? textOf(db, inLibrary)
      const found = await lookFor({ db, imports, signal }, id, text)
      if (signal.aborted) throw cancelled(fileName)
      return { prepared: read, newText: text, looked: found }
    })

    return (context) => {
      // Looked at again: much may have happened while the file was read.
      checkReplaceable(context.db, id)
      const old = readSummary(context.db, id)
      const oldSeq = transcriptSeq(context.db, id)
      const there = findBySha256(context.db, hash)
      const stored = there === null ? storeNew(context, prepared) : takeOutOfBin(context, there, { id, fileName })
      const newerSeq = transcriptSeq(context.db, stored.transcript.id)
      linkVersions(context.db, oldSeq, newerSeq)
      // One that lay in the bin may have been put right or read on its own account: that stays.
      if (readReadingPosition(context.db, newerSeq) === 0) saveReadingPosition(context.db, newerSeq, looked.place)
      const isUntouched = !listCorrections(context.db, newerSeq).some(
        ({ correction }) => correction.kind !== 'metadata',
      )
      carryMetadata(context.db, id, stored.transcript.id, context.now)
      const found = enqueueAll(context.db, looked, newerSeq)
      const left = isUntouched
        ? carryCorrections(context.db, asTheyAre(context.db, oldSeq, looked.corrections), {
            olderSeq: oldSeq,
            newerSeq,
            now: context.now,
          })
        : []
      const late = soughtPassages(context.db, olderThan(context.db, newerSeq), newerSeq, false).length
      const isSame = newText === readText(context.db, oldSeq)
      const same = `“${fileName}” says the same as the version before, character for character.`
      return {
        label: `Replace “${old.metadata.title}” with a newer version`,
        value: {
          transcript: readSummary(context.db, stored.transcript.id),
          found,
          warnings: [
            ...(late > 0 ? [markedLate(late, fileName)] : []),
            ...(isSame ? [same] : []),
            ...left.map(leftBehind),
            ...stored.warnings,
          ],
        },
      }
    }
  },
}

/** Looks for what has been marked on older versions since the newest one came. */
export const gatherPassages: SlowStep<'versions.gather'> = {
  async prepare({ db, imports }: Preparing, { id }) {
    const seq = transcriptSeq(db, id)
    const sought = soughtPassages(db, olderThan(db, seq), seq, false)
    const { signal } = new AbortController()
    const found = await findAgain({ db, imports, signal }, sought, readText(db, seq), null)
    return (context) => {
      const { metadata } = readSummary(context.db, id)
      const counts = enqueueAll(context.db, { sought, found: found.found }, seq)
      return { label: `Look for passages in “${metadata.title}”`, value: { found: counts } }
    }
  },
}

interface Looking extends Pick<Preparing, 'db' | 'imports'> {
  readonly signal: AbortSignal
}

interface Looked {
  readonly sought: readonly Sought[]
  /** One for each of `sought`. */
  readonly found: readonly Found[]
}

async function lookFor(
  context: Looking,
  id: TranscriptId,
  newText: string,
): Promise<Looked & { readonly corrections: readonly FoundCorrection[]; readonly place: number }> {
  const seq = transcriptSeq(context.db, id)
  const chain = versionChain(context.db, seq)
  const sought = soughtPassages(context.db, chain.slice(0, chain.indexOf(seq) + 1), null, true)
  return { sought, ...(await findAgain(context, sought, newText, seq)) }
}

/** @param replacedSeq the version whose corrections and reading position are to be found too. */
async function findAgain(
  { db, imports, signal }: Looking,
  sought: readonly Sought[],
  newText: string,
  replacedSeq: number | null,
) {
  const byVersion = [...Map.groupBy(sought, (passage) => passage.transcriptSeq)]
  const replaced = replacedSeq === null ? null : replacedVersion(db, replacedSeq)
  const texts = {
    newText,
    sources: [
      ...byVersion.map(([seq, passages]) => ({
        oldText: readText(db, seq),
        anchors: passages.map(({ anchor }) => anchor),
      })),
      ...(replaced === null
        ? []
        : [{ oldText: replaced.oldText, anchors: replaced.anchored.flatMap((one) => one.anchors) }]),
    ],
    place: replaced === null ? null : { oldText: replaced.oldText, offset: replaced.offset },
  }
  const answer = await imports.reanchor(texts, signal)
  const found = new Map<number, Found>()
  byVersion.forEach(([, passages], version) => {
    passages.forEach(({ seq }, index) => {
      const { state, candidates } = answer.found[version]?.[index] ?? LOST
      found.set(seq, { state, candidates })
    })
  })
  const places = [...(replaced === null ? [] : (answer.found.at(-1) ?? []))]
  const anchored = replaced === null ? [] : replaced.anchored
  return {
    found: sought.map(({ seq }) => found.get(seq) ?? LOST),
    corrections: anchored.map(({ stored, anchors }) => ({ stored, found: places.splice(0, anchors.length) })),
    place: answer.place,
  }
}

/** A version's text with the places in it that people set: where they read, and what they put right. */
function replacedVersion(db: ReadableDb, seq: number) {
  const oldText = readText(db, seq)
  return {
    oldText,
    offset: readReadingPosition(db, seq),
    anchored: listCorrections(db, seq).map((stored) => ({ stored, anchors: anchorsOf(oldText, stored.correction) })),
  }
}

/** All corrections of a version as they are by now. Where those stand that were made meanwhile was not looked for. */
function asTheyAre(db: ReadableDb, seq: number, looked: readonly FoundCorrection[]): FoundCorrection[] {
  const found = new Map(looked.map((one) => [one.stored.id, one]))
  return listCorrections(db, seq).map((stored) => found.get(stored.id) ?? { stored, found: [] })
}

function olderThan(db: ReadableDb, seq: number): readonly number[] {
  const chain = versionChain(db, seq)
  return chain.slice(0, chain.indexOf(seq))
}

const markedLate = (count: number, fileName: string): string =>
  `${counted(count, 'passage')} marked or changed while “${fileName}” was read: have ${count === 1 ? 'it' : 'them'} looked for in the review of the newer version.`

const leftBehind = (sentence: string): string => `A correction could not be carried over: ${sentence}`

const LOST: Found = { state: 'lost', candidates: [] }

function enqueueAll(db: WritableDb, { sought, found }: Looked, newerSeq: number): ReanchoringCounts {
  const counts = Object.fromEntries(ReanchoringState.options.map((state) => [state, 0])) as Record<
    ReanchoringState,
    number
  >
  sought.forEach((passage, index) => {
    const what = found[index] ?? LOST
    if (enqueue(db, passage, what, newerSeq)) counts[what.state] += 1
  })
  return counts
}

function storeNew(context: WriteContext, prepared: Parameters<typeof storeImport>[1] | null) {
  if (prepared === null) throw new Error('The transcript was deleted while it was made the newer version.')
  const { transcript, warnings } = storeImport(context, prepared)
  return { transcript, warnings }
}

/** A file whose import was undone, or that was put away to become a newer version, is there already. */
function takeOutOfBin(
  { db }: WriteContext,
  there: TranscriptSummary,
  file: { readonly id: TranscriptId; readonly fileName: string },
) {
  checkUsable(db, there, file)
  setBinned(db, [there.id], null)
  const warning = `“${file.fileName}” was imported before and lay in the bin as “${there.metadata.title}”; it has been taken out.`
  return { transcript: readSummary(db, there.id), warnings: [warning] }
}

function textOf(db: ReadableDb, transcript: TranscriptSummary | null): string {
  return transcript === null ? '' : readText(db, transcriptSeq(db, transcript.id))
}
