import { type Day, dayAt, type Instant, yearOf } from '../day.ts'
import type { Fact } from '../fact.ts'
import type { Net } from '../money.ts'
import { given, type Standing } from '../quantity.ts'
import { type Said, say } from '../said.ts'

/** An audit as it was announced last; the subject is the audit. */
export const announcedAudit = given('Ankündigung der Prüfung', 'announcement of the audit', 'fact', (standing, audit) =>
  standing.last('auditAnnounced', { audit }),
)
export const earlierVisit = given(
  'Zustimmung zu früherem Besuch',
  'consent to an earlier visit',
  'fact',
  (standing, audit) => standing.first('earlierVisitAgreed', { audit }),
)
export const secrecyDemanded = given(
  'verlangte Zusage der Verschwiegenheit',
  'undertaking of confidentiality demanded',
  'fact',
  (standing, audit) => standing.first('secrecyDemanded', { audit }),
)
export const secrecyOfAuditor = given(
  'Zusage der Verschwiegenheit',
  'undertaking of confidentiality',
  'fact',
  (standing, audit) => standing.first('secrecyUndertaken', { audit }),
)

/** The how-manieth of its calendar year something is, in order of time: 1 is the first. */
export interface InItsYear extends Said {
  readonly number: number
}
export const inItsYear = (number: number): InItsYear =>
  say(`Nr. ${number} des Jahres`, `no. ${number} of the year`, { number })
const placeInYear = (
  all: readonly { readonly on: Day; readonly id: number }[],
  one: { readonly on: Day; readonly id: number },
) => inItsYear(1 + all.findIndex(({ id }) => id === one.id) - all.findIndex(({ on }) => yearOf(on) === yearOf(one.on)))

/** Hours of work that other audits took in the calendar year of this one. */
export const hoursOfOtherAudits = given(
  'Stunden anderer Prüfungen im Kalenderjahr',
  'hours of other audits in the calendar year',
  'facts',
  (standing, audit): number => {
    const announced = standing.last('auditAnnounced', { audit })
    if (!announced) return 0
    const year = yearOf(dayAt(announced.from))
    return standing
      .all('auditHeld', (held) => held.audit !== audit && yearOf(held.on) === year)
      .reduce((hours, { hours: more = 0 }) => hours + more, 0)
  },
)

const heldByCustomer = (standing: Standing): readonly Fact<'auditHeld'>[] =>
  standing.all('auditHeld', ({ auditor }) => auditor !== 'authority')
/** Which on-site audit of its calendar year this was; the visits of an authority are not counted. */
export const auditInItsYear = given('Prüfung im Jahr', 'audit of the year', 'calendar year', (standing, audit) => {
  const held = heldByCustomer(standing).find((each) => each.audit === audit)
  return held && placeInYear(heldByCustomer(standing), held)
})
/** Which self-assessment of its calendar year this was, by the day of the request. */
export const assessmentInItsYear = given(
  'Selbstauskunft im Jahr',
  'self-assessment of the year',
  'calendar year',
  (standing, assessment) => {
    const requested = standing.first('selfAssessmentRequested', { assessment })
    return requested && placeInYear(standing.all('selfAssessmentRequested'), requested)
  },
)

export const helpRequested = given('Verlangen nach Unterstützung', 'request for help', 'fact', (standing, help) =>
  standing.last('assistanceRequested', { help }),
)
/** When the costs of something were announced, and when the work on it began: an audit begins when it is held. */
export const announcedCosts = given('Ankündigung der Kosten', 'announcement of costs', 'fact', (standing, about) =>
  standing.first('costsAnnounced', { about }),
)
export const beginOfWork = given(
  'Beginn der Arbeit',
  'begin of the work',
  'fact',
  (standing, about) =>
    standing.first('workBegan', { about }) ??
    standing.first('auditHeld', { audit: about }) ??
    standing.first('assistanceGiven', { help: about }),
)
/** What a day of work of the provider costs, where the parties agreed on it. */
export const dayRate = given(
  'vereinbarter Tagessatz',
  'day rate agreed',
  'agreement',
  (standing): Net | undefined => standing.last('priceAgreed', { item: 'day rate' })?.price,
)
interface At {
  readonly at: Instant
}
/** Whether costs were announced before the work they are for began, or has begun at all. */
export const cameFirst = (announced: At | undefined, began: At | undefined): boolean =>
  announced !== undefined && (began === undefined || announced.at < began.at)
