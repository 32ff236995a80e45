import type { Line } from './document.ts'
import { looksLikeName } from './names.ts'
import { readNameAndFirm } from './participants.ts'
import { looksLikeRole } from './roles.ts'
import { isTimeLine } from './time-lines.ts'

const MAX_TITLE = 90
const PROSE = 60
/** Small words inside a title, between words with capitals. */
const GLUE = /^(?:of|and|for|the|at|to|in|de|du|des|la|&|\/|[-–—])$/i

/**
 * `Name, Title` alone on a line above something said: a job title says enough, also of someone who speaks only once.
 * Null when the line is nothing of the kind, or stands above another such line, as in a list or among signatures.
 */
export function titledLine(line: Line, next: Line | undefined): { name: string; detail: string } | null {
  const item = readNameAndFirm(line.text)
  if (item === null || !item.name.includes(' ') || !isTitle(item.detail)) return null
  return next !== undefined && isSaid(next.text) ? item : null
}

function isTitle(detail: string): boolean {
  if (detail.length > MAX_TITLE || !looksLikeRole(detail)) return false
  return detail.split(/\s+/).every((word) => GLUE.test(word) || /^[("“]?[\p{Lu}\d&]/u.test(word))
}

/** Whether a line is what somebody says: prose, not another name, title or heading. */
function isSaid(text: string): boolean {
  if (isTimeLine(text)) return true
  if (!/\p{Ll}/u.test(text) || looksLikeName(text) || readNameAndFirm(text) !== null) return false
  return text.length >= PROSE || /[.?!…,;](?:[”"’)\]\s]|$)/.test(text)
}
