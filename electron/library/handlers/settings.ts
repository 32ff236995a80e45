import type { Family } from '../context.ts'
import { patched } from '../stores/patch.ts'
import { readSettings, writeSettings } from '../stores/settings.ts'

export const settingsHandlers: Family<'settings'> = {
  'settings.read': ({ db }) => readSettings(db),
  'settings.write': ({ db }, { patch }) => {
    const value = patched(readSettings(db), patch)
    writeSettings(db, value)
    const changed = { transcripts: false, codebook: false, settings: true, documents: false, transcriptIds: [] }
    return { value, changed, forget: false }
  },
}
