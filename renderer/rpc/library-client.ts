import { createClient, type Client, type Transport } from '#shared/rpc/transport.ts'

let transport: Transport | null = null
let client: Client | null = null

/** Joins the renderer to a library. Called once, before anything is drawn. */
export function connectTo(to: Transport): void {
  transport = to
  client = createClient(to)
}

function connected<T>(value: T | null): T {
  if (value === null) throw new Error('The renderer is not connected to a library yet')
  return value
}

/** The contract as functions. */
export const library: Client = { call: (method, input) => connected(client).call(method, input) }

/** Saving files and hearing events. */
export function currentTransport(): Transport {
  return connected(transport)
}
