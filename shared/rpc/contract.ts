import type { z } from 'zod'
import { codebookMethods } from './methods/codebook.ts'
import { comparisonMethods } from './methods/comparisons.ts'
import { demonstrationMethods } from './methods/demonstration.ts'
import { exportMethods } from './methods/export.ts'
import { figureMethods } from './methods/figures.ts'
import { libraryMethods } from './methods/library.ts'
import { passageMethods } from './methods/passages.ts'
import { searchMethods } from './methods/search.ts'
import { settingsMethods } from './methods/settings.ts'
import { speakerMethods } from './methods/speakers.ts'
import { structureMethods } from './methods/structure.ts'
import { transcriptMethods } from './methods/transcripts.ts'
import { versionMethods } from './methods/versions.ts'
import { workspaceMethods } from './methods/workspace.ts'

/**
 * Everything the workbench can ask of a library. Inputs are parsed by these schemas at the border of every host;
 * the contract tests parse the outputs too. The methods stand in one file for each noun.
 */
export const contract = {
  ...libraryMethods,
  ...transcriptMethods,
  ...versionMethods,
  ...structureMethods,
  ...speakerMethods,
  ...passageMethods,
  ...figureMethods,
  ...codebookMethods,
  ...comparisonMethods,
  ...searchMethods,
  ...exportMethods,
  ...settingsMethods,
  ...workspaceMethods,
  ...demonstrationMethods,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
/** What a caller passes, before the schema has parsed it. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>
/** What a handler receives. */
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
