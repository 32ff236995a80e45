import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { EarmarkError, toWireError } from '#shared/rpc/errors.ts'
import type { Reply, Transport } from '#shared/rpc/transport.ts'
import { channels } from './channels.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'
import { saveFile } from './save-file.ts'
import type { MainWindow } from './window.ts'

type LibraryPort = Pick<Transport, 'call' | 'subscribe'>

const FileToSave = z.object({
  fileName: z.string().min(1).max(400),
  mediaType: z.string().max(200),
  bytes: z.instanceof(Uint8Array),
})

/** Answers the page's calls: only from the main frame of our window, only while it shows our page. */
export function handleCalls(library: LibraryPort, currentWindow: () => MainWindow | null): void {
  ipcMain.handle(channels.call, async (event, method: unknown, input: unknown): Promise<Reply> => {
    requireOwnPage(event, currentWindow())
    return asReply(async () => {
      if (typeof method !== 'string') throw new EarmarkError('unknown-method', 'A call needs the name of a method.')
      const reply = await library.call(method, input)
      if (!reply.ok) throw new EarmarkError(reply.error.code, reply.error.message)
      return reply.value
    })
  })
  ipcMain.handle(channels.save, async (event, file: unknown): Promise<Reply> => {
    const window = requireOwnPage(event, currentWindow())
    return asReply(async () => {
      const parsed = FileToSave.safeParse(file)
      if (!parsed.success)
        throw new EarmarkError('invalid-input', 'A file to save needs a name, a media type and bytes.')
      return saveFile(window, parsed.data)
    })
  })
}

/**
 * Sends the library's events to a window.
 * @returns a function that ends it.
 */
export function connectWindow(window: MainWindow, library: LibraryPort): () => void {
  return library.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event)
  })
}

function requireOwnPage(event: IpcMainInvokeEvent, window: MainWindow | null): MainWindow {
  const frame = event.senderFrame
  const isOwn =
    window !== null &&
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.origin === PAGE_ORIGIN
  if (!isOwn) throw new Error('Refused.')
  return window
}

async function asReply(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error: toWireError(error) }
  }
}
