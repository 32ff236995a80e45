import type { Family } from '../context.ts'
import { readWorkspace, writeWorkspace } from '../stores/settings.ts'

export const workspaceHandlers: Family<'workspace'> = {
  'workspace.read': ({ db }) => readWorkspace(db),
  'workspace.save': ({ db }, workspace) => {
    writeWorkspace(db, workspace)
    return { value: null, changed: null, forget: false }
  },
}
