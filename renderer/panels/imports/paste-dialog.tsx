import { useRef, useState, type KeyboardEvent } from 'react'
import { importFiles } from '#renderer/state/import-files.ts'
import { fromText } from '#renderer/state/incoming-file.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { LONGEST_FACT } from '#shared/domain/transcript.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field, TextArea, TextInput } from '#renderer/ui/field.tsx'
import './paste-dialog.css'

/** Text from the clipboard becomes a transcript like any file. */
export function PasteDialog() {
  const close = useWorkspace((state) => state.close)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const bringIn = (): void => {
    if (text.trim() === '') {
      setProblem('There is no text yet. Paste or type the transcript here.')
      area.current?.focus()
      return
    }
    close()
    importFiles([fromText(title, text)])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    bringIn()
  }
  return (
    <Dialog
      title="Import pasted text"
      description="Keep the speakers’ names on lines of their own or before a colon; they are found from there."
      size="large"
      onClose={close}
      foot={
        <>
          <span className="paste-count muted">
            {text.trim() === '' ? '' : counted(text.trim().split(/\s+/u).length, 'word')}
          </span>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" title="Import (Ctrl Enter)" onClick={bringIn}>
            Import
          </Button>
        </>
      }
    >
      {/* Ctrl Enter works in both fields. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="paste" onKeyDown={onKeyDown}>
        <Field label="Title" hint="Leave it empty to take the title from the text.">
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={LONGEST_FACT}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Text" problem={problem}>
          {(ids) => (
            <TextArea
              {...ids}
              ref={(field) => {
                // The text is why the dialog was opened: the keyboard starts there.
                if (field !== null && area.current === null) field.focus()
                area.current = field
              }}
              className="paste-text reading"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value)
                setProblem(null)
              }}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
