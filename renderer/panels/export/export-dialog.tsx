import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import type { ExportGrouping } from '#shared/domain/export.ts'
import { toWireError } from '#shared/rpc/errors.ts'
import { lastReader } from '#renderer/commands/go-commands.ts'
import { currentTransport } from '#renderer/rpc/library-client.ts'
import { showInfo } from '#renderer/state/act.ts'
import { useCodebook } from '#renderer/state/codebook-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RadioRow } from '#renderer/ui/radio-row.tsx'
import { ScopeField, scopeOf, type ScopeChoice } from './scope-field.tsx'
import { usePreview, type Preview } from './use-preview.ts'
import './export-dialog.css'

const GROUPINGS = [
  { value: 'tag', label: 'By tag' },
  { value: 'reading', label: 'In reading order' },
] as const

/** Writes passages out as a Markdown note, shown before it is saved. */
export function ExportDialog() {
  const close = useWorkspace((state) => state.close)
  const [choice, setChoice] = useState(firstChoice)
  const [grouping, setGrouping] = useState<ExportGrouping>('tag')
  // Said inside the dialog: what stands outside a modal dialog is not read out.
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'problem'; readonly message: string } | null>(null)
  const preview = usePreview(scopeOf(choice), grouping)
  const isUsable = preview.kind === 'ready' && preview.file.passageCount > 0

  const save = async (): Promise<void> => {
    if (preview.kind !== 'ready') return
    const { fileName, mediaType, bytes } = preview.file
    const name = await currentTransport().saveFile({ fileName, mediaType, bytes })
    // Null: the person thought better of it, and the dialog is still what they want to see.
    if (name === null) return
    close()
    showInfo(`Saved ${counted(preview.file.passageCount, 'passage')} as ${name}.`)
  }
  const copy = async (): Promise<void> => {
    if (preview.kind !== 'ready') return
    await navigator.clipboard.writeText(new TextDecoder().decode(preview.file.bytes))
    setSaid({ tone: 'done', message: 'Copied the whole note as Markdown.' })
  }
  const orSay = (work: Promise<void>): void =>
    void work.catch((error: unknown) => setSaid({ tone: 'problem', message: toWireError(error).message }))
  return (
    <Dialog
      title="Export passages"
      description="A Markdown note in which every quote says who said it and where."
      size="large"
      onClose={close}
      foot={
        <>
          <p
            role="status"
            className={`export-dialog-said ${said?.tone === 'problem' ? 'export-dialog-warning' : 'muted'}`}
          >
            {said?.message}
          </p>
          <Button onClick={close}>Cancel</Button>
          <Button disabled={!isUsable} onClick={() => orSay(copy())}>
            <Copy size={14} aria-hidden />
            Copy
          </Button>
          <Button look="primary" disabled={!isUsable} onClick={() => orSay(save())}>
            <Download size={14} aria-hidden />
            Save…
          </Button>
        </>
      }
    >
      <div className="export-dialog">
        <div className="export-dialog-options">
          <ScopeField choice={choice} onChange={setChoice} />
          <div className="field">
            <span className="field-label">Order</span>
            <RadioRow label="Order" value={grouping} options={GROUPINGS} onChange={setGrouping} />
          </div>
          <Counts preview={preview} />
        </div>
        <PreviewBox preview={preview} kind={choice.kind} />
      </div>
    </Dialog>
  )
}

function Counts({ preview }: { readonly preview: Preview }) {
  if (preview.kind !== 'ready') return null
  const { passageCount, unverifiedCount, fileName } = preview.file
  return (
    <div className="export-dialog-counts" role="status">
      <p>
        <strong>{counted(passageCount, 'passage')}</strong>
      </p>
      {unverifiedCount > 0 && (
        <p className="export-dialog-warning">
          {counted(unverifiedCount, 'quote')} no longer {unverifiedCount === 1 ? 'stands' : 'stand'} in the text as
          marked; the note says so beside {unverifiedCount === 1 ? 'it' : 'each'}.
        </p>
      )}
      {unverifiedCount === 0 && passageCount > 0 && <p className="muted">Every quote was checked against its text.</p>}
      <p className="muted export-dialog-file">{fileName}</p>
    </div>
  )
}

function PreviewBox({ preview, kind }: { readonly preview: Preview; readonly kind: ScopeChoice['kind'] }) {
  if (preview.kind === 'asking') return <p className="export-dialog-blank muted">Writing…</p>
  if (preview.kind === 'failed') {
    return (
      <p className="export-dialog-blank export-dialog-warning" role="alert">
        {preview.message}
      </p>
    )
  }
  if (preview.file.passageCount === 0) {
    return (
      <div className="export-dialog-blank">
        <p className="reading export-dialog-blank-title">{EMPTY[kind]}</p>
        <p className="muted">
          Select words in a transcript and press <kbd>T</kbd> to mark and tag them; then they can be exported.
        </p>
      </div>
    )
  }
  return (
    // A box that scrolls must be reachable from the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="export-dialog-preview" tabIndex={0} role="region" aria-label="Preview of the note">
      {preview.text}
      {preview.isCut && '\n\n… The preview ends here; the file has everything.'}
    </pre>
  )
}

const EMPTY: Readonly<Record<ScopeChoice['kind'], string>> = {
  transcript: 'Nothing is marked in this transcript yet',
  tag: 'No passage carries this tag yet',
  everything: 'Nothing is marked yet',
}

/** What lies nearest: the tag one looks at, the transcript one reads or read last, else everything. */
function firstChoice(): ScopeChoice {
  const { place } = useWorkspace.getState()
  const { transcripts, tags } = useLibrary.getState()
  const last = lastReader()
  const open = transcripts.find(({ id }) => last !== null && id === last.transcriptId) ?? null
  const { selectedId } = useCodebook.getState()
  const tag = tags.find(({ id }) => id === selectedId) ?? tags.find(({ passageCount }) => passageCount > 0) ?? null
  const kind = place.kind === 'codebook' && tag !== null ? 'tag' : open === null ? 'everything' : 'transcript'
  return {
    kind,
    transcriptId: open?.id ?? transcripts[0]?.id ?? null,
    tagId: tag?.id ?? tags.find(({ isCodable }) => isCodable)?.id ?? null,
  }
}
