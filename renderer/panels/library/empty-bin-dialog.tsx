import { showError, showInfo } from '#renderer/state/act.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

/** Asks before the one thing in the library that cannot be taken back. */
export function EmptyBinDialog() {
  const bin = useLibrary((state) => state.bin)
  const close = useWorkspace((state) => state.close)
  const passages = bin.reduce((sum, transcript) => sum + transcript.passageCount, 0)
  const what = counted(bin.length, 'transcript')
  const empty = async (): Promise<void> => {
    close()
    try {
      const { deleted } = await library.call('transcripts.emptyBin', {})
      showInfo(`Deleted ${counted(deleted, 'transcript')} for good.`)
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Dialog
      title={`Delete ${what} for good?`}
      size="small"
      onClose={close}
      foot={
        <>
          <Button ref={(button) => button?.focus()} onClick={close}>
            Keep {bin.length === 1 ? 'it' : 'them'}
          </Button>
          <Button look="danger" onClick={() => void empty()}>
            Delete {what}
          </Button>
        </>
      }
    >
      <p>
        {bin.length === 1 ? 'It goes' : 'They go'} with {bin.length === 1 ? 'its' : 'their'} original{' '}
        {bin.length === 1 ? 'file' : 'files'}
        {passages > 0 && ` and ${counted(passages, 'passage')}`}. This cannot be undone.
      </p>
    </Dialog>
  )
}
