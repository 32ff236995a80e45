import { useState } from 'react'

/** A field's text while it is typed, beside the value the library has. */
export interface Draft {
  readonly text: string
  /** Why the last attempt to save it failed, or null. */
  readonly problem: string | null
  readonly type: (text: string) => void
  readonly save: () => void
  /** Forgets what was typed. */
  readonly reset: () => void
}

/**
 * Saves a field when it is left, not at every letter.
 * @param value what the library has, as text
 * @param write saves a text; gives back what is wrong with it, or null
 */
export function useDraft(value: string, write: (text: string) => Promise<string | null>): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [sent, setSent] = useState<{ readonly text: string; readonly before: string } | null>(null)

  // What was saved comes back from the library, perhaps tidied; until then the typed text stands.
  const isBack = sent !== null && sent.text === typed && sent.before !== value
  const text = typed === null || isBack ? value : typed

  const reset = (): void => {
    setTyped(null)
    setProblem(null)
    setSent(null)
  }
  const send = async (): Promise<void> => {
    setSent({ text, before: value })
    const wrong = await write(text)
    setProblem(wrong)
    if (wrong !== null) setSent(null)
  }
  return {
    text,
    problem,
    type: (next) => {
      setTyped(next)
      setProblem(null)
    },
    save: () => {
      if (text === value) reset()
      else if (sent?.text !== text) void send()
    },
    reset,
  }
}
