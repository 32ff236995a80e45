export const LIST_ID = 'transcript-list'

/** Gives the keyboard back to the list of transcripts. */
export function focusList(): void {
  // After React has taken away the field that had the focus.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${LIST_ID}`)?.focus({ preventScroll: true }))
}
