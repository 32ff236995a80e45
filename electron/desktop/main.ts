import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { app, dialog, Menu, protocol, session } from 'electron'
import { startLibrary } from '#library/workers/service.ts'
import { toWireError } from '#shared/rpc/errors.ts'
import { libraryPath } from '../hosting/library-location.ts'
import { loadPages } from '../hosting/pages.ts'
import { version } from '../hosting/version.ts'
import { connectWindow, handleCalls } from './ipc.ts'
import { applicationMenu } from './menu.ts'
import { otherLibraryNotice, type SecondStart } from './other-library.ts'
import { PAGE_SCHEME, servePages } from './page-protocol.ts'
import { secureSession } from './session-guards.ts'
import { createMainWindow, type MainWindow } from './window.ts'

// The build puts the workers and the other folders of out/ beside this file.
const here = import.meta.dirname
const worker = (name: string) => pathToFileURL(join(here, name))

protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
app.enableSandbox()

const { values } = parseArgs({ strict: false, options: { library: { type: 'string' } } })
const given = typeof values.library === 'string' ? values.library : null
const openLibrary = libraryPath(given)
const secondStart: SecondStart = { library: given === null ? null : openLibrary }

if (app.requestSingleInstanceLock(secondStart)) boot().catch(giveUp)
else app.quit()

// A function, because Electron becomes ready only after this module has finished: awaiting that at the top hangs.
async function boot(): Promise<void> {
  await app.whenReady()
  const pages = await loadPages(join(here, '../renderer'))
  const library = await startLibrary({
    path: openLibrary,
    version,
    workers: {
      library: worker('library-worker.js'),
      reader: worker('reader-worker.js'),
      parser: worker('parser-worker.js'),
    },
  })
  closeBeforeQuitting(() => library.close())

  // Without "persist:" nothing of the page is written to disk.
  const pageSession = session.fromPartition('earmark')
  secureSession(pageSession)
  servePages(pageSession.protocol, pages)
  Menu.setApplicationMenu(applicationMenu({ isMac: process.platform === 'darwin', isPackaged: app.isPackaged }))

  let main: MainWindow | null = null
  const open = () => {
    const opened = createMainWindow(pageSession, join(here, '../preload/preload.cjs'))
    const disconnect = connectWindow(opened, library)
    opened.once('closed', () => {
      disconnect()
      main = null
    })
    main = opened
  }
  handleCalls(library, () => main)
  app.on('second-instance', (_event, _args, _folder, data) => {
    if (main?.isMinimized() === true) main.restore()
    main?.focus()
    const notice = otherLibraryNotice(openLibrary, data)
    if (notice !== null && main !== null) void dialog.showMessageBox(main, { type: 'info', ...notice })
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  open()
}

/** Everything acknowledged is on disk already; closing lets running calls finish and folds the log into the file. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Earmark cannot start', toWireError(error).message)
  app.exit(1)
}
