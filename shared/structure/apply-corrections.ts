import type { Correction, KeptCorrection } from '../domain/correction.ts'
import type { CorrectionId, SpeakerId } from '../domain/ids.ts'
import type { Speaker } from '../domain/transcript.ts'
import { assertNever } from '../lib/assert.ts'
import { beginQuestions, setPart } from './correct-parts.ts'
import { mergeTurns, splitTurn, turnIndexWith } from './correct-turns.ts'
import type { CorrectedStructure, Sheet, Structure } from './corrected.ts'

/**
 * Lays corrections over what the parser said, in the order they were made; those of different places and people do not
 * depend on that order. Turns stay in text order, apart from each other and inside one part each, and no text that was
 * in a part or a turn falls out of it. Metadata is not looked at: it is no part of the structure.
 * @param text the canonical text that all offsets are into.
 * @returns a new structure; what was given stays as it is.
 */
export function applyCorrections(
  text: string,
  parsed: Structure,
  corrections: readonly KeptCorrection[],
): CorrectedStructure {
  const sheet: Sheet = {
    text,
    parts: [...parsed.parts],
    speakers: [...parsed.speakers],
    turns: [...parsed.turns],
    aliases: new Map(),
  }
  const waiting = new Set<CorrectionId>()
  for (const { id, correction } of corrections) if (!apply(sheet, correction)) waiting.add(id)
  return { parts: sheet.parts, speakers: speakersOf(sheet, parsed), turns: sheet.turns, waiting }
}

/** @returns false when there is nothing that the correction could be said of. */
function apply(sheet: Sheet, correction: Correction): boolean {
  switch (correction.kind) {
    case 'split':
      return splitTurn(sheet, correction)
    case 'merge':
      return mergeTurns(sheet, correction.at)
    case 'turn-speaker':
      return setTurnSpeaker(sheet, correction.at, correction.speaker)
    case 'part':
      return setPart(sheet, correction, correction.to)
    case 'questions':
      return beginQuestions(sheet, correction.at)
    case 'speaker': {
      const index = sheet.speakers.findIndex(({ id }) => id === correction.id)
      const speaker = sheet.speakers[index]
      if (speaker === undefined) return false
      sheet.speakers[index] = patchedSpeaker(speaker, correction.patch)
      return true
    }
    case 'same-speaker':
      return mergeSpeakers(sheet, correction)
    case 'metadata':
      return true
    default:
      return assertNever(correction)
  }
}

function setTurnSpeaker(sheet: Sheet, at: number, speaker: Speaker | null): boolean {
  const index = turnIndexWith(sheet.turns, at)
  const turn = sheet.turns[index]
  if (turn === undefined) return false
  sheet.turns[index] = { ...turn, speakerId: speaker === null ? null : present(sheet, speaker) }
  return true
}

function mergeSpeakers(sheet: Sheet, { from, into }: Extract<Correction, { kind: 'same-speaker' }>): boolean {
  const ids = new Set(from.map(({ id }) => id).filter((id) => sheet.speakers.some((speaker) => speaker.id === id)))
  if (ids.size === 0) return false
  const target = present(sheet, into)
  ids.delete(target)
  for (const [index, turn] of sheet.turns.entries()) {
    if (turn.speakerId !== null && ids.has(turn.speakerId)) sheet.turns[index] = { ...turn, speakerId: target }
  }
  for (const id of ids) {
    sheet.aliases.set(id, target)
    sheet.speakers.splice(
      sheet.speakers.findIndex((speaker) => speaker.id === id),
      1,
    )
  }
  return true
}

/** The id that a person goes by now; one the parser does not know is among the speakers from here on. */
function present(sheet: Sheet, speaker: Speaker): SpeakerId {
  let { id } = speaker
  for (let next = sheet.aliases.get(id); next !== undefined; next = sheet.aliases.get(id)) id = next
  if (!sheet.speakers.some((other) => other.id === id)) sheet.speakers.push({ ...speaker, id })
  return id
}

function patchedSpeaker(speaker: Speaker, patch: Extract<Correction, { kind: 'speaker' }>['patch']): Speaker {
  const { name = speaker.name, role = speaker.role, affiliation = speaker.affiliation } = patch
  return { id: speaker.id, name, role, affiliation, roleClass: patch.roleClass ?? speaker.roleClass }
}

/** The parser's speakers in their order, then those whom people named and who speak, in the order they first do. */
function speakersOf({ speakers, turns }: Sheet, parsed: Structure): Speaker[] {
  const known = new Set(parsed.speakers.map(({ id }) => id))
  const named = new Map(speakers.filter(({ id }) => !known.has(id)).map((speaker) => [speaker.id, speaker]))
  const heard = new Set(turns.flatMap(({ speakerId }) => (speakerId === null ? [] : [speakerId])))
  return [...speakers.filter(({ id }) => known.has(id)), ...[...heard].flatMap((id) => named.get(id) ?? [])]
}
