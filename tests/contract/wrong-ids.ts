/** Well formed, and nobody's. */
const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const tag = { kind: 'existing', id } as const

/** Every call that names something, naming what is not there. */
export const wrongIds: readonly { readonly method: string; readonly input: unknown }[] = [
  { method: 'transcripts.read', input: { id } },
  { method: 'transcripts.updateMetadata', input: { id, patch: { title: 'A title' } } },
  { method: 'transcripts.moveToBin', input: { ids: [id] } },
  { method: 'transcripts.restore', input: { ids: [id] } },
  { method: 'transcripts.saveReadingPosition', input: { id, offset: 0 } },
  {
    method: 'versions.replace',
    input: { id, importId: 'a', fileName: 'a.txt', bytes: new TextEncoder().encode('A: b') },
  },
  { method: 'versions.list', input: { id } },
  { method: 'versions.review', input: { id } },
  { method: 'versions.gather', input: { id } },
  { method: 'versions.accept', input: { items: [{ id, candidate: 0 }] } },
  { method: 'versions.place', input: { id, start: 0, end: 1 } },
  { method: 'versions.leave', input: { ids: [id] } },
  { method: 'speakers.update', input: { id, patch: { role: 'Host' } } },
  { method: 'speakers.merge', input: { from: [id], into: '01890a5d-ac96-774b-bcce-b302099a8058' } },
  { method: 'passages.list', input: { transcriptId: id } },
  { method: 'passages.create', input: { transcriptId: id, start: 0, end: 1, tags: [] } },
  { method: 'passages.resize', input: { id, start: 0, end: 1 } },
  { method: 'passages.remove', input: { ids: [id] } },
  { method: 'codings.add', input: { passageId: id, tag: { kind: 'new', name: 'A tag' } } },
  { method: 'codings.remove', input: { passageId: id, tagId: id } },
  { method: 'codings.replace', input: { passageId: id, tagId: id, tag } },
  { method: 'memos.write', input: { target: { kind: 'passage', id }, body: 'A memo', base: null } },
  { method: 'codebook.update', input: { id, patch: { name: 'A name' } } },
  { method: 'codebook.move', input: { id, parentId: null, position: 0 } },
  { method: 'codebook.merge', input: { from: id, into: '01890a5d-ac96-774b-bcce-b302099a8058' } },
  { method: 'codebook.usage', input: { id } },
  { method: 'codebook.remove', input: { id } },
  { method: 'export.run', input: { format: 'markdown', scope: { kind: 'transcript', id }, grouping: 'tag' } },
]
