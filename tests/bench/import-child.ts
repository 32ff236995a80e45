import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { timeImport } from './import-run.ts'

/** A process of its own for one import, so that its memory is nobody else's. Prints what `Grown` says, as JSON. */
const [folder = '', corpus = '', files = '0'] = process.argv.slice(2)
const paths = readdirSync(corpus)
  .toSorted()
  .slice(0, Number(files))
  .map((name) => join(corpus, name))
const { clock, cpu } = await timeImport(folder, paths)
console.log(JSON.stringify({ clock, cpu, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
