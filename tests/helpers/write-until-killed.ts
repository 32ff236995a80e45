import { startLibrary } from '#library/workers/service.ts'
import { createClient } from '#shared/rpc/transport.ts'
import { callText, importText, markWords } from './test-library.ts'
import { workers } from './workers.ts'

/**
 * Run as a process on a library: imports, marks, tags and undoes, `times` times over. It prints a line for each
 * write only once the library has acknowledged it, so that whoever kills it knows what must be there.
 */
const [path = '', round = '', times = ''] = process.argv.slice(2)
const service = await startLibrary({ path, version: '0.0.0-test', workers })
const client = createClient(service)
const say = (line: string) => process.stdout.write(`${line}\n`)

say('ready')
for (let count = 0; count < Number(times); count += 1) {
  const { id } = await importText(client, callText(`R${round}N${String(count)}`), `${round}-${String(count)}.txt`)
  say(`transcript ${id}`)
  for (const words of ['castings', 'Orders rose', 'freight', 'tariffs']) {
    const passageId = await markWords(client, id, words, ['Supply', `Round ${round}`])
    say(`passage ${id} ${passageId}`)
    const body = `Memo of ${passageId}`
    await client.call('memos.write', { target: { kind: 'passage', id: passageId }, body, base: null })
    say(`memo ${passageId}`)
  }
  // Undone and done again, so that a kill may fall into either. Any of the three states may be what is left.
  const target = { kind: 'library' as const }
  const base = await client.call('memos.read', { target })
  await client.call('memos.write', { target, body: `Round ${round}, ${String(count)}`, base })
  await client.call('history.undo', {})
  await client.call('history.redo', {})
}
await service.close()
