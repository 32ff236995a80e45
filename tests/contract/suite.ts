import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type InputOf, type MethodName, type OutputOf } from '#shared/rpc/contract.ts'
import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { ErrorCode } from '#shared/rpc/errors.ts'
import { LibraryEvent } from '#shared/rpc/events.ts'
import type { Transport } from '#shared/rpc/transport.ts'
import { originalCall, revisedCall } from '../helpers/revised-call.ts'
import { conversation } from './conversation.ts'
import { itRemembers } from './remembering.ts'
import { wrongIds } from './wrong-ids.ts'

/** A way to a library of its own, empty at first. */
export interface Way {
  readonly transport: Pick<Transport, 'call' | 'subscribe'>
  close(): Promise<void>
}

/** The same promises over every way to a library. */
export function describeContract(name: string, open: () => Promise<Way>): void {
  describe(`the contract, ${name}`, () => {
    let way: Way | null = null
    const transport = () => {
      if (way === null) throw new Error('The library was not opened.')
      return way.transport
    }
    const called = new Set<MethodName>()
    const events: LibraryEvent[] = []

    /** Calls, and parses the answer with the contract's own schema: nothing missing, nothing more. */
    async function call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
      called.add(method)
      const reply = await transport().call(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.error.code}: ${reply.error.message}`)
      const value = contract[method].output.parse(reply.value)
      expect(value).toEqual(reply.value)
      return value as OutputOf<Name>
    }

    async function codeOf(method: string, input: unknown): Promise<ErrorCode | 'no error'> {
      const reply = await transport().call(method, input)
      if (reply.ok) return 'no error'
      expect(reply.error.message).toMatch(/\w.*[.?]$/u)
      return reply.error.code
    }

    const importText = (fileName: string, text: string) =>
      call('transcripts.import', { importId: fileName, fileName, bytes: new TextEncoder().encode(text) })

    const someTranscript = async () => {
      const { transcript } = await importText('conversation.txt', conversation)
      return call('transcripts.read', { id: transcript.id })
    }

    /** A passage over the first words of the first turn, with one new tag. */
    const somePassage = async (tagName: string) => {
      const document = await someTranscript()
      const start = document.turns[0]?.start ?? 0
      const passage = await call('passages.create', {
        transcriptId: document.summary.id,
        start,
        end: start + 20,
        tags: [{ kind: 'new', name: tagName }],
      })
      return { document, passage }
    }

    const newTag = (tagName: string, parentId: TagId | null = null) =>
      call('codebook.create', {
        parentId,
        name: tagName,
        colour: null,
        description: '',
        cues: [],
        shortcut: null,
        isCodable: true,
      })

    beforeAll(async () => {
      way = await open()
      way.transport.subscribe((event) => {
        events.push(LibraryEvent.parse(event))
      })
    })
    afterAll(() => way?.close())

    it('tells of an empty library where it is and that nothing is wrong with it', async () => {
      expect((await call('library.info', {})).stats.transcripts).toBe(0)
      expect((await call('library.check', {})).problems).toEqual([])
      expect(await call('history.state', {})).toEqual({ undo: null, redo: null })
      expect(await codeOf('history.undo', {})).toBe('nothing-to-undo')
    })

    it('imports bytes, tells how far it is, and knows the same bytes again', async () => {
      const first = await importText('conversation.txt', conversation)
      expect(first.outcome).toBe('imported')
      const again = await importText('another-name.txt', conversation)
      expect(again).toMatchObject({ outcome: 'already-there', transcript: { id: first.transcript.id } })
      await expect.poll(() => events.filter((event) => event.kind === 'import-progress').length).toBeGreaterThan(0)
      await expect.poll(() => events.filter((event) => event.kind === 'changed').length).toBeGreaterThan(0)
      await call('transcripts.cancelImport', { importId: 'finished long ago' })
    })

    it('imports several files in one call, each for itself, undone together', async () => {
      const file = (fileName: string, text: string) => ({
        importId: fileName,
        fileName,
        bytes: new TextEncoder().encode(text),
      })
      const files = [
        file('one.txt', `One. ${conversation}`),
        file('none.txt', ''),
        file('two.txt', `Two. ${conversation}`),
      ]
      const results = await call('transcripts.importMany', { batchId: 'a folder', files })
      expect(results.map(({ outcome }) => outcome)).toEqual(['imported', 'refused', 'imported'])
      expect((await call('history.state', {})).undo).toBe('Import 2 transcripts')
      await call('history.undo', {})
    })

    it('gives the text back as it was, character for character', async () => {
      const { text, turns, speakers } = await someTranscript()
      expect(text).toContain('süß 🙂')
      expect(turns.length).toBeGreaterThan(2)
      expect(speakers.map(({ name }) => name)).toContain('Mara Lindqvist')
    })

    it('refuses files nobody can read, and the library is as before', async () => {
      const before = await call('library.info', {})
      const bring = (bytes: Uint8Array<ArrayBuffer>) =>
        codeOf('transcripts.import', { importId: 'bad', fileName: 'bad.txt', bytes })
      expect(await bring(new Uint8Array(0))).toBe('empty-file')
      expect(await bring(new Uint8Array(4096))).toBe('binary-file')
      expect(await call('library.info', {})).toEqual(before)
    })

    it('corrects what was understood, and takes it back', async () => {
      const { summary, speakers } = await someTranscript()
      const { id } = summary
      const corrected = await call('transcripts.updateMetadata', {
        id,
        patch: { title: 'A new title', date: '2025-05-06' },
      })
      expect(corrected.metadata).toMatchObject({ title: 'A new title', date: '2025-05-06' })
      const speaker = speakers[0]
      const other = speakers[1]
      if (speaker === undefined || other === undefined) throw new Error('The conversation has two speakers.')
      expect(await call('speakers.update', { id: speaker.id, patch: { role: 'Host' } })).toMatchObject({ role: 'Host' })
      expect(await call('speakers.merge', { from: [other.id], into: speaker.id })).toMatchObject({ id: speaker.id })
      expect((await call('history.state', {})).undo).not.toBeNull()
      for (let step = 0; step < 3; step += 1) await call('history.undo', {})
      expect((await call('transcripts.read', { id })).speakers).toEqual(speakers)
      expect((await call('transcripts.read', { id })).summary.metadata).toEqual(summary.metadata)
      await call('history.redo', {})
      expect((await call('transcripts.read', { id })).summary.metadata.title).toBe('A new title')
      await call('history.undo', {})
    })

    it('lays what a person puts right over what the parser said, and keeps it when the file is read again', async () => {
      const { summary, turns, speakers, text } = await someTranscript()
      const transcriptId = summary.id
      const read = () => call('transcripts.read', { id: transcriptId })
      const [asks, answers] = turns
      const [asker] = speakers
      if (asks === undefined || answers === undefined || asker === undefined) throw new Error('Two people speak.')
      const offset = text.indexOf('We sold every one')
      const speaker = { name: 'Nils Lindqvist', role: null, affiliation: null, roleClass: 'guest' } as const
      const split = await call('structure.splitTurn', { transcriptId, offset, speaker: { kind: 'new', speaker } })
      expect(split).toMatchObject({ kind: 'split', state: 'applied', at: offset })
      expect((await read()).speakers.map(({ name }) => name)).toContain('Nils Lindqvist')
      await call('structure.setSpeaker', { transcriptId, turn: offset, speaker: { kind: 'existing', id: asker.id } })
      await call('structure.mergeTurns', { transcriptId, turn: offset, with: 'previous' })
      expect((await read()).turns).toHaveLength(turns.length)
      await call('structure.setSpeaker', { transcriptId, turn: asks.start, speaker: { kind: 'none' } })
      await call('structure.moveQaBoundary', { transcriptId, turn: answers.start })
      await call('structure.setPart', { transcriptId, turn: asks.start, extent: 'turn', kind: 'front' })
      const corrected = await read()
      const notes = await call('structure.corrections', { transcriptId })
      expect(notes.length).toBeGreaterThan(4)
      expect(await call('transcripts.reread', { id: transcriptId })).toMatchObject({ outcome: 'unchanged', waiting: 0 })
      expect(await read()).toEqual(corrected)
      expect(await codeOf('structure.splitTurn', { transcriptId, offset: text.length })).toBe('conflict')
      await call('structure.reset', { transcriptId, correctionId: split.id })
      await call('structure.reset', { transcriptId, correctionId: null })
      expect(await read()).toMatchObject({ turns, speakers })
    })

    it('marks, tags, grows, retags and unmarks a passage', async () => {
      const { document, passage } = await somePassage('Marking')
      const transcriptId = document.summary.id
      const [tagId] = passage.tagIds
      if (tagId === undefined) throw new Error('The passage has a tag.')
      const { id } = passage
      const resized = await call('passages.resize', {
        id,
        start: passage.anchor.position.start,
        end: passage.anchor.position.end + 5,
      })
      const { start, end } = resized.anchor.position
      expect(resized.anchor.quote.exact).toBe(document.text.slice(start, end))
      const second = await call('codings.add', { passageId: id, tag: { kind: 'new', name: 'Marking too' } })
      expect(second.tagIds).toHaveLength(2)
      const replaced = await call('codings.replace', {
        passageId: id,
        tagId,
        tag: { kind: 'new', name: 'Marking instead' },
      })
      expect(replaced.tagIds).not.toContain(tagId)
      const [first] = replaced.tagIds
      if (first === undefined) throw new Error('The passage has a tag.')
      expect((await call('codings.remove', { passageId: id, tagId: first })).tagIds).toHaveLength(1)
      expect((await call('passages.list', { transcriptId })).map((entry) => entry.id)).toContain(id)
      await call('passages.remove', { ids: [id] })
      expect((await call('passages.list', { transcriptId })).map((entry) => entry.id)).not.toContain(id)
    })

    it('lists the figures of a transcript with what was said about them', async () => {
      const words = 'Host: How was it?\n\nGuest: We made $4 million, sorry, $5 million in 2031. Up about 12%.\n'
      const { transcript } = await importText('figures.txt', words)
      const { text, turns } = await call('transcripts.read', { id: transcript.id })
      const figures = await call('figures.list', { transcriptId: transcript.id })
      expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(['$4 million', '$5 million', '12%'])
      expect(figures[0]).toMatchObject({
        low: 4,
        scale: 'million',
        currency: 'USD',
        supersededBy: 1,
        turn: turns.length - 1,
      })
      expect(figures[2]).toMatchObject({ unit: 'percent', direction: 'up', hedge: { words: 'about' } })
    })

    it('keeps memos beside passages', async () => {
      const { passage } = await somePassage('Memos')
      const target = { kind: 'passage', id: passage.id } as const
      expect(await call('memos.read', { target })).toBeNull()
      await call('memos.write', { target, body: '**Check** this', base: null })
      expect(await call('memos.read', { target })).toBe('**Check** this')
      await expect(call('memos.write', { target, body: 'Mine', base: 'Older' })).rejects.toThrow('changed elsewhere')
      expect(await call('memos.read', { target })).toBe('**Check** this')
      await call('memos.write', { target, body: '', base: '**Check** this' })
      expect(await call('memos.read', { target })).toBeNull()
    })

    itRemembers(call, someTranscript)

    it('keeps what is said of a passage', async () => {
      const { summary } = await someTranscript()
      const passage = await call('passages.create', { transcriptId: summary.id, start: 2, end: 9, tags: [] })
      const patch = { kind: 'guidance', certainty: 'hedged' } as const
      const [said] = await call('passages.setAttributes', { ids: [passage.id], patch })
      expect(said?.attributes).toEqual({ direction: null, horizon: null, ...patch })
    })

    it('keeps a codebook in order', async () => {
      const group = await newTag('A group')
      const tag = await newTag('A tag', group.id)
      const other = await newTag('Another tag')
      const updated = await call('codebook.update', {
        id: tag.id,
        patch: { name: 'A better name', colour: 'teal', cues: ['cue'] },
      })
      expect(updated).toMatchObject({ name: 'A better name', colour: 'teal', cues: ['cue'] })
      expect(await call('codebook.move', { id: other.id, parentId: group.id, position: 0 })).toMatchObject({
        parentId: group.id,
        position: 0,
      })
      expect(await call('codebook.usage', { id: group.id })).toMatchObject({ tags: 3, passages: 0 })
      expect(await call('codebook.merge', { from: other.id, into: tag.id })).toMatchObject({ id: tag.id })
      await call('codebook.remove', { id: group.id })
      const names = (await call('codebook.read', {})).map(({ name: tagName }) => tagName)
      expect(names).not.toContain('A better name')
      const { added } = await call('codebook.addStarter', {})
      expect(added).toBeGreaterThan(0)
      expect((await call('codebook.read', {})).length).toBeGreaterThanOrEqual(added)
    })

    it('takes a codebook out as a table and in again', async () => {
      await newTag('A tag for the table')
      const { fileName, bytes } = await call('codebook.exportTable', {})
      const { added, unchanged } = await call('codebook.importTable', { fileName, bytes })
      expect(added).toBe(0)
      expect(unchanged).toBeGreaterThan(0)
      expect(await codeOf('codebook.importTable', { fileName, bytes: new Uint8Array() })).toBe('empty-file')
    })

    it('finds words, with a snippet that shows them', async () => {
      await someTranscript()
      const { hits, transcriptCount } = await call('search.query', { text: 'lanterns', limit: 10 })
      expect(transcriptCount).toBeGreaterThan(0)
      const [hit] = hits
      const [match] = hit?.matches ?? []
      expect(hit?.snippet.slice(match?.start, match?.end).toLowerCase()).toBe('lanterns')
      expect((await call('search.query', { text: '"zzz" NEAR( *', limit: 10 })).hits).toEqual([])
    })

    it('exports a note as bytes', async () => {
      const { document, passage } = await somePassage('Export')
      const file = await call('export.run', {
        format: 'markdown',
        scope: { kind: 'transcript', id: document.summary.id },
        grouping: 'reading',
      })
      expect(file.passageCount).toBeGreaterThan(0)
      const quoted = passage.anchor.quote.exact.split(' ', 1)[0] ?? ''
      expect(new TextDecoder().decode(file.bytes)).toContain(quoted)
    })

    it('remembers how a person reads and where', async () => {
      const settings = await call('settings.write', { patch: { readingSize: 21 } })
      expect(settings.readingSize).toBe(21)
      expect(await call('settings.read', {})).toEqual(settings)
      const { summary } = await someTranscript()
      await call('transcripts.saveReadingPosition', { id: summary.id, offset: 12 })
      expect((await call('transcripts.read', { id: summary.id })).readingPosition).toBe(12)
    })

    it('moves transcripts to the bin and back, and empties it', async () => {
      const { transcript } = await importText('short.txt', `${conversation}\n\nInterviewer: One more thing?`)
      const ids: TranscriptId[] = [transcript.id]
      const inList = async (bin: boolean) =>
        (await call('transcripts.list', { bin })).some(({ id }) => id === transcript.id)
      await call('transcripts.moveToBin', { ids })
      expect([await inList(false), await inList(true)]).toEqual([false, true])
      await call('transcripts.restore', { ids })
      expect([await inList(false), await inList(true)]).toEqual([true, false])
      await call('transcripts.moveToBin', { ids })
      expect((await call('transcripts.emptyBin', {})).deleted).toBeGreaterThan(0)
      expect([await inList(false), await inList(true)]).toEqual([false, false])
    })

    it('gives a transcript a newer version and asks what becomes of each passage', async () => {
      const older = (await importText('older.txt', originalCall)).transcript
      const mark = async (words: string) => {
        const start = originalCall.indexOf(words)
        const range = { start, end: start + words.length }
        return call('passages.create', { transcriptId: older.id, ...range, tags: [] })
      }
      await mark('Orders rose in every region')
      await mark('Freight was most of it')
      await mark('The dividend will be decided by the board')
      const replacing = { importId: 'newer', fileName: 'newer.txt', bytes: new TextEncoder().encode(revisedCall) }
      const { transcript, found } = await call('versions.replace', { id: older.id, ...replacing })
      expect(found).toEqual({ exact: 1, moved: 1, fuzzy: 0, ambiguous: 0, lost: 1 })
      const { id } = transcript
      expect((await call('versions.list', { id })).map((version) => version.id)).toEqual([older.id, id])
      expect(await codeOf('versions.replace', { id: older.id, ...replacing })).toBe('conflict')
      const { items } = await call('versions.review', { id })
      const [exact, moved, lost] = items
      if (exact === undefined || moved === undefined || lost === undefined) throw new Error('Three passages wait.')
      expect(await call('versions.accept', { items: [{ id: exact.id, candidate: 0 }] })).toMatchObject({ accepted: 1 })
      await call('versions.leave', { ids: [moved.id] })
      await call('versions.place', { id: lost.id, start: 0, end: 10 })
      await mark('Good morning')
      expect((await call('versions.review', { id })).unlooked).toBe(1)
      expect((await call('versions.gather', { id })).found).toMatchObject({ exact: 1 })
      const { items: decided } = await call('versions.review', { id })
      expect(decided.map(({ decision }) => decision).toSorted()).toEqual(['accepted', 'left', 'placed', 'waiting'])
    })

    it('opens the demonstration', async () => {
      const { transcriptIds } = await call('demonstration.open', {})
      expect(transcriptIds.length).toBeGreaterThan(1)
      const listed = (await call('transcripts.list', { bin: false })).map(({ id }) => id)
      expect(listed).toEqual(expect.arrayContaining([...transcriptIds]))
      expect((await call('library.check', {})).problems).toEqual([])
    })

    it('has been called whole by now: no method of the contract is missing above', () => {
      expect([...called].toSorted()).toEqual(Object.keys(contract).toSorted())
    })

    it.each(['nothing.here', '', 'library', 'constructor', '__proto__', 'toString', 'transcripts.import '])(
      'does not know the method “%s”',
      async (method) => {
        expect(await codeOf(method, {})).toBe('unknown-method')
      },
    )

    it.each(Object.keys(contract))('%s refuses what is no input', async (method) => {
      for (const input of [null, 42, 'text', [1], true]) expect(await codeOf(method, input)).toBe('invalid-input')
    })

    it.each(wrongIds)('$method says that there is nothing of that id', async ({ method, input }) => {
      const before = await call('library.info', {})
      expect(await codeOf(method, input)).toBe('not-found')
      expect(await call('library.info', {})).toEqual(before)
    })
  })
}
