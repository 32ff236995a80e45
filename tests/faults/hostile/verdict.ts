import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import type { HostileFile, Imported, Refused } from './hostile-file.ts'
import { faultsOf } from './transcript-faults.ts'

/** What is wrong with how a file was refused. */
export function faultsOfRefusal({ fileName, expected }: HostileFile, reply: Reply): string[] {
  if (reply.ok) return []
  const { code, message } = reply.error
  if (expected.refused === null) return [`was refused as ${code}: ${message}`]
  return [...codeFaults(expected.refused, code), ...wordFaults(expected.refused, code, message, fileName)]
}

function codeFaults({ codes }: Refused, code: string): string[] {
  return codes.some((one) => one === code) ? [] : [`was refused as ${code}, not as ${codes.join(' or ')}`]
}

function wordFaults({ words }: Refused, code: string, message: string, fileName: string): string[] {
  const faults: string[] = []
  if (!words.test(message)) faults.push(`was refused with other words: ${message}`)
  // A file that never got as far as being read is named by the contract's own message.
  if (code !== 'invalid-input' && !message.includes(fileName))
    faults.push(`the sentence does not name the file: ${message}`)
  if (message.includes('an error of its own')) faults.push(`is a bug of ours: ${message}`)
  return faults
}

/** What is wrong with the transcript a file became. `secrets` are words no file may bring in. */
export function faultsOfImport(
  { expected }: HostileFile,
  document: TranscriptDocument,
  secrets: readonly string[],
): string[] {
  const faults = faultsOf(document)
  for (const secret of secrets) if (JSON.stringify(document).includes(secret)) faults.push(`“${secret}” came in`)
  if (expected.imported === null) {
    return [...faults, `was imported as ${JSON.stringify(document.text.slice(0, 200))}, though it must be refused`]
  }
  return [...faults, ...unlike(expected.imported, document)]
}

function unlike(
  { holds = [], lacks = [], exactly, warnings = [], speakers, check }: Imported,
  document: TranscriptDocument,
): string[] {
  const { text } = document
  const shown = JSON.stringify(text.slice(0, 300))
  const faults: string[] = []
  for (const words of holds)
    if (!text.includes(words)) faults.push(`lacks ${JSON.stringify(words.slice(0, 60))} in ${shown}`)
  for (const words of lacks) if (text.includes(words)) faults.push(`holds ${JSON.stringify(words)} in ${shown}`)
  if (exactly !== undefined && text !== exactly) faults.push(`is ${shown}, not ${JSON.stringify(exactly)}`)
  const codes = document.warnings.map(({ code }) => code)
  for (const code of warnings) if (!codes.includes(code)) faults.push(`warns of ${codes.join(', ')}, not of ${code}`)
  const names = document.speakers.map(({ name }) => name)
  if (speakers !== undefined && names.join() !== speakers.join()) faults.push(`has the speakers ${names.join(', ')}`)
  const other = check?.(document) ?? null
  return other === null ? faults : [...faults, other]
}
