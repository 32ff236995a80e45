import { library } from '#renderer/rpc/library-client.ts'
import { showError, showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Confirm } from '#renderer/ui/confirm.tsx'

/** Asks before the one thing in the library that cannot be taken back. */
export function EmptyBinDialog() {
  const bin = useLibrary((state) => state.bin)
  const close = useWorkspace((state) => state.close)
  const passages = bin.reduce((sum, transcript) => sum + transcript.passageCount, 0)
  const what = counted(bin.length, 'transcript')
  const isOne = bin.length === 1
  const empty = async (): Promise<void> => {
    try {
      const { deleted } = await library.call('transcripts.emptyBin', {})
      showInfo(`Deleted ${counted(deleted, 'transcript')} for good.`)
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Confirm
      title={`Delete ${what} for good?`}
      action={`Delete ${what}`}
      onConfirm={() => void empty()}
      onClose={close}
    >
      {isOne ? 'It goes with its original file' : 'They go with their original files'}
      {passages > 0 && ` and ${counted(passages, 'passage')}`}. This cannot be undone.
    </Confirm>
  )
}
