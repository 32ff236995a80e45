import type { Passage } from '#shared/domain/passage.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { showError, showInfo } from '#renderer/state/act.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

/** Shows a passage in the text and in the inspector, and gives the text the keyboard. */
export function goToPassage({ id, transcriptId, anchor }: Passage): void {
  const workspace = useWorkspace.getState()
  const { start, end } = anchor.position
  reader()?.clearSelection()
  workspace.goTo({ kind: 'reader', transcriptId, at: { start, end } })
  workspace.selectPassage(id)
  reader()?.focus()
}

/** Removes a passage with its tags and memo, and says how to get it back. @returns true when it is gone. */
export async function removePassage({ id, anchor }: Passage): Promise<boolean> {
  try {
    await library.call('passages.remove', { ids: [id] })
  } catch (error) {
    showError(error)
    return false
  }
  const words = anchor.quote.exact.replaceAll(/\s+/gu, ' ').trim()
  showInfo(`Removed “${words.length > 40 ? `${words.slice(0, 39)}…` : words}”.`, 'history.undo')
  return true
}
