import { ChevronDown, ListChecks, Replace } from 'lucide-react'
import { useEffect, useState } from 'react'
import { labelOf } from '#renderer/commands/command.ts'
import { commandById, runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { noteConnection } from '#renderer/state/sync.ts'
import { counted, formatMoment } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import './version-switch.css'

/** Says which version is open and leads to the others; while there is one only, the way to a newer one. */
export function VersionSwitch({ id }: { readonly id: TranscriptId }) {
  const version = useLibrary((state) => state.transcripts.find((known) => known.id === id)?.version ?? null)
  const versions = useVersionsOf(id, version !== null)
  if (version === null) {
    return (
      <IconButton label={titleOf('versions.replace')} onClick={() => runById('versions.replace')}>
        <Replace size={16} aria-hidden />
      </IconButton>
    )
  }
  const items: MenuItem[] = versions.map((other, index) => ({
    label: [`Version ${index + 1}`, formatMoment(other.importedAt), factOf(other, id)].join(', '),
    disabled: other.id === id || other.binnedAt !== null,
    onSelect: () => useWorkspace.getState().goTo({ kind: 'reader', transcriptId: other.id, at: null }),
  }))
  return (
    <Menu
      trigger={
        <button type="button" className="version-switch" title="Versions of this transcript">
          Version {version.number} of {version.of}
          {version.waiting > 0 && <span className="version-switch-waiting">{version.waiting} to review</span>}
          <ChevronDown size={14} aria-hidden />
        </button>
      }
      items={[
        ...items.toReversed(),
        ...commandItem('versions.review', <ListChecks size={16} aria-hidden />),
        ...commandItem('versions.replace', <Replace size={16} aria-hidden />),
      ]}
    />
  )
}

function commandItem(id: string, icon: MenuItem['icon']): MenuItem[] {
  const command = commandById(id)
  if (command?.when() !== true) return []
  return [{ label: labelOf(command), icon, onSelect: () => runById(id) }]
}

function factOf({ id, binnedAt, passageCount }: TranscriptSummary, openId: TranscriptId): string {
  if (id === openId) return 'open now'
  return binnedAt === null ? counted(passageCount, 'passage') : 'in the bin'
}

const NONE: readonly TranscriptSummary[] = []

function useVersionsOf(id: TranscriptId, isWanted: boolean): readonly TranscriptSummary[] {
  const [versions, setVersions] = useState(NONE)
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    const read = () => {
      library.call('versions.list', { id }).then((list) => isCurrent && setVersions(list), noteConnection)
    }
    read()
    const stop = useLibrary.subscribe((state, before) => {
      if (state.transcripts !== before.transcripts || state.bin !== before.bin) read()
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [id, isWanted])
  return versions
}
