import type { RoleClass } from '#shared/domain/transcript.ts'

const OPERATOR =
  /^(?:(?:(?:tele)?conference |call |event |meeting |telephone |webcast |company |chorus call |audience ){0,3}(?:operator|moderator|coordinator|facilitator)(?: \d+)?|operador(?:a)?|opérateur|operatore|telefonist(?:in)?|接线员|操作员|主持人|司会|オペレーター|사회자|מפעילה?|מנחה|מנחת השיחה|عامل الهاتف|مشغلة?|مدير المكالمة)$/i
const INTERVIEWER =
  /^(?:interviewer|host|presenter|presentador(?:a)?|entrevistador(?:a)?|intervieweur|interviewers?|q|question|questioner|client|interviewer \d+|p|pregunta|frage|问|問|提问|提问者|记者|记者提问|質問|聞き手|インタビュアー|질문|מראיינת?|שאלה|محاورة?|المحاورة?|سؤال)$/i
const GUEST =
  /^(?:interviewee|entrevistad[oa]|guest|respondent|participant(?: \d+)?|expert|a|answer|r|respuesta|antwort|答|回答|答え|話し手|답변|מרואיינת?|תשובה|الضيفة?|جواب)$/i
const NUMBERED =
  /^(?:speaker|spk|s|voice|participant|orador|locutor|sprecher|intervenant|host|interviewer|unknown speaker)[ _-]?\d{1,3}$/i
const LETTERED = /^(?:speaker|participant|interviewee) [a-z]$/i
const AUDIENCE = /^(?:audience|audience (?:member|question)|member of the audience|attendee|from the floor)(?: \d+)?$/i
const UNNAMED =
  /^(?:unidentified|unknown|unnamed|undisclosed)\s+(?:company\s+)?(?:speaker|analyst|participant|person|representative|executive|operator|corporate participant|conference call participant|audience member|shareholder|male|female|man|woman)\b.{0,40}$/i
const MANAGEMENT_WORDS =
  /\b(?:chief|ceo|cfo|coo|cto|cio|cmo|president|chair(?:man|woman|person)?|vp|svp|evp|avp|director|head|treasurer|officer|(?:co-?)?founder|investor relations|ir|manager|controller|secretary|managing director|partner|principal|general counsel|leader|owner)\b/i
// Word boundaries are for Latin letters only; these words are not parts of others.
const MANAGEMENT_ELSEWHERE =
  /מנכ["״']{1,2}לי?ת?|סמנכ["״']{1,2}לי?ת?|יו["״']{1,2}ר|כספים|קשרי משקיעים|الرئيسة? التنفيذية?|المديرة? المالية?|رئيسة? مجلس|علاقات المستثمرين|社長|取締役|執行役員|最高.{1,4}責任者|董事长|首席.{1,4}官|总裁/u
const ANALYST_WORDS = /\banalysts?\b|\bresearch division\b|אנליסטי?ת?|محللة?|アナリスト|分析师/i

export function isOperator(name: string): boolean {
  return OPERATOR.test(name.trim())
}

/** Labels that stand for a person without naming one, such as "Speaker 4", "Q" or "Unidentified Analyst". */
export function isRoleLabel(name: string): boolean {
  const text = name.trim()
  if (text.length > 60) return false
  return (
    OPERATOR.test(text) ||
    INTERVIEWER.test(text) ||
    GUEST.test(text) ||
    NUMBERED.test(text) ||
    LETTERED.test(text) ||
    AUDIENCE.test(text) ||
    UNNAMED.test(text)
  )
}

export function isUnnamed(name: string): boolean {
  return name.length <= 90 && UNNAMED.test(name.trim())
}

/** Whether a text reads like what someone is: "Senior Vice President", "Bank of Somewhere -- Analyst". */
export function looksLikeRole(text: string): boolean {
  return text.length <= 200 && (isManagement(text) || ANALYST_WORDS.test(text))
}

/** The class that follows from name, role and list alone; "unknown" when they do not say. */
export function roleClassOf(name: string, role: string | null, group: 'management' | 'analyst' | null): RoleClass {
  const label = name.trim()
  if (isOperator(label)) return 'operator'
  if (group !== null) return group
  if (isUnnamed(label))
    return /analyst/i.test(label)
      ? 'analyst'
      : /company|representative|executive|corporate/i.test(label)
        ? 'management'
        : 'unknown'
  if (INTERVIEWER.test(label)) return 'interviewer'
  if (GUEST.test(label)) return 'guest'
  if (role !== null && ANALYST_WORDS.test(role)) return 'analyst'
  if (role !== null && isManagement(role)) return 'management'
  return 'unknown'
}

function isManagement(role: string): boolean {
  return MANAGEMENT_WORDS.test(role) || MANAGEMENT_ELSEWHERE.test(role)
}
