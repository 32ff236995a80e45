import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

/** Loaded before anything else in a process and in each of its threads: notes every attempt to connect anywhere. */
const log = process.env['EARMARK_NETWORK_LOG']
const connect = Reflect.get(Socket.prototype, 'connect')
Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...target: unknown[]): unknown {
  if (log !== undefined) appendFileSync(log, `${JSON.stringify(target[0])}\n`)
  return Reflect.apply(connect, this, target)
})
