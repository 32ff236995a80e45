import { useEffect, useId, useRef, useState } from 'react'
import './name-row.css'

interface NameRowProps {
  readonly level: number
  readonly label: string
  readonly initial: string
  /**
   * @param byKey false when the name was left with the mouse
   * @returns what is wrong with the name, or null when it was taken
   */
  readonly onSave: (name: string, byKey: boolean) => Promise<string | null>
  readonly onCancel: (byKey: boolean) => void
}

/** A row of the tree while its name is typed. Enter takes it, Escape leaves it, leaving it takes it too. */
export function NameRow({ level, label, initial, onSave, onCancel }: NameRowProps) {
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const settled = useRef(false)
  const noteId = useId()
  useEffect(() => input.current?.select(), [])

  const save = async (byKey: boolean): Promise<void> => {
    if (settled.current) return
    const name = text.trim()
    if (name === '' || name === initial) {
      settled.current = true
      onCancel(byKey)
      return
    }
    settled.current = true
    const wrong = await onSave(name, byKey)
    if (wrong === null) return
    settled.current = false
    setProblem(wrong)
  }
  return (
    // The tree owns its rows only; a row that is being named stays one.
    <div
      className="name-row"
      role="treeitem"
      aria-level={level}
      aria-selected="true"
      aria-label={label}
      tabIndex={-1}
      style={{ paddingInlineStart: 8 + (level - 1) * 18 + 24 }}
    >
      <input
        ref={input}
        className="input name-row-input"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : noteId}
        value={text}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(null)
        }}
        onBlur={() => void save(false)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            void save(true)
          }
          if (event.key === 'Escape') {
            event.preventDefault()
            settled.current = true
            onCancel(true)
          }
        }}
      />
      {problem !== null && (
        <p id={noteId} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
