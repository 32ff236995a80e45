import { useEffect, useState, type ReactNode } from 'react'
import { type DroppedFiles, filesFromDrop, MOST_FILES, noFiles, tooMany } from '#renderer/state/dropped-files.ts'
import { importFiles } from '#renderer/state/import-files.ts'
import { fromFile, fromFolder } from '#renderer/state/incoming-file.ts'
import { showError } from '#renderer/state/act.ts'
import { replaceWith } from '#renderer/state/replace-file.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import './drop-target.css'

/** The whole window takes files; the hidden field behind "Import files" lives here too, since both are everywhere. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => listenForDrops(window, setOver), [])
  return (
    <>
      {children}
      <input
        id="import-files"
        type="file"
        multiple
        hidden
        aria-label="Import files"
        onChange={(event) => importFiles(takeFiles(event.currentTarget).map((file) => fromFile(file)))}
      />
      <input
        id="import-folder"
        ref={(field) => {
          if (field !== null) field.webkitdirectory = true
        }}
        type="file"
        hidden
        aria-label="Import a folder"
        onChange={(event) => importFolder(takeFiles(event.currentTarget))}
      />
      {isOver && (
        <div className="drop-target" aria-hidden>
          <p className="drop-target-text reading">Drop to import</p>
          <p>Transcripts in any usual format, or a folder of them</p>
        </div>
      )}
    </>
  )
}

/** Empties the field, so that choosing the same again is heard. */
function takeFiles(field: HTMLInputElement): readonly File[] {
  const files = [...(field.files ?? [])]
  field.value = ''
  return files
}

function importFolder(chosen: readonly File[]): void {
  const [folder = 'The folder'] = chosen[0]?.webkitRelativePath.split('/') ?? []
  const files = fromFolder(chosen)
  if (files.length > MOST_FILES) importFiles([], [{ fileName: folder, message: tooMany(folder) }])
  else if (files.length === 0) importFiles([], [{ fileName: folder, message: noFiles(folder) }])
  else importFiles(files)
}

/** Dropped while the dialog asks for it, a file is the newer version of a transcript; else it is one of its own. */
function take({ files, refused }: DroppedFiles): void {
  const { dialog } = useWorkspace.getState()
  if (dialog?.kind === 'replace') void replaceWith(dialog.transcriptId, files, refused)
  else importFiles(files, refused)
}

/** @returns a function that stops it. */
function listenForDrops(target: Window, setOver: (isOver: boolean) => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  // Enter and leave come for every element on the way: the window is left when as many were left as entered.
  let depth = 0
  const withFiles = (heard: (event: DragEvent, transfer: DataTransfer) => void) => (event: DragEvent) => {
    const transfer = event.dataTransfer
    if (transfer === null || !transfer.types.includes('Files')) return
    event.preventDefault()
    heard(event, transfer)
  }
  const onEnter = withFiles(() => {
    depth += 1
    setOver(true)
  })
  const onLeave = withFiles(() => {
    depth = Math.max(0, depth - 1)
    if (depth === 0) setOver(false)
  })
  const onOver = withFiles((_event, transfer) => {
    transfer.dropEffect = 'copy'
  })
  const onDrop = withFiles((_event, transfer) => {
    depth = 0
    setOver(false)
    filesFromDrop(transfer).then(take, showError)
  })
  target.addEventListener('dragenter', onEnter, { signal })
  target.addEventListener('dragleave', onLeave, { signal })
  target.addEventListener('dragover', onOver, { signal })
  target.addEventListener('drop', onDrop, { signal })
  return () => listening.abort()
}
