import type { Transport } from '#shared/rpc/transport.ts'
import { app, type BrowserWindow, type Frame, ipcHandlers, record, type StandInSession } from './electron.ts'

/** Who pretends to call. */
export type Sender = 'own page' | 'no frame' | 'another frame' | 'another window' | { readonly origin: string }

type Answer = (value: unknown) => void

/** What a test may ask of the running main process. Arguments and results are cloned on the way. */
export const questions = {
  call: (method: string, input: unknown) => page().call(method, input),
  saveFile(file: Parameters<Transport['saveFile']>[0], answer: string | null) {
    record.nextSavePath = answer
    return page().saveFile(file)
  },
  saveDialogs: () => record.saveDialogs,
  exposed: () => [...theWindow().exposed].map(([name, api]) => ({ name, members: Object.keys(api).toSorted() })),
  schemes: () => record.schemes,
  isSandboxed: () => record.sandboxed,
  isShown: () => theWindow().isShown,
  menuRoles: () => JSON.stringify(record.menu),
  webPreferences() {
    const { session: _session, preload: _preload, ...rest } = theWindow().options.webPreferences
    return rest
  },
  /** Whether main keeps the page from doing this. */
  isPrevented(event: string, url: string): boolean {
    return emitPreventable(theWindow().webContents, event, { url })
  },
  isDownloadPrevented: (): boolean => emitPreventable(theSession(), 'will-download', {}),
  openWindow: (url: string) => theWindow().webContents.windowOpenHandler({ url }),
  async fetchPage(url: string, method: string) {
    const handler = theSession().protocol.handlers.get('app')
    const response = await handler?.(new Request(url, { method }))
    if (response === undefined) throw new Error('Nobody serves pages.')
    return { status: response.status, headers: [...response.headers], body: await response.text() }
  },
  async invokeAs(sender: Sender, channel: string, ...args: unknown[]): Promise<'refused' | 'answered'> {
    const { webContents } = theWindow()
    const own = webContents.mainFrame
    try {
      const event = { sender: sender === 'another window' ? {} : webContents, senderFrame: frameOf(sender, own) }
      // A page that has gone elsewhere has its origin changed under the same frame.
      if (event.senderFrame !== null && typeof sender === 'object') webContents.mainFrame = event.senderFrame
      await ipcHandlers.get(channel)?.(event, ...args)
      return 'answered'
    } catch {
      return 'refused'
    } finally {
      webContents.mainFrame = own
    }
  },
  permission(name: string) {
    const guards = theSession().guards
    let isRequestGranted: unknown
    const answer: Answer = (value) => {
      isRequestGranted = value
    }
    ;(guards.get('setPermissionRequestHandler') as (page: null, name: string, answer: Answer) => void)(
      null,
      name,
      answer,
    )
    const check = guards.get('setPermissionCheckHandler') as (page: null, name: string) => unknown
    return { request: isRequestGranted, check: check(null, name) }
  },
  device: () => (theSession().guards.get('setDevicePermissionHandler') as () => unknown)(),
  isRequestCancelled(url: string): unknown {
    let result: unknown
    const listener = theSession().guards.get('onBeforeRequest') as (details: { url: string }, answer: Answer) => void
    listener({ url }, (value) => {
      result = value
    })
    return (result as { readonly cancel: boolean }).cancel
  },
  spellChecker: () => ({
    enabled: theSession().guards.get('setSpellCheckerEnabled'),
    dictionaries: theSession().guards.get('setSpellCheckerDictionaryDownloadURL'),
  }),
  quit() {
    setImmediate(() => {
      app.quit()
    })
  },
}

export type Questions = typeof questions

/** What the page gets. */
export function page(): Transport {
  return theWindow().exposed.get('earmark') as unknown as Transport
}

export function hasPage(): boolean {
  return record.windows[0]?.exposed.has('earmark') === true
}

function theWindow(): BrowserWindow {
  const window = record.windows[0]
  if (window === undefined) throw new Error('There is no window.')
  return window
}

function theSession(): StandInSession {
  return theWindow().options.webPreferences.session
}

function frameOf(sender: Sender, own: Frame): Frame | null {
  if (sender === 'no frame') return null
  if (sender === 'another frame') return { ...own }
  if (typeof sender === 'object') return { ...own, origin: sender.origin }
  return own
}

function emitPreventable(emitter: NodeJS.EventEmitter, name: string, details: object): boolean {
  let isPrevented = false
  const preventDefault = () => {
    isPrevented = true
  }
  emitter.emit(name, { ...details, preventDefault })
  return isPrevented
}
