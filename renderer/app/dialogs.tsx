import { assertNever } from '#shared/lib/assert.ts'
import { ExportDialog } from '#renderer/panels/export/export-dialog.tsx'
import { ImportsDialog } from '#renderer/panels/imports/imports-dialog.tsx'
import { PasteDialog } from '#renderer/panels/imports/paste-dialog.tsx'
import { ReviewDialog } from '#renderer/panels/imports/review-dialog.tsx'
import { EmptyBinDialog } from '#renderer/panels/library/empty-bin-dialog.tsx'
import { Palette } from '#renderer/panels/palette/palette.tsx'
import { ShortcutSheet } from '#renderer/panels/palette/shortcut-sheet.tsx'
import { SettingsDialog } from '#renderer/panels/settings/settings-dialog.tsx'
import { ReplaceDialog } from '#renderer/panels/versions/replace-dialog.tsx'
import { TagPicker } from '#renderer/reader/tag-picker.tsx'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

/** What floats above the workbench, one at a time. */
export function Dialogs() {
  const dialog = useWorkspace((state) => state.dialog)
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <ShortcutSheet />
    case 'paste':
      return <PasteDialog />
    case 'imports':
      return <ImportsDialog />
    case 'review':
      return <ReviewDialog transcriptId={dialog.transcriptId} />
    case 'empty-bin':
      return <EmptyBinDialog />
    case 'export':
      return <ExportDialog />
    case 'replace':
      return <ReplaceDialog transcriptId={dialog.transcriptId} />
    case 'settings':
      return <SettingsDialog />
    case 'tag-picker':
      return <TagPicker replacing={dialog.replacing} />
    default:
      return assertNever(dialog)
  }
}
