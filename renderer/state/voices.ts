import type { SpeakerId } from '#shared/domain/ids.ts'
import type { RoleClass, Speaker, TranscriptDocument } from '#shared/domain/transcript.ts'
import { counted } from '#shared/lib/counted.ts'

/** Whose words are shown: those of everyone with a class of role, or of one person. */
export type Voices =
  { readonly kind: 'role'; readonly roleClass: RoleClass } | { readonly kind: 'person'; readonly speakerId: SpeakerId }

/** Something to choose from when only some voices shall be shown. */
export interface VoiceOption {
  readonly voices: Voices
  readonly label: string
  /** Who they are or how many, in a few words. */
  readonly hint: string
  readonly turnCount: number
}

/** Classes of role as the people in them, in the order one chooses from. */
const ROLES: readonly (readonly [RoleClass, string])[] = [
  ['management', 'Management'],
  ['analyst', 'Analysts'],
  ['guest', 'Guests'],
  ['interviewer', 'Interviewers'],
  ['operator', 'Operator'],
]

const ROLE_NAMES: ReadonlyMap<RoleClass, string> = new Map(ROLES)

export function isVoice(voices: Voices, speaker: Speaker | null): boolean {
  if (speaker === null) return false
  return voices.kind === 'role' ? speaker.roleClass === voices.roleClass : speaker.id === voices.speakerId
}

export function isSameVoices(a: Voices | null, b: Voices | null): boolean {
  return keyOf(a) === keyOf(b)
}

/** Tells choices apart, as a menu must; null is everyone. */
export function keyOf(voices: Voices | null): string {
  if (voices === null) return 'everyone'
  return voices.kind === 'role' ? `role ${voices.roleClass}` : `person ${voices.speakerId}`
}

/** What the voices are called: "Management", "Ingrid Solheim". */
export function voicesName(voices: Voices, speakers: readonly Speaker[]): string {
  if (voices.kind === 'role') return ROLE_NAMES.get(voices.roleClass) ?? 'Others'
  return speakers.find((speaker) => speaker.id === voices.speakerId)?.name ?? 'Nobody'
}

/** How many turns of a transcript the voices speak. */
export function turnsOfVoices(document: Pick<TranscriptDocument, 'speakers' | 'turns'>, voices: Voices): number {
  const own = new Set(document.speakers.filter((speaker) => isVoice(voices, speaker)).map(({ id }) => id))
  return document.turns.filter(({ speakerId }) => speakerId !== null && own.has(speakerId)).length
}

/** The classes of role that speak (where there is more than one), then the people, as they come in the transcript. */
export function voiceOptions(document: Pick<TranscriptDocument, 'speakers' | 'turns'>): {
  readonly roles: readonly VoiceOption[]
  readonly people: readonly VoiceOption[]
} {
  const turns = new Map<SpeakerId, number>()
  for (const { speakerId } of document.turns)
    if (speakerId !== null) turns.set(speakerId, (turns.get(speakerId) ?? 0) + 1)
  const speaking = document.speakers.filter(({ id }) => turns.has(id))
  const roles = ROLES.flatMap(([roleClass, label]): readonly VoiceOption[] => {
    const own = speaking.filter((speaker) => speaker.roleClass === roleClass)
    // One operator is among the people already.
    if (own.length === 0 || roleClass === 'operator') return []
    const turnCount = own.reduce((sum, { id }) => sum + (turns.get(id) ?? 0), 0)
    return [
      {
        voices: { kind: 'role', roleClass },
        label,
        hint: own.length === 1 ? '1 person' : `${own.length} people`,
        turnCount,
      },
    ]
  })
  const people = speaking.map((speaker): VoiceOption => ({
    voices: { kind: 'person', speakerId: speaker.id },
    label: speaker.name,
    hint: speaker.affiliation ?? speaker.role ?? '',
    turnCount: turns.get(speaker.id) ?? 0,
  }))
  return { roles, people }
}

/** What is said when only some voices are shown: "Only Management: 9 of 26 turns." */
export function voicesSentence(document: Pick<TranscriptDocument, 'speakers' | 'turns'>, voices: Voices): string {
  const shown = turnsOfVoices(document, voices)
  return `Only ${voicesName(voices, document.speakers)}: ${shown} of ${counted(document.turns.length, 'turn')}`
}
