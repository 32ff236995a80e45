import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import { companyWithTicker, plainCompany } from '../company.ts'
import type { PartMark } from '../convention.ts'
import { findDate } from '../dates.ts'
import type { Document, Line } from '../document.ts'
import { headerFields } from '../header-fields.ts'
import { findPeriod } from '../period.ts'

const FOOTER =
  /^(?:this article is a transcript of this conference call|this article is a transcript|more [A-Z.]{1,6} analysis|all earnings call transcripts|stocks mentioned|\*average returns|the motley fool (?:has|recommends|owns)|should you (?:invest|buy)|where to invest|10 stocks we like)/i
const NOT_THE_DATE = /^(?:scraped|translated|url|source|updated|published)\b/i

/** Whether the text comes from a Motley Fool page, by its own words. */
export function isFoolPage(document: Document): boolean {
  const near = [...document.lines.slice(0, 30), ...document.lines.slice(-30)]
  return near.some(({ text }) => /motley[ _]fool|fool\.com/i.test(text.slice(0, 400)))
}

/** Lines above the call, where company, period and date stand. */
export function pageMetadata(lines: readonly Line[]): Partial<TranscriptMetadata> {
  const short = lines.filter(({ text }) => text.length < 300)
  const fields = headerFields(short)
  const glued = lines.map(({ text }) => companyWithTicker(text.slice(0, 200))).find((found) => found !== null)
  const named = fields.get('company')
  const company = named === undefined ? glued?.company : plainCompany(named)
  const ticker = fields.get('ticker') ?? glued?.ticker
  const dated = short.filter(({ text }) => text.length < 160 && !NOT_THE_DATE.test(text))
  const date = dated.map(({ text }) => findDate(text)).find((found) => found !== null)
  const period =
    findPeriod(fields.get('quarter') ?? '') ?? short.map(({ text }) => findPeriod(text)).find((found) => found !== null)
  return {
    ...(company === undefined ? {} : { company }),
    ...(ticker === undefined || ticker === null ? {} : { ticker }),
    ...(date === undefined || date === null ? {} : { date }),
    ...(period === undefined || period === null ? {} : { period }),
    ...(lines.some(({ text }) => /motley[ _]?fool|fool\.com/i.test(text.slice(0, 400)))
      ? { source: 'The Motley Fool' }
      : {}),
  }
}

/** Where the page's own words begin again after the call. */
export function foolFooter(lines: readonly Line[]): PartMark[] {
  const tail = lines.slice(-40)
  const first = tail.find(({ text }) => FOOTER.test(text))
  return first === undefined ? [] : [{ kind: 'boilerplate', at: first.start, heading: null }]
}
