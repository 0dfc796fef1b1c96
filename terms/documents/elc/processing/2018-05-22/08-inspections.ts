import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { dayAt, daysBetween, type Instant, instantOf, midnight } from '../../../../grammar/day.ts'
import { mayVisit } from '../../../../grammar/matters/processing-duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { announcedAudit, secrecyDemanded, secrecyOfAuditor } from '../../../../grammar/quantities/visits-and-help.ts'
import { setting } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { undertaking } from '../../../../grammar/statement.ts'

/** The provider's usual hours of business, which the text does not define. */
interface BusinessHours {
  readonly from: number
  readonly to: number
}
const HOUR = 3_600_000
const usual = say('in den üblichen Geschäftszeiten', 'in usual business hours', {
  hold: (at: Instant, { from, to }: BusinessHours): boolean => {
    const hour = (at - midnight(dayAt(at))) / HOUR
    return workingDayNW.isWorkingDay(dayAt(at)) && hour >= from && hour < to
  },
})
const nineToFive: BusinessHours = { from: 9, to: 17 }
const proposedFor = (text: string) => ({ from: instantOf(text) })

export const inspectionsInBusinessHours = asLongAs({
  ref: '§ 8.3 S. 1',
  title: { de: 'Kontrolle vor Ort', en: 'Inspection on site' },
  decides: mayVisit,
  de: 'Der Kunde kann beim Anbieter {usual} und ohne Störung des Betriebs kontrollieren, ob der Datenschutz eingehalten wird.',
  en: 'The customer may inspect at the provider {usual}, without disturbing operations, whether data protection is kept.',
  where: { usual },
  given: { inspection: announcedAudit, open: setting<BusinessHours>('business hours', nineToFive) },
  provided: ({ inspection }) =>
    inspection !== undefined || no('Es ist kein Termin vorgeschlagen.', 'No time was proposed.'),
  then: ({ inspection, open }, { usual: hours }) =>
    inspection !== undefined && hours.hold(inspection.from, open) ? 'permitted' : 'barred',
  examples: {
    'a Tuesday morning': [{ inspection: proposedFor('2026-05-05T09:00'), open: nineToFive }, 'permitted'],
    'a minute too early': [{ inspection: proposedFor('2026-05-05T08:59'), open: nineToFive }, 'barred'],
    'a Sunday': [{ inspection: proposedFor('2026-05-03T11:00'), open: nineToFive }, 'barred'],
    'when the day is over': [{ inspection: proposedFor('2026-05-05T17:00'), open: nineToFive }, 'barred'],
    'nothing was proposed': [{ inspection: undefined, open: nineToFive }],
  },
  claims: ['elc.avv.8.3a'],
  reading: 'Usual hours are not defined: the setting "business hours" says them. No highest frequency is set.',
})

const reasonableLead = say('mit angemessenem Vorlauf', 'with a reasonable lead time', {
  isKept: (told: Instant, from: Instant, days: number): boolean => daysBetween(dayAt(told), dayAt(from)) >= days,
})
const announced = (on: string, forTime: string) => ({ at: instantOf(on), from: instantOf(forTime) })

export const inspectionsAreAnnounced = asLongAs({
  ref: '§ 8.3 S. 1 Hs. 2',
  title: { de: 'Ankündigung der Kontrolle', en: 'Announcement of the inspection' },
  decides: mayVisit,
  exceptionTo: ['§ 8.3 S. 1'],
  de: 'In der Regel kündigt er sie {lead} an; eine kurzfristige lässt ein Mensch zu.',
  en: 'As a rule it announces the inspection {lead}; one at short notice is admitted by a person.',
  where: { lead: reasonableLead },
  given: { inspection: announcedAudit, days: setting('inspection lead days', 14) },
  provided: ({ inspection, days }, { lead }) =>
    all(
      inspection !== undefined || no('Es ist kein Termin vorgeschlagen.', 'No time was proposed.'),
      inspection === undefined ||
        !lead.isKept(inspection.at, inspection.from, days) ||
        no('Der Vorlauf ist angemessen.', 'The lead time is reasonable.'),
    ),
  then: () => 'ask a person',
  examples: {
    'three weeks ahead': [{ inspection: announced('2026-04-14', '2026-05-05T09:00'), days: 14 }],
    'exactly two weeks ahead': [{ inspection: announced('2026-04-21', '2026-05-05T09:00'), days: 14 }],
    'a day less': [{ inspection: announced('2026-04-22', '2026-05-05T09:00'), days: 14 }, 'ask a person'],
    'nothing was proposed': [{ inspection: undefined, days: 14 }],
  },
  claims: ['elc.avv.8.3b'],
  reading:
    '"Regelmäßig" is read "as a rule", since it stands before the words on notice, not "periodically". What is reasonable the setting "inspection lead days" says; a visit after a breach may be earlier.',
  mend: {
    de: '„Regelmäßig“ kann „in der Regel“ oder „wiederkehrend“ heißen, der Vorlauf hat keine Zahl: beides klarstellen.',
    en: '"Regelmäßig" can mean "as a rule" or "periodically", the lead time has no figure: make both clear.',
  },
})

