import { LARGEST_CODEBOOK, LARGEST_FILE, tooLarge } from '#shared/domain/file-limits.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Reply } from '#shared/rpc/transport.ts'

/** The calls that carry one file, and the most bytes it may have. */
const most: Readonly<Record<string, number>> = {
  'transcripts.import': LARGEST_FILE,
  'versions.replace': LARGEST_FILE,
  'codebook.importTable': LARGEST_CODEBOOK,
}

/**
 * Answers for files beyond any limit before they are on their way to the workers, where each would take its size in
 * memory twice more. Of many files in one call, the others go on.
 * @param forward carries a call to the workers.
 */
export async function withoutHugeFiles(
  method: string,
  input: unknown,
  forward: (input: unknown) => Promise<Reply>,
): Promise<Reply> {
  if (method === 'transcripts.importMany') return importMany(input, forward)
  const refusal = refusalOf(input, most[method] ?? Infinity)
  return refusal === null ? forward(input) : { ok: false, error: refusal.toWire() }
}

async function importMany(input: unknown, forward: (input: unknown) => Promise<Reply>): Promise<Reply> {
  const files: unknown = isObject(input) && 'files' in input ? input.files : null
  if (!isObject(input) || !Array.isArray(files)) return forward(input)
  const refusals = files.map((file) => refusalOf(file, LARGEST_FILE))
  if (refusals.every((refusal) => refusal === null)) return forward(input)
  const rest = files.filter((_, index) => refusals[index] === null) as unknown[]
  const reply: Reply = rest.length === 0 ? { ok: true, value: [] } : await forward({ ...input, files: rest })
  if (!reply.ok) return reply
  const outcomes = (reply.value as readonly unknown[]).values()
  const value = refusals.map((refusal): unknown =>
    refusal === null ? outcomes.next().value : { outcome: 'refused', error: refusal.toWire() },
  )
  return { ok: true, value }
}

/** What is not a file is left to the contract. */
function refusalOf(file: unknown, limit: number): EarmarkError | null {
  if (!isObject(file) || !('bytes' in file) || !('fileName' in file)) return null
  const { bytes, fileName } = file
  if (!(bytes instanceof Uint8Array) || typeof fileName !== 'string') return null
  const sentence = tooLarge(fileName, bytes.byteLength, limit)
  return sentence === null ? null : new EarmarkError('too-large', sentence)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
