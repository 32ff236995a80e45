import { assertNever } from '#shared/lib/assert.ts'
import { CorrectionsDialog } from '#renderer/panels/corrections/corrections-dialog.tsx'
import { PartPicker } from '#renderer/panels/corrections/part-picker.tsx'
import { SpeakerPicker } from '#renderer/panels/corrections/speaker-picker.tsx'
import { ExportDialog } from '#renderer/panels/export/export-dialog.tsx'
import { ImportsDialog } from '#renderer/panels/imports/imports-dialog.tsx'
import { PasteDialog } from '#renderer/panels/imports/paste-dialog.tsx'
import { ReviewDialog } from '#renderer/panels/imports/review-dialog.tsx'
import { EmptyBinDialog } from '#renderer/panels/library/empty-bin-dialog.tsx'
import { Palette } from '#renderer/panels/palette/palette.tsx'
import { ShortcutSheet } from '#renderer/panels/palette/shortcut-sheet.tsx'
import { SettingsDialog } from '#renderer/panels/settings/settings-dialog.tsx'
import { ReplaceDialog } from '#renderer/panels/versions/replace-dialog.tsx'
import { BesideDialog } from '#renderer/reader/beside-dialog.tsx'
import { QuestionList } from '#renderer/reader/question-list.tsx'
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
    case 'beside':
      return <BesideDialog />
    case 'replace':
      return <ReplaceDialog transcriptId={dialog.transcriptId} />
    case 'questions':
      return <QuestionList />
    case 'settings':
      return <SettingsDialog />
    case 'speaker-picker':
      return <SpeakerPicker turn={dialog.turn} isNewTurn={dialog.isNewTurn} />
    case 'part-picker':
      return <PartPicker turn={dialog.turn} />
    case 'corrections':
      return <CorrectionsDialog transcriptId={dialog.transcriptId} />
    case 'tag-picker':
      return <TagPicker replacing={dialog.replacing} />
    default:
      return assertNever(dialog)
  }
}