export const statementBeforeInspection = asLongAs({
  ref: '§ 8.3 S. 2',
  title: { de: 'Verschwiegenheit vor der Kontrolle', en: 'Confidentiality before the inspection' },
  decides: mayVisit,
  exceptionTo: ['§ 8.3 S. 1', '§ 8.3 S. 1 Hs. 2'],
  de: 'Der Anbieter kann sie davon abhängig machen, dass eine Erklärung zur Verschwiegenheit über Daten anderer Kunden und über seine Maßnahmen unterschrieben wird.',
  en: 'The provider may make it dependent on the signature of a confidentiality statement on data of other customers and on its measures.',
  where: {},
  given: { asked: secrecyDemanded, signed: secrecyOfAuditor },
  provided: ({ asked, signed }) =>
    all(
      asked !== undefined || no('Eine Erklärung ist nicht verlangt.', 'No statement was asked for.'),
      signed === undefined || no('Die Erklärung ist unterschrieben.', 'The statement is signed.'),
    ),
  then: () => 'barred',
  examples: {
    'asked for and not signed': [{ asked: {}, signed: undefined }, 'barred'],
    signed: [{ asked: {}, signed: {} }],
    'not asked for': [{ asked: undefined, signed: undefined }],
  },
  claims: ['elc.avv.8.3c'],
})

export const contributionToAudits = undertaking({
  ref: '§ 8.3 S. 3',
  title: { de: 'Mitwirkung', en: 'Contribution' },
  de: 'Prüfungen und Kontrollen ermöglicht der Anbieter und wirkt an ihnen mit.',
  en: 'The provider allows for audits and inspections and contributes to them.',
  where: {},
  claims: ['elc.avv.8.3d'],
  undertaking: { who: 'provider', duty: 'contributeToAudit' },
})

export const measuresOnFindings = clause({
  ref: '§ 8.4',
  title: { de: 'Maßnahmen bei Beanstandungen', en: 'Measures on findings' },
  when: 'findingMade',
  de: 'Ergeben sich Beanstandungen, vereinbaren die Parteien Maßnahmen.',
  en: 'If there are findings the parties agree on measures.',
  where: {},
  then: ({ finding }) => must('provider', 'agreeMeasures', finding),
  examples: { 'each finding': [{ finding: 'finding 1' }, must('provider', 'agreeMeasures', 'finding 1')] },
  claims: ['elc.avv.8.4'],
  reading: 'It takes both; the provider, whose measures they are, keeps the case open until they are agreed.',
})

export const authorities = clause({
  ref: '§ 8.5 S. 1',
  title: { de: 'Tätigwerden einer Aufsichtsbehörde', en: 'Action of a supervisory authority' },
  when: 'authorityActed',
  de: 'Nutzt eine Aufsichtsbehörde Befugnisse nach Art. 58 DSGVO, unterrichtet die betroffene Partei unverzüglich die andere.',
  en: 'If a supervisory authority uses its powers under Art. 58 GDPR the party concerned tells the other without undue delay.',
  where: {},
  then: ({ proceeding, towards }) => must(towards, 'tellOfAuthority', proceeding),
  examples: {
    'towards the provider': [
      { proceeding: 'proceeding 1', towards: 'provider' },
      must('provider', 'tellOfAuthority', 'proceeding 1'),
    ],
    'towards the customer': [
      { proceeding: 'proceeding 1', towards: 'customer' },
      must('customer', 'tellOfAuthority', 'proceeding 1'),
    ],
  },
  claims: ['elc.avv.8.5a'],
})

export const supportTowardsAuthorities = undertaking({
  ref: '§ 8.5 S. 2',
  title: { de: 'Unterstützung gegenüber der Behörde', en: 'Support towards the authority' },
  de: 'In ihrem Bereich unterstützen sich die Parteien bei ihren Pflichten gegenüber der Behörde.',
  en: 'Each in its own area, the parties support each other in their duties towards the authority.',
  where: {},
  claims: ['elc.avv.8.5b'],
  undertaking: { who: 'both', duty: 'supportTowardsAuthority' },
})
