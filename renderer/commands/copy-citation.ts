import { showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { citationText } from './citation-text.ts'
import { targetPassage } from './mark.ts'

/** Copies the selected words, else the selected passage, with who said them and where. */
export async function copyWithCitation(): Promise<void> {
  const { place, selection } = useWorkspace.getState()
  const range = selection ?? targetPassage()?.anchor.position
  const document = place.kind === 'reader' ? useLibrary.getState().documents[place.transcriptId] : undefined
  if (range === undefined || document === undefined) return
  try {
    await navigator.clipboard.writeText(citationText(document, range))
  } catch {
    throw new EarmarkError('io-error', 'The clipboard could not be written to. Click into the text and try again.')
  }
  showInfo('Copied with its citation.')
}
