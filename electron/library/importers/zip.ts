import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'
import { readEntries } from './zip-entries.ts'

/** Files that packers add on their own. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

/**
 * ZIP archives with one transcript in them. An archive in an archive is not opened.
 * @param choose the importer for a file in the archive; throws `Refusal` when there is none.
 */
export function zipImporterWith(choose: (fileName: string, bytes: Uint8Array) => Importer): Importer {
  return {
    id: 'zip',
    label: 'ZIP archive',
    extensions: ['zip'],
    read(fileName, bytes) {
      const files = [...readEntries(fileName, bytes, (name) => !name.endsWith('/') && !ADDED.test(name))]
      const readable = files.flatMap(([name, content]) => {
        try {
          const importer = choose(name, content)
          return importer.id === 'zip' ? [] : [{ name, content, importer }]
        } catch (error) {
          if (error instanceof Refusal) return []
          throw error
        }
      })
      const [only] = readable
      if (only === undefined) {
        throw new Refusal(
          'empty-file',
          `“${fileName}” holds no file Earmark can read. Unpack it and see what is in it.`,
        )
      }
      if (readable.length > 1) {
        throw new Refusal(
          'unsupported-format',
          `“${fileName}” holds ${readable.length.toString()} transcripts. Unpack it and import the files together; each becomes a transcript of its own.`,
        )
      }
      const inside = only.name.replace(/^.*\//, '')
      return only.importer.read(inside, only.content)
    },
  }
}
