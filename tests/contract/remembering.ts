import { expect, it } from 'vitest'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { InputOf, MethodName, OutputOf } from '#shared/rpc/contract.ts'

/** Calls a method and checks its answer. */
export type Call = <Name extends MethodName>(method: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>

/** What the library keeps of how somebody works with it. */
export function itRemembers(call: Call, someTranscript: () => Promise<TranscriptDocument>): void {
  it('remembers pairs, how they are linked, and what they are called', async () => {
    const { summary } = await someTranscript()
    const pair = await call('comparisons.open', { left: summary.id, right: summary.id })
    expect(pair).toMatchObject({ name: null, alignment: { mode: 'section', pins: [] } })
    const alignment = { mode: 'exchange', tagId: null, pins: [{ left: 3, right: 9 }] } as const
    await call('comparisons.align', { id: pair.id, alignment })
    expect(await call('comparisons.rename', { id: pair.id, name: 'Twice' })).toMatchObject({ name: 'Twice' })
    expect(await call('comparisons.open', { left: summary.id, right: summary.id })).toMatchObject({ alignment })
    expect((await call('comparisons.list', {}))[0]).toMatchObject({ id: pair.id, name: 'Twice' })
  })

  it('remembers where the workbench was left', async () => {
    expect(await call('workspace.read', {})).toBeNull()
    const list = { sortedBy: 'title', descending: false, text: '', kind: null }
    await call('workspace.save', { place: { kind: 'codebook' }, list })
    expect(await call('workspace.read', {})).toEqual({ place: { kind: 'codebook' }, list })
  })
}
