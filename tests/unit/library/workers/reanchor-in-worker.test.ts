import { expect, test } from 'vitest'
import { reanchorInWorker } from '#library/workers/reanchor-in-worker.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { originalCall, revisedCall } from '../../../helpers/revised-call.ts'
import { workers } from '../../../helpers/workers.ts'

const start = originalCall.indexOf('Freight was most of it')
const texts = {
  newText: revisedCall,
  sources: [{ oldText: originalCall, anchors: [describe(originalCall, { start, end: start + 22 })] }],
  place: { oldText: originalCall, offset: start },
}

test('passages are found again in a thread of their own, with the place one read at', async () => {
  const { found, place } = await reanchorInWorker(workers.parser, texts, new AbortController().signal)
  expect(found).toMatchObject([[{ state: 'moved', range: { start: revisedCall.indexOf('Freight was most of it') } }]])
  expect(revisedCall.slice(place)).toMatch(/^Freight was most of it/u)
})

test('closing the library stops it, and says so', async () => {
  const controller = new AbortController()
  const finding = reanchorInWorker(workers.parser, texts, controller.signal)
  controller.abort()
  await expect(finding).rejects.toMatchObject({ code: 'cancelled' })
  await expect(reanchorInWorker(workers.parser, texts, controller.signal)).rejects.toMatchObject({
    code: 'cancelled',
  })
})

test('a thread that fails is an answer, not the end of the library', async () => {
  const broken = new URL('data:text/javascript,throw new Error("broken")')
  await expect(reanchorInWorker(broken, texts, new AbortController().signal)).rejects.toMatchObject({
    code: 'parse-failed',
  })
})
