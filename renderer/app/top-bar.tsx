import { ChevronLeft, ChevronRight, Command as CommandIcon } from 'lucide-react'
import { lastReader } from '#renderer/commands/go-commands.ts'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { SearchBox } from '#renderer/panels/search/search-box.tsx'
import { useWorkspace, type Place } from '#renderer/state/workspace-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import './top-bar.css'

const TABS: readonly { readonly label: string; readonly command: string; readonly kinds: readonly Place['kind'][] }[] =
  [
    { label: 'Library', command: 'go.library', kinds: ['library', 'bin'] },
    { label: 'Read', command: 'go.reader', kinds: ['reader'] },
    { label: 'Search', command: 'go.search', kinds: ['search'] },
    { label: 'Codebook', command: 'go.codebook', kinds: ['codebook'] },
  ]

export function TopBar() {
  const place = useWorkspace((state) => state.place)
  const canGoBack = useWorkspace((state) => state.back.length > 0)
  const canGoForward = useWorkspace((state) => state.forward.length > 0)
  return (
    <header className="top-bar">
      <span className="top-bar-name reading">Earmark</span>
      <nav className="top-bar-tabs" aria-label="Places">
        {TABS.filter((tab) => tab.command !== 'go.reader' || lastReader() !== null).map((tab) => {
          const current = tab.kinds.includes(place.kind)
          return (
            <button
              key={tab.label}
              type="button"
              className="top-bar-tab"
              aria-current={current ? 'page' : undefined}
              title={titleOf(tab.command)}
              onClick={() => !current && runById(tab.command)}
            >
              {tab.label}
            </button>
          )
        })}
      </nav>
      <div className="top-bar-history">
        <IconButton label={titleOf('go.back')} disabled={!canGoBack} onClick={() => runById('go.back')}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <IconButton label={titleOf('go.forward')} disabled={!canGoForward} onClick={() => runById('go.forward')}>
          <ChevronRight size={16} aria-hidden />
        </IconButton>
      </div>
      <SearchBox />
      <IconButton label={titleOf('palette.open')} onClick={() => runById('palette.open')}>
        <CommandIcon size={16} aria-hidden />
      </IconButton>
    </header>
  )
}
