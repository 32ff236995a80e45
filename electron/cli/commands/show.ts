import { chooseTranscript } from '../choose-transcript.ts'
import { libraryCommand, type LibraryOption } from '../options.ts'
import { plain, printJson } from '../output.ts'
import { shapeOf } from '../parsed-shape.ts'
import { readLibrary } from '../with-library.ts'

/** `show TRANSCRIPT`: one transcript, turn by turn. */
export function showCommand() {
  return libraryCommand('show', 'Show one transcript, turn by turn.')
    .argument('<transcript>', 'its id (or the beginning of it), file name, or part of its title')
    .action(async (words: string, options: LibraryOption) => {
      const transcript = await readLibrary(options, async (client) => {
        const { id } = await chooseTranscript(client, words)
        return client.call('transcripts.read', { id })
      })
      const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]))
      const shape = shapeOf({
        ...transcript,
        metadata: transcript.summary.metadata,
        turns: transcript.turns.map((turn) => ({
          ...turn,
          speaker: turn.speakerId === null ? null : (speakers.get(turn.speakerId) ?? null),
        })),
      })
      if (options.json) {
        const { id, fileName, sha256, passageCount } = transcript.summary
        printJson({ id, fileName, sha256, passageCount, ...shape })
        return
      }
      console.log(plain(shape.title))
      console.log([shape.company, shape.event, shape.period, shape.date].filter((fact) => fact !== null).join(' · '))
      if (shape.turns.length === 0) console.log(`\n${transcript.text}`)
      for (const turn of shape.turns) {
        const head = [turn.speaker ?? 'No one named', turn.role, turn.affiliation].filter((fact) => fact !== null)
        console.log(`\n${plain(head.join(', '))}\n${turn.text}`)
      }
    })
}
