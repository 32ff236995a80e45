import { EventEmitter } from 'node:events'
import { loadIntoWindow } from './page.ts'

/**
 * Stands in for the module `electron` in tests: the built main process runs on it unchanged, in plain Node. It models
 * what our code relies on (readiness, cloning at every border, what handlers answer) and records the rest. It proves
 * nothing about Chromium's sandbox, real origins, native menus or packaging.
 */

/** What main has told Electron, for tests to look at. */
export const record = {
  schemes: [] as unknown[],
  sandboxed: false,
  errorBoxes: [] as string[],
  saveDialogs: [] as unknown[],
  /** What the person answers in the next save dialog; null cancels. */
  nextSavePath: null as string | null,
  menu: [] as unknown[],
  windows: [] as BrowserWindow[],
}

const readiness = Promise.withResolvers<void>()
let isReady = false

class App extends EventEmitter {
  readonly isPackaged = false
  requestSingleInstanceLock(): boolean {
    return true
  }
  enableSandbox(): void {
    if (isReady) throw new Error('app.enableSandbox() must come before ready.')
    record.sandboxed = true
  }
  whenReady(): Promise<void> {
    return readiness.promise
  }
  quit(): void {
    let isPrevented = false
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    if (!isPrevented) process.exit(0)
  }
  exit(status: number): void {
    process.exit(status)
  }
}

export const app = new App()

/** Called once main's entry has been evaluated whole: not before, as in Electron. */
export function becomeReady(): void {
  isReady = true
  readiness.resolve()
}

type PageHandler = (request: Request) => Response | Promise<Response>

class SchemeHandlers {
  readonly handlers = new Map<string, PageHandler>()
  handle(scheme: string, handler: PageHandler): void {
    this.handlers.set(scheme, handler)
  }
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
    if (isReady) throw new Error('Schemes must be registered before ready.')
    record.schemes.push(...schemes)
  },
}

/** One session; each guard is kept under the name of the method that set it. */
class Session extends EventEmitter {
  readonly protocol = new SchemeHandlers()
  readonly guards = new Map<string, unknown>()
  readonly webRequest = {
    onBeforeRequest: (listener: unknown) => {
      this.guards.set('onBeforeRequest', listener)
    },
  }
  readonly setPermissionRequestHandler = this.#guard('setPermissionRequestHandler')
  readonly setPermissionCheckHandler = this.#guard('setPermissionCheckHandler')
  readonly setDevicePermissionHandler = this.#guard('setDevicePermissionHandler')
  readonly setDisplayMediaRequestHandler = this.#guard('setDisplayMediaRequestHandler')
  readonly setSpellCheckerEnabled = this.#guard('setSpellCheckerEnabled')
  readonly setSpellCheckerDictionaryDownloadURL = this.#guard('setSpellCheckerDictionaryDownloadURL')
  #guard(name: string) {
    return (value: unknown) => {
      this.guards.set(name, value)
    }
  }
}
export type StandInSession = Session

const sessions = new Map<string, Session>()
export const session = {
  fromPartition(partition: string): Session {
    const known = sessions.get(partition) ?? new Session()
    sessions.set(partition, known)
    return known
  },
}

/** A frame as IPC handlers see it. */
export interface Frame {
  readonly url: string
  readonly origin: string
}

class WebContents extends EventEmitter {
  mainFrame: Frame = { url: 'about:blank', origin: 'null' }
  /** What the preload listens to, by channel. */
  readonly page = new EventEmitter()
  windowOpenHandler: (details: { url: string }) => unknown = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpenHandler = handler
  }
  send(channel: string, ...args: unknown[]): void {
    this.page.emit(channel, {}, ...structuredClone(args))
  }
}

export interface WindowOptions {
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly session: Session; readonly preload: string }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: WindowOptions
  /** What the preload gave the page, by name. */
  readonly exposed = new Map<string, Record<string, unknown>>()
  isShown = false

  constructor(options: WindowOptions) {
    super()
    if (!isReady) throw new Error('A window cannot be made before ready.')
    this.options = options
    record.windows.push(this)
  }
  async loadURL(url: string): Promise<void> {
    await loadIntoWindow(this, url)
    this.emit('ready-to-show')
  }
  show(): void {
    this.isShown = true
  }
  isDestroyed(): boolean {
    return false
  }
  isMinimized(): boolean {
    return false
  }
  focus(): void {}
  restore(): void {}
}

export type IpcHandler = (event: { sender: unknown; senderFrame: Frame | null }, ...args: unknown[]) => unknown

export const ipcHandlers = new Map<string, IpcHandler>()
export const ipcMain = {
  handle(channel: string, handler: IpcHandler): void {
    if (ipcHandlers.has(channel)) throw new Error(`A second handler for ${channel}.`)
    ipcHandlers.set(channel, handler)
  },
}

export const dialog = {
  showErrorBox(title: string, content: string): void {
    record.errorBoxes.push(`${title}: ${content}`)
    console.error(`${title}: ${content}`)
  },
  showSaveDialog(_window: BrowserWindow, options: unknown) {
    record.saveDialogs.push(options)
    const filePath = record.nextSavePath
    return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  },
}

export const Menu = {
  buildFromTemplate: (template: readonly unknown[]) => template,
  setApplicationMenu(template: readonly unknown[]): void {
    record.menu = [...template]
  },
}
