import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { type BrowserWindow, ipcHandlers } from './electron.ts'

type Callable = (...args: unknown[]) => unknown

/** Loads an address through the app's own protocol handler and evaluates the built preload before the page. */
export async function loadIntoWindow(window: BrowserWindow, url: string): Promise<void> {
  const { session, preload } = window.options.webPreferences
  const address = new URL(url)
  const handler = session.protocol.handlers.get(address.protocol.slice(0, -1))
  const response = await handler?.(new Request(url))
  if (response?.status !== 200) throw new Error(`The page ${url} cannot be loaded.`)
  window.webContents.mainFrame = { url, origin: `${address.protocol}//${address.host}` }
  const require = (name: string) => {
    // A sandboxed preload may require nothing else that matters here.
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`)
    return { contextBridge: contextBridgeOf(window), ipcRenderer: ipcRendererOf(window) }
  }
  const module = { exports: {} }
  runInNewContext(readFileSync(preload, 'utf8'), { require, module, exports: module.exports }, { filename: preload })
}

/** What crosses to the page is cloned; functions are wrapped so that what they take and give is cloned too. */
function contextBridgeOf(window: BrowserWindow) {
  return {
    exposeInMainWorld(name: string, api: Record<string, unknown>) {
      if (window.exposed.has(name)) throw new Error(`${name} is exposed already.`)
      const members = Object.entries(api).map(([key, value]) => [key, across(value)] as const)
      window.exposed.set(name, Object.freeze(Object.fromEntries(members)))
    },
  }
}

function across(value: unknown): unknown {
  if (typeof value !== 'function') return isPromise(value) ? acrossPromise(value) : structuredClone(value)
  return (...args: unknown[]) => across((value as Callable)(...args.map(across)))
}

async function acrossPromise(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return across(await promise)
  } catch (error) {
    // Of an error only the message crosses.
    throw new Error(messageOf(error), { cause: error })
  }
}

function ipcRendererOf(window: BrowserWindow) {
  const { webContents } = window
  return {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const handler = ipcHandlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const event = { sender: webContents, senderFrame: webContents.mainFrame }
      try {
        return structuredClone(await handler(event, ...structuredClone(args)))
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${messageOf(error)}`, { cause: error })
      }
    },
    on: (channel: string, listener: Callable) => EventEmitter.prototype.on.call(webContents.page, channel, listener),
    off: (channel: string, listener: Callable) => EventEmitter.prototype.off.call(webContents.page, channel, listener),
  }
}

// Promises and errors of the preload come from another realm, where `instanceof` does not know them.
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
