import { Workspace } from '../../domain/workspace.ts'
import { quietWrite, read } from '../method.ts'
import { done, nothing } from './nothing.ts'

export const workspaceMethods = {
  'workspace.read': read('Where the workbench was left; null when it never was.', nothing, Workspace.nullable()),
  'workspace.save': quietWrite('Remembers where the workbench is left.', Workspace, done),
} as const
