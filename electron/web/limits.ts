import { LARGEST_CALL } from '#shared/domain/file-limits.ts'

/** Sizes in bytes and times in milliseconds that keep one client from holding up the others. */
export const limits = {
  callBytes: LARGEST_CALL,
  sessionBytes: 1024,
  headerBytes: 16 * 1024,
  headerCount: 100,
  connections: 64,
  headersMs: 5_000,
  requestMs: 120_000,
  keepAliveMs: 60_000,
  checkEveryMs: 1_000,
  heartbeatMs: 15_000,
  /** An event stream whose reader has fallen this far behind is ended; the page then reconnects and reads afresh. */
  unreadEventBytes: 1024 * 1024,
  /** How long a stopping host waits for calls under way. */
  stopMs: 10_000,
} as const
