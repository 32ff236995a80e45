import { describe, expect, it } from 'vitest'
import { withoutHugeFiles } from '#library/workers/huge-files.ts'
import { LARGEST_CODEBOOK, LARGEST_FILE } from '#shared/domain/file-limits.ts'
import type { Reply } from '#shared/rpc/transport.ts'

/** What came through to the workers, who answer with the files. */
async function ask(method: string, input: unknown): Promise<{ reply: Reply; forwarded: unknown[] }> {
  const forwarded: unknown[] = []
  const reply = await withoutHugeFiles(method, input, (sent) => {
    forwarded.push(sent)
    return Promise.resolve({ ok: true, value: (sent as { readonly files?: unknown } | null)?.files })
  })
  return { reply, forwarded }
}

const fileOf = (byteLength: number, fileName = 'a.txt') => ({ fileName, bytes: new Uint8Array(byteLength) })

describe('a file beyond any limit', () => {
  it.each([
    ['transcripts.import', LARGEST_FILE],
    ['versions.replace', LARGEST_FILE],
    ['codebook.importTable', LARGEST_CODEBOOK],
  ])('is refused on the way to the workers by %s, and a file within it goes on', async (method, most) => {
    const { reply, forwarded } = await ask(method, fileOf(most + 1))
    expect(reply).toMatchObject({ ok: false, error: { code: 'too-large' } })
    expect(forwarded).toEqual([])
    expect((await ask(method, fileOf(most))).forwarded).toHaveLength(1)
  })

  it('is refused among many, and the others go on without it, each in its place', async () => {
    const files = [fileOf(1, 'a'), fileOf(LARGEST_FILE + 1, 'b'), fileOf(1, 'c')]
    const { reply, forwarded } = await ask('transcripts.importMany', { batchId: 'x', files })
    expect(forwarded).toEqual([{ batchId: 'x', files: [files[0], files[2]] }])
    const refused = { outcome: 'refused', error: { code: 'too-large' } }
    expect(reply).toMatchObject({ ok: true, value: [{ fileName: 'a' }, refused, { fileName: 'c' }] })
  })

  it('alone in a call for many asks nobody', async () => {
    const { reply, forwarded } = await ask('transcripts.importMany', { files: [fileOf(LARGEST_FILE + 1)] })
    expect([reply, forwarded]).toMatchObject([{ ok: true, value: [{ outcome: 'refused' }] }, []])
  })
})

it.each([null, {}, { files: null }, { files: [null, { bytes: 'x' }] }])(
  'what is no call the contract knows is left to the contract: %j',
  async (input) => {
    expect((await ask('transcripts.importMany', input)).forwarded).toHaveLength(1)
    expect((await ask('transcripts.import', input)).forwarded).toHaveLength(1)
  },
)
