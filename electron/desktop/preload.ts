import { contextBridge, ipcRenderer } from 'electron'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply, Transport } from '#shared/rpc/transport.ts'
import { channels } from './channels.ts'

/** The only thing the page gets from the desktop app. */
const transport: Transport = {
  call: async (method, input) => (await ipcRenderer.invoke(channels.call, method, input)) as Reply,
  subscribe(listener) {
    const forward = (_event: unknown, event: LibraryEvent) => {
      listener(event)
    }
    ipcRenderer.on(channels.event, forward)
    return () => {
      ipcRenderer.off(channels.event, forward)
    }
  },
  async saveFile(file) {
    const reply = (await ipcRenderer.invoke(channels.save, file)) as Reply
    // Only an error's message crosses into the page, so the message is the sentence for the person.
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value as string | null
  },
}

contextBridge.exposeInMainWorld('earmark', transport)
