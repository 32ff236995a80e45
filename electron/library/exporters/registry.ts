import type { ExportedFile, ExportFormat } from '#shared/domain/export.ts'
import type { ExportBundle, Exporter } from './exporter.ts'
import { fileNameFor } from './file-name.ts'
import { markdownExporter } from './markdown.ts'

const exporters: Readonly<Record<ExportFormat, Exporter>> = { markdown: markdownExporter }

/** Writes a bundle as a finished file. */
export function exportBundle(bundle: ExportBundle, format: ExportFormat): ExportedFile {
  const exporter = exporters[format]
  return {
    fileName: fileNameFor(bundle.title, exporter.extension),
    mediaType: exporter.mediaType,
    bytes: exporter.write(bundle),
    passageCount: bundle.passages.length,
    unverifiedCount: bundle.passages.filter(({ isVerified }) => !isVerified).length,
  }
}
