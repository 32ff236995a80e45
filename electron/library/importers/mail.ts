import PostalMime from 'postal-mime'
import { cleanText } from './clean-text.ts'
import { type Draft, draftOf } from './draft.ts'
import { draftOfHtml } from './html.ts'
import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'
import { tidy } from './turn-text.ts'

/** Bytes. Larger messages carry attachments, not transcripts. */
const MAX_BYTES = 64 * 1024 * 1024
const MAX_NESTING = 32

/** E-mail messages: the transcript is the message itself. Attachments are left alone, nothing is fetched. */
export const mailImporter = {
  id: 'mail',
  label: 'E-mail message',
  extensions: ['eml'],
  async read(fileName, bytes): Promise<Draft> {
    if (bytes.length > MAX_BYTES) {
      throw new Refusal(
        'too-large',
        `“${fileName}” is too large for a message. Save its attachment to a file of its own and import that.`,
      )
    }
    const { html, text, subject, attachments, headers } = await open(fileName, bytes)
    const title = tidy(subject?.replace(/^(?:(?:re|fw|fwd|aw|wg)\s?:\s*)+/i, '') ?? null)
    const sent = headers.find(({ key }) => key === 'date')?.value.slice(0, 100) ?? null
    const metadata = title === null ? {} : { title }
    if (html !== undefined && html.trim() !== '') {
      try {
        return { ...draftOfHtml(fileName, html), format: 'mail', metadata, sent }
      } catch (error) {
        if (!(error instanceof Refusal) || (text ?? '').trim() === '') throw error
      }
    }
    const body = cleanText(text ?? '').text.trim()
    if (body !== '') return draftOf(fileName, 'mail', { text: body, metadata, sent })
    const names = attachments.map(({ filename }) => filename ?? '').filter((name) => name !== '')
    const remedy =
      names.length === 0
        ? 'Choose a message that holds a transcript.'
        : `Save its attachment (${names.slice(0, 3).join(', ')}) to a file of its own and import that.`
    throw new Refusal('empty-file', `“${fileName}” is a message without text. ${remedy}`)
  },
} satisfies Importer

async function open(fileName: string, bytes: Uint8Array) {
  try {
    return await PostalMime.parse(Uint8Array.from(bytes), { maxNestingDepth: MAX_NESTING })
  } catch {
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” cannot be read as an e-mail message. Copy its text into a .txt file and import that.`,
    )
  }
}
