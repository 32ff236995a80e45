import type { MethodName } from '#shared/rpc/contract.ts'
import type { HandlerOf } from '../context.ts'
import { codebookHandlers } from './codebook.ts'
import { codingHandlers } from './codings.ts'
import { comparisonHandlers } from './comparisons.ts'
import { demonstrationHandlers } from './demonstration.ts'
import { exportHandlers } from './export.ts'
import { figureHandlers } from './figures.ts'
import { historyHandlers } from './history.ts'
import { libraryHandlers } from './library.ts'
import { memoHandlers } from './memos.ts'
import { passageHandlers } from './passages.ts'
import { searchHandlers } from './search.ts'
import { settingsHandlers } from './settings.ts'
import { speakerHandlers } from './speakers.ts'
import { structureHandlers } from './structure.ts'
import { transcriptHandlers } from './transcripts.ts'
import { versionHandlers } from './versions.ts'
import { workspaceHandlers } from './workspace.ts'

/** Every call of the contract; one that is missing does not compile. */
export const handlers: { readonly [Name in MethodName]: HandlerOf<Name> } = {
  ...libraryHandlers,
  ...historyHandlers,
  ...transcriptHandlers,
  ...versionHandlers,
  ...speakerHandlers,
  ...structureHandlers,
  ...passageHandlers,
  ...figureHandlers,
  ...codingHandlers,
  ...memoHandlers,
  ...codebookHandlers,
  ...comparisonHandlers,
  ...searchHandlers,
  ...exportHandlers,
  ...settingsHandlers,
  ...workspaceHandlers,
  ...demonstrationHandlers,
}
