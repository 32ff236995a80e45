import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { buildIfStale } from '../../scripts/lib/build.ts'
import type { Questions } from './electron-stand-in/questions.ts'

const runner = fileURLToPath(new URL('electron-stand-in/run.ts', import.meta.url))
const main = fileURLToPath(new URL('../../out/main/index.js', import.meta.url))

type Result<Name extends keyof Questions> = Awaited<ReturnType<Questions[Name]>>

/** The built desktop app, running on the stand-in for Electron in a process of its own. */
export interface DesktopApp {
  ask<Name extends keyof Questions>(question: Name, ...args: Parameters<Questions[Name]>): Promise<Result<Name>>
  call(method: string, input: unknown): Promise<Reply>
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /** Quits as a person would. @returns the process's exit status. */
  quit(): Promise<number | null>
}

type FromApp =
  | { readonly started: true }
  | { readonly event: LibraryEvent }
  | { readonly id: number; readonly value?: unknown; readonly error?: string }

export async function startDesktopApp(libraryPath: string): Promise<DesktopApp> {
  if (!(await buildIfStale())) throw new Error('The build failed; its output above says why.')
  const child = fork(runner, [main, '--library', libraryPath], { serialization: 'advanced' })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Set<(event: LibraryEvent) => void>()
  const started = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<number | null>()
  child.on('message', (message: FromApp) => {
    if ('started' in message) started.resolve()
    else if ('event' in message) for (const listener of listeners) listener(message.event)
    else if (message.error === undefined) waiting.get(message.id)?.resolve(message.value)
    else waiting.get(message.id)?.reject(new Error(message.error))
  })
  child.on('exit', (status) => {
    started.reject(new Error(`The app ended with status ${String(status)} before its page was there.`))
    for (const { reject } of waiting.values()) reject(new Error('The app has ended.'))
    ended.resolve(status)
  })
  await started.promise

  let lastId = 0
  const ask = <Name extends keyof Questions>(question: Name, ...args: Parameters<Questions[Name]>) => {
    lastId += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(lastId, answer)
    child.send({ id: lastId, question, args })
    return answer.promise as Promise<Result<Name>>
  }
  return {
    ask,
    call: (method, input) => ask('call', method, input),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async quit() {
      await ask('quit')
      return ended.promise
    },
  }
}
