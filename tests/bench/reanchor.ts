import search from 'approx-string-match'
import { describe } from '#shared/anchoring/describe.ts'
import { reanchorAll } from '#shared/anchoring/reanchor.ts'
import type { Anchor } from '#shared/anchoring/selectors.ts'
import { corpusFile } from './corpus.ts'
import type { Benchmark } from './benchmark.ts'
import { randomFrom } from './random.ts'
import { interleave, timed } from './rounds.ts'

const LENGTH = 100_000
const PASSAGES = 1000
/** One word in so many is another in the newer text. */
const WORDS_PER_EDIT = 60

export const reanchorBenchmark: Benchmark = {
  name: 'reanchor',
  unit: 'ms',
  summary:
    '1,000 passages of a text of 100 KB found again in a newer version (wanted in under 1,000 ms) / each looked for by itself, word for word and then approximately',
  goal: 0.15,
  files: 1,
  rounds: 5,
  quickFiles: null,
  onlyByName: false,
  run({ rounds }) {
    const random = randomFrom(11)
    const oldText = Array.from({ length: 3 }, (_, index) => corpusFile(index).text)
      .join('\n\n')
      .slice(0, LENGTH)
    const newText = edited(oldText, random)
    const anchors = Array.from({ length: PASSAGES }, () => {
      const start = Math.floor(random() * (LENGTH - 400))
      return describe(oldText, { start, end: start + 20 + Math.floor(random() * 300) })
    })
    return interleave(
      {
        floor: () => timed(() => anchors.map((anchor) => lookUp(newText, anchor))),
        ours: () => timed(() => reanchorAll(oldText, newText, anchors)),
      },
      rounds,
    )
  },
}

/** Words changed, left out and put in all over the text, and two of its paragraphs moved to the end. */
function edited(text: string, random: () => number): string {
  const changed = text.replaceAll(/\p{L}+/gu, (word) => {
    const choice = random() * WORDS_PER_EDIT
    if (choice >= 1) return word
    return choice < 0.5 ? 'altogether' : choice < 0.75 ? '' : `${word} indeed`
  })
  const paragraphs = changed.split('\n\n')
  const moved = paragraphs.splice(Math.floor(paragraphs.length / 3), 2)
  return [...paragraphs, ...moved].join('\n\n')
}

/** The places of a quote found the way annotations of web pages are found again, without weighing them. */
function lookUp(text: string, { quote: { exact } }: Anchor): number {
  let count = 0
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) count += 1
  return count > 0 ? count : search(text, exact, Math.min(256, Math.floor(exact.length / 2))).length
}
