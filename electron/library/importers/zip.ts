import type { Draft } from './draft.ts'
import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'
import { type LeftOut, SeveralTranscripts, type UnpackedFile } from './several-transcripts.ts'
import { readEntries } from './zip-entries.ts'

/** Files that packers add on their own. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

/** The longest file name the library takes, in UTF-16 units. */
const LONGEST_NAME = 400

/**
 * ZIP archives. One transcript in it is read as if it were the file; of several, each is unpacked to be imported by
 * itself. An archive in an archive is not opened.
 * @param choose the importer for a file in the archive; throws `Refusal` when there is none.
 */
export function zipImporterWith(choose: (fileName: string, bytes: Uint8Array) => Importer): Importer {
  return {
    id: 'zip',
    label: 'ZIP archive',
    extensions: ['zip'],
    read(archive, bytes) {
      const entries = readEntries(archive, bytes, (name) => !name.endsWith('/') && !ADDED.test(name))
      const readable: (UnpackedFile & { readonly inside: string; readonly importer: Importer })[] = []
      const refused: LeftOut[] = []
      for (const [name, content] of entries) {
        const fileName = nameIn(archive, name)
        try {
          const importer = choose(fileName, content)
          if (importer.id === 'zip') throw archiveInside(fileName)
          readable.push({ fileName, bytes: content.slice(), inside: name.replace(/^.*\//, ''), importer })
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          refused.push({ fileName, error: error.toWire() })
        }
      }
      const [only] = readable
      if (only === undefined) {
        throw new Refusal('empty-file', `“${archive}” holds no file Earmark can read. Unpack it and see what is in it.`)
      }
      if (readable.length === 1) return readOnly(archive, only.inside, only.importer, only.bytes)
      throw new SeveralTranscripts(
        `“${archive}” holds ${readable.length.toString()} transcripts. Unpack it and import the files together; each becomes a transcript of its own.`,
        readable.map((file) => ({ fileName: file.fileName, bytes: file.bytes })),
        refused,
      )
    },
  }
}

/** Reads the only file of an archive. What is said against it names the archive too, for that is what people chose. */
async function readOnly(archive: string, name: string, importer: Importer, bytes: Uint8Array): Promise<Draft> {
  try {
    return await importer.read(name, bytes)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, `In “${archive}”: ${error.message}`)
    throw error
  }
}

/** A long one loses its beginning: the end tells the files of an archive apart, and the format. */
function nameIn(archive: string, name: string): string {
  return `${archive}/${name}`.slice(-LONGEST_NAME)
}

function archiveInside(fileName: string): Refusal {
  return new Refusal(
    'unsupported-format',
    `“${fileName}” is an archive in an archive, which Earmark does not open. Unpack the outer one and import the inner one by itself.`,
  )
}
