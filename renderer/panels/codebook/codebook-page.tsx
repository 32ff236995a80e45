import { FolderPlus, MoreHorizontal, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { useCodebook } from '#renderer/state/codebook-store.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { counted } from '#renderer/state/wording.ts'
import { CodebookQuestions } from './codebook-questions.tsx'
import { CodebookTree } from './codebook-tree.tsx'
import { TagEditor } from './tag-editor.tsx'
import './codebook-page.css'

/** The codebook as a whole: a tree on the left, what is known of the selected entry on the right. */
export function CodebookPage() {
  const tags = useLibrary((state) => state.tags)
  const selectedId = useCodebook((state) => state.selectedId)
  const naming = useCodebook((state) => state.naming)
  const selected = selectedId === null ? null : (tagsById(tags).get(selectedId) ?? null)
  const codable = useMemo(() => tags.filter((tag) => tag.isCodable).length, [tags])

  if (tags.length === 0 && naming === null) {
    return (
      <EmptyState
        title="Your codebook is empty"
        actions={
          <>
            <Button look="primary" onClick={() => runById('codebook.addStarter')}>
              Add the starter codebook
            </Button>
            <Button title={titleOf('codebook.newTag')} onClick={() => runById('codebook.newTag')}>
              New tag
            </Button>
            <Button onClick={() => runById('codebook.importTable')}>Bring in a table (CSV)</Button>
          </>
        }
      >
        Tags say what a passage is about. Begin with a set for company calls, which you can change in every way, or make
        your own one by one.
      </EmptyState>
    )
  }
  return (
    <div className="codebook-page">
      <section className="codebook-page-tree" aria-labelledby="codebook-page-title">
        <header className="codebook-page-head">
          <h1 id="codebook-page-title" className="codebook-page-title reading">
            Codebook
          </h1>
          <span className="codebook-page-count muted">{counted(codable, 'tag')}</span>
          <Button look="quiet" title={titleOf('codebook.newTag')} onClick={() => runById('codebook.newTag')}>
            <Plus size={16} aria-hidden />
            New tag
          </Button>
          <IconButton label={titleOf('codebook.newGroup')} onClick={() => runById('codebook.newGroup')}>
            <FolderPlus size={16} aria-hidden />
          </IconButton>
          <Menu
            trigger={
              <IconButton label="More">
                <MoreHorizontal size={16} aria-hidden />
              </IconButton>
            }
            items={[
              { label: 'Add the starter codebook', onSelect: () => runById('codebook.addStarter') },
              { label: 'Bring in tags from a table (CSV)…', onSelect: () => runById('codebook.importTable') },
              { label: 'Save the codebook as a table (CSV)', onSelect: () => runById('codebook.exportTable') },
            ]}
          />
        </header>
        <CodebookTree tags={tags} selectedId={selected?.id ?? null} />
      </section>
      <section className="codebook-page-editor" aria-label="Selected tag">
        {selected === null ? (
          <EmptyState title="Choose a tag">
            Its name, colour, key and description stand here. Arrow keys walk through the tree; F2 renames.
          </EmptyState>
        ) : (
          <TagEditor key={selected.id} tag={selected} tags={tags} />
        )}
      </section>
      <CodebookQuestions />
    </div>
  )
}
