import type { Transport } from '#shared/rpc/transport.ts'

declare global {
  interface Window {
    /** Put there by the desktop app's preload; absent in a browser. */
    readonly earmark?: Transport
  }
}

/**
 * Carries calls to the desktop app this window belongs to.
 * @returns null in a browser.
 */
export function desktopTransport(): Transport | null {
  const bridge = window.earmark
  if (bridge === undefined) return null
  return {
    call: async (method, input) => {
      try {
        return await bridge.call(method, input)
      } catch {
        return {
          ok: false,
          error: { code: 'disconnected', message: 'Earmark no longer answers. Quit it and start it again.' },
        }
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
    saveFile: (file) => bridge.saveFile(file),
  }
}
