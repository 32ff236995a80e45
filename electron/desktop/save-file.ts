import { dialog } from 'electron'
import type { ExportedFile } from '#shared/domain/export.ts'
import { writeWhole } from '../hosting/write-whole.ts'
import type { MainWindow } from './window.ts'

/**
 * Asks where to save a file and saves it there.
 * @returns the path, or null when the person cancelled.
 * @throws EarmarkError `disk-full`, `read-only` or `io-error`.
 */
export async function saveFile(
  window: MainWindow,
  file: Pick<ExportedFile, 'fileName' | 'bytes'>,
): Promise<string | null> {
  // A name, never a path: the page must not choose the folder.
  const defaultPath = file.fileName.replaceAll(/[/\\\p{Cc}]/gu, '-')
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled || filePath === '') return null
  await writeWhole(filePath, file.bytes)
  return filePath
}
