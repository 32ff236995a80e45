import { runById } from '#renderer/commands/registry.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import './empty-library.css'

/** The first minute: what a library is for, and the ways to begin. */
export function EmptyLibrary() {
  const binCount = useLibrary((state) => state.bin.length)
  return (
    <section className="empty-library" aria-label="Library">
      <h1 className="visually-hidden">Library</h1>
      <Drawing />
      <EmptyState
        title="Bring in your first transcript"
        actions={
          <>
            <Button look="primary" onClick={() => runById('library.import')}>
              Choose files…
            </Button>
            <Button onClick={() => runById('library.importFolder')}>Choose a folder…</Button>
            <Button onClick={() => runById('library.paste')}>Paste text</Button>
            <Button onClick={() => runById('library.demonstration')}>Open the demonstration</Button>
          </>
        }
      >
        PDF, Word, text, web pages, subtitles and more are read here and stay on this machine. Earmark finds the
        speakers, the parts and the questions; you can also drop files anywhere in this window.
      </EmptyState>
      {binCount > 0 && (
        <Button look="quiet" onClick={() => runById('go.bin')}>
          Look in the bin ({binCount})
        </Button>
      )}
    </section>
  )
}

/** Two turns on a page, one of them marked: what a transcript becomes here. */
function Drawing() {
  return (
    <svg className="empty-library-drawing" viewBox="0 0 200 132" width="200" height="132" aria-hidden>
      <rect className="empty-library-page" x="30.5" y="0.5" width="139" height="131" rx="6" />
      <g className="empty-library-name">
        <rect x="56" y="20" width="38" height="5" rx="2.5" />
        <rect x="56" y="84" width="30" height="5" rx="2.5" />
      </g>
      <g className="empty-library-line">
        <rect x="56" y="34" width="92" height="4" rx="2" />
        <rect x="128" y="46" width="18" height="4" rx="2" />
        <rect x="56" y="58" width="66" height="4" rx="2" />
        <rect x="56" y="98" width="88" height="4" rx="2" />
        <rect x="56" y="110" width="54" height="4" rx="2" />
      </g>
      <rect className="empty-library-fill" x="54" y="43" width="70" height="10" rx="2" />
      <rect className="empty-library-mark" x="56" y="46" width="66" height="4" rx="2" />
      <rect className="empty-library-bracket" x="44" y="43" width="3" height="10" rx="1.5" />
    </svg>
  )
}
