import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'

// Started by desktop-app.ts with the built main as its first argument; the rest are the app's own.
const [main = ''] = process.argv.splice(2, 1)

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context)
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
  },
})

const { becomeReady } = await import('./electron.ts')
const { hasPage, page, questions } = await import('./questions.ts')

await import(pathToFileURL(main).href)
becomeReady()
while (!hasPage()) await pause(10)

interface Message {
  readonly id: number
  readonly question: keyof typeof questions
  readonly args: readonly unknown[]
}

process.on('message', (message: Message) => {
  void answer(message).then((result) => process.send?.({ id: message.id, ...result }))
})
page().subscribe((event) => process.send?.({ event }))
process.send?.({ started: true })

async function answer({ question, args }: Message): Promise<{ readonly value?: unknown; readonly error?: string }> {
  try {
    const ask = questions[question] as (...args: readonly unknown[]) => unknown
    return { value: await ask(...args) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
