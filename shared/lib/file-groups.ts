/** How many files go together in one call, and how many bytes of them: what is stored together is cheaper for each. */
const FILES_IN_GROUP = 16
const BYTES_IN_GROUP = 2 * 1024 * 1024
/**
 * Some are read while others are stored. No more than two: a browser has six connections for all its tabs, each tab's
 * events take one, and an import must be stopped through one that is free.
 */
const GROUPS_AT_ONCE = 2
/** Large files must not pile up in memory: beyond this, the next one waits until there is room. */
const BYTES_AT_ONCE = 32 * 1024 * 1024

export interface OnTheWay {
  readonly groups: number
  readonly bytes: number
}

/**
 * How to bring in many files. Small ones share a call, and so a commit; a large one goes by itself.
 * @param waiting The files that have not started, in their order.
 * @returns how many of the first ones start now together; 0 when enough is on its way.
 */
export function nextGroup(waiting: readonly { readonly byteLength: number }[], onTheWay: OnTheWay): number {
  if (onTheWay.groups >= GROUPS_AT_ONCE) return 0
  let bytes = 0
  let count = 0
  for (const { byteLength } of waiting.slice(0, FILES_IN_GROUP)) {
    if (count > 0 && bytes + byteLength > BYTES_IN_GROUP) break
    bytes += byteLength
    count += 1
  }
  const isTooMuch = onTheWay.groups > 0 && onTheWay.bytes + bytes > BYTES_AT_ONCE
  return isTooMuch ? 0 : count
}
