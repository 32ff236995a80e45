import { z } from 'zod'
import { ExportedFile, ExportFormat, ExportGrouping, ExportScope } from '../../domain/export.ts'
import { read } from '../method.ts'

export const exportMethods = {
  'export.run': read(
    'Writes passages out as a file, each quote checked against its text.',
    z.object({ format: ExportFormat, scope: ExportScope, grouping: ExportGrouping }),
    ExportedFile,
  ),
} as const
