import type { Transport } from '#shared/rpc/transport.ts'
import { desktopTransport } from './desktop-transport.ts'
import { createWebTransport } from './web-transport.ts'

/** The way to the library from wherever this page runs. Called once, when the page starts. */
export function chooseTransport(): Transport {
  return desktopTransport() ?? createWebTransport()
}
