import { stat } from 'node:fs/promises'
import { transcriptFigures } from '#library/figures/transcript-figures.ts'
import { ParserPool } from '#library/workers/parser-pool.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { figureWords } from '#shared/domain/figure-words.ts'
import { sourceWorkers } from '../../hosting/source-workers.ts'
import { chooseTranscript } from '../choose-transcript.ts'
import { libraryCommand, type LibraryOption } from '../options.ts'
import { plain, printJson, printTable } from '../output.ts'
import { readSourceFile } from '../source-file.ts'
import { readLibrary } from '../with-library.ts'

interface Found {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly speakerOf: (turn: number) => string | null
}

/** `figures FILE|TRANSCRIPT`: every number of a transcript and what was said about it. */
export function figuresCommand() {
  return libraryCommand('figures', 'List the figures of a file, or of a transcript in the library.')
    .argument('<transcript>', 'a file, or the id, file name or part of the title of a transcript in the library')
    .action(async (words: string, options: LibraryOption) => {
      const { text, figures, speakerOf } = (await isFile(words)) ? await ofFile(words) : await ofLibrary(words, options)
      const rows = figures.map((figure) => ({
        words: text.slice(figure.start, figure.end),
        speaker: figure.turn === null ? null : speakerOf(figure.turn),
        ...figure,
      }))
      if (options.json) {
        printJson({ figures: rows })
        return
      }
      const cells = rows.map((row) => [
        figureWords(row),
        row.hedge?.words ?? '',
        row.stance,
        row.period ?? '',
        row.basis.join(', '),
        row.supersededBy === null ? '' : 'corrected',
        plain(row.speaker ?? ''),
      ])
      printTable(['Figure', 'Hedge', 'Stance', 'Period', 'Basis', '', 'Speaker'], cells)
    })
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  )
}

/** In a worker that is stopped when it takes too long. */
async function ofFile(path: string): Promise<Found> {
  const { fileName, bytes } = await readSourceFile(path)
  const pool = new ParserPool(sourceWorkers.parser)
  try {
    const { parsed } = await pool.read(fileName, bytes, { signal: new AbortController().signal, onStart() {} })
    const { text, turns, speakers, metadata } = parsed
    return {
      text,
      figures: transcriptFigures({ ...parsed, language: metadata.language }),
      speakerOf: (turn) => speakers[turns[turn]?.speaker ?? -1]?.name ?? null,
    }
  } finally {
    await pool.close()
  }
}

function ofLibrary(words: string, options: LibraryOption): Promise<Found> {
  return readLibrary(options, async (client) => {
    const { id } = await chooseTranscript(client, words)
    const { text, turns, speakers } = await client.call('transcripts.read', { id })
    const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]))
    const speakerOf = (turn: number): string | null => {
      const speakerId = turns[turn]?.speakerId ?? null
      return speakerId === null ? null : (names.get(speakerId) ?? null)
    }
    return { text, figures: await client.call('figures.list', { transcriptId: id }), speakerOf }
  })
}
