import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { moves, onTheDay } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import {
  deteriorationOfAssets,
  hasCause,
  violationsOfCustomer,
  warnedInVain,
} from '../../../../grammar/quantities/causes-found.ts'
import { reached } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'

const morning = instantOf('2027-05-04T09:00')

export const terminationForCauseByCustomer = clause({
  ref: 'Ziff. 14.2 S. 1',
  title: { de: 'Wichtiger Grund des Kunden', en: 'Cause of the customer' },
  when: 'terminationReceived',
  de: 'Jede Partei kann aus wichtigem Grund fristlos kündigen; die Kündigung des Kunden beendet den Vertrag {end}.',
  en: 'Each party may terminate without notice for cause; the notice of the customer ends the agreement {end}.',
  where: { end: immediately },
  provided: ({ by, ground, scope }) =>
    all(
      (by === 'customer' && ground === 'for cause') ||
        no('Keine Kündigung des Kunden aus wichtigem Grund.', 'No notice of the customer for cause.'),
      scope === undefined || scope === 'agreement' || no('Gekündigt ist nur ein Teil.', 'Only a part is terminated.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'with the receipt': [{ by: 'customer', ground: 'for cause', at: morning }, ends(inCourseOf(morning))],
    'of the processing agreement alone': [{ by: 'customer', ground: 'for cause', scope: 'avv', at: morning }, []],
    'an ordinary one has its term': [{ by: 'customer', ground: 'ordinary', at: morning }, []],
  },
  claims: ['dc.agb.14.2a'],
  reading: '§§ 314, 543 BGB. If the provider contests the cause the notice is told as doubted, and a person decides.',
})

const inTheTimeGiven = onTheDay(moves(workingDayNW))
const warned = [{ violation: 'violation 1', until: '2027-05-14' }] as const

export const essentialBreach = asLongAs({
  ref: 'Ziff. 14.2 S. 2 Nr. 2',
  title: { de: 'Wesentliche Pflicht trotz Abmahnung verletzt', en: 'Essential breach in spite of a warning' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ein wichtiger Grund für den Anbieter liegt vor, wenn der Kunde schuldhaft eine wesentliche Pflicht verletzt und trotz einer Abmahnung, die eine angemessene Frist setzt, auch {until} nicht abgeholfen hat.',
  en: 'The provider has cause if the customer culpably breaches an essential duty and in spite of a warning that sets a reasonable period has not remedied it {until} either.',
  where: { until: inTheTimeGiven },
  given: { warned: warnedInVain, reached },
  provided: ({ warned: open, reached: isReached }, { until }) =>
    open.some((each) => isReached(until.firstDayAfter(each.until))) ||
    no(
      'Keine abgemahnte Verletzung besteht über die Frist hinaus.',
      'No breach goes on beyond the period of a warning.',
    ),
  then: () => 'permitted',
  examples: {
    'the day after the last one': [{ warned, reached: asOf('2027-05-15') }, 'permitted'],
    'not on the last day': [{ warned, reached: asOf('2027-05-14T23:59') }],
    'a last day on Whit Monday moves': [
      { warned: [{ violation: 'violation 1', until: '2027-05-17' }], reached: asOf('2027-05-18') },
    ],
    'nothing was warned of, or it was remedied': [{ warned: [], reached: asOf('2027-06-01') }],
  },
  claims: ['dc.agb.14.2c'],
  reading: 'What is essential, culpable and a reasonable period a person says; no number is named.',
})
export const deterioration = asLongAs({
  ref: 'Ziff. 14.2 S. 2 Nr. 3',
  title: { de: 'Vermögensverfall', en: 'Deterioration of assets' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ebenso, wenn seine wirtschaftliche Lage oder eine wesentliche Verschlechterung seines Vermögens nachweislich erwarten lässt, dass er nicht mehr leistet.',
  en: 'Likewise if its economic situation or a substantial deterioration of its assets is shown to make it likely that it will no longer perform.',
  where: {},
  given: { shown: deteriorationOfAssets },
  provided: ({ shown }) => shown !== undefined || no('Dafür ist nichts nachgewiesen.', 'Nothing of that was shown.'),
  then: () => 'permitted',
  examples: { 'it was shown': [{ shown: {} }, 'permitted'], 'nothing was shown': [{ shown: undefined }] },
  claims: ['dc.agb.14.2d'],
  reading: 'Whether it is likely a person says, with evidence.',
})

const prohibited = (against: 'statutory prohibition' | 'rule on content') => ({
  yes: [{ violations: [{ against, serious: false }] }, 'permitted'] as const,
  no: [{ violations: [{ against: 'essential duty' as const, serious: true }] }] as const,
})
const statutory = prohibited('statutory prohibition')
const ofContent = prohibited('rule on content')

export const statutoryProhibition = asLongAs({
  ref: 'Ziff. 14.2 S. 2 Nr. 4',
  title: { de: 'Verstoß gegen gesetzliche Verbote', en: 'Breach of statutory prohibitions' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ebenso, wenn er gegen gesetzliche Verbote verstößt, vor allem des Urheber-, Wettbewerbs-, Namens- oder Datenschutzrechts.',
  en: 'Likewise if it breaks statutory prohibitions, above all of copyright, competition, naming or data protection law.',
  where: {},
  given: { violations: violationsOfCustomer },
  provided: ({ violations }) =>
    violations.some(({ against }) => against === 'statutory prohibition') ||
    no('Kein solcher Verstoß ist festgestellt.', 'No such violation was found.'),
  then: () => 'permitted',
  examples: { 'one is enough': [...statutory.yes], 'another violation is not': [...statutory.no] },
  claims: ['dc.agb.14.2e'],
  reading: 'No warning is asked for; a person has found the violation.',
})

const twoOrMore = adjustable([2], (n) =>
  say(n === 2 ? 'wiederholt' : `${n}-mal`, n === 2 ? 'repeatedly' : `${n} times`, {
    isMetBy: (count: number) => count >= n,
  }),
)
const misuse = { against: 'security or rights of others', serious: false } as const

export const seriousOrRepeatedMisuse = asLongAs({
  ref: 'Ziff. 14.2 S. 2 Nr. 5',
  title: { de: 'Schwerer oder wiederholter Missbrauch', en: 'Serious or repeated misuse' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ebenso, wenn er schwer oder {repeated} gegen Ziff. 3.6, 3.7, 3.8 oder andere Regeln zum Schutz der IT-Sicherheit oder der Rechte Dritter verstößt.',
  en: 'Likewise if it seriously or {repeated} breaks Ziff. 3.6, 3.7, 3.8 or other rules that protect IT security or the rights of others.',
  where: { repeated: twoOrMore },
  given: { violations: violationsOfCustomer },
  provided: ({ violations }, { repeated }) => {
    const misuses = violations.filter(({ against }) => against === 'security or rights of others')
    return (
      misuses.some(({ serious }) => serious) ||
      repeated.isMetBy(misuses.length) ||
      no('Kein schwerer oder wiederholter Verstoß ist festgestellt.', 'No serious or repeated violation was found.')
    )
  },
  then: () => 'permitted',
  examples: {
    'one serious violation': [{ violations: [{ ...misuse, serious: true }] }, 'permitted'],
    'two that are not': [{ violations: [misuse, misuse] }, 'permitted'],
    'one that is not': [{ violations: [misuse] }],
    'serious ones of another kind': [
      {
        violations: [
          { against: 'essential duty', serious: true },
          { against: 'essential duty', serious: true },
        ],
      },
    ],
  },
  claims: ['dc.agb.14.2f'],
  reading:
    'Repeated is twice at least. Ziff. 3.8 holds no duty of conduct, and Ziff. 3.5 is not named: what it forbids counts where it touches security or others.',
  mend: {
    de: 'Verwiesen wird auf Ziff. 3.8, die keine Verhaltenspflicht enthält, nicht aber auf Ziff. 3.5 (geteilte Konten, Weiterverkauf, Schadsoftware).',
    en: 'The source refers to Ziff. 3.8, which holds no duty of conduct, and not to Ziff. 3.5 (shared accounts, resale, malware).',
  },
})
export const extremistContent = asLongAs({
  ref: 'Ziff. 14.2 S. 2 Nr. 6',
  title: { de: 'Extremistische oder illegale Inhalte', en: 'Extremist or illegal content' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ebenso, wenn er nationalsozialistische, rassistische, radikale oder illegale Inhalte veröffentlicht.',
  en: 'Likewise if it publishes National Socialist, racist, radical or illegal content.',
  where: {},
  given: { violations: violationsOfCustomer },
  provided: ({ violations }) =>
    violations.some(({ against }) => against === 'rule on content') ||
    no('Kein solcher Inhalt ist festgestellt.', 'No such content was found.'),
  then: () => 'permitted',
  examples: { 'one is enough': [...ofContent.yes], 'another violation is not': [...ofContent.no] },
  claims: ['dc.agb.14.2g'],
  reading: 'What is radical is not said: a person decides, with reasons.',
})

export const terminationForCauseByProvider = clause({
  ref: 'Ziff. 14.2 S. 2',
  title: { de: 'Wichtiger Grund des Anbieters', en: 'Cause of the provider' },
  when: 'terminationReceived',
  exceptionTo: ['Ziff. 14.1 S. 3'],
  de: 'Liegt ein solcher Grund vor, beendet die Kündigung des Anbieters den Vertrag {end}.',
  en: 'If there is such a cause the notice of the provider ends the agreement {end}.',
  where: { end: immediately },
  given: { right: hasCause },
  provided: ({ by, ground, scope }, _, { right }) =>
    all(
      (by === 'provider' && ground === 'for cause') ||
        no('Keine Kündigung des Anbieters aus wichtigem Grund.', 'No notice of the provider for cause.'),
      scope === undefined || scope === 'agreement' || no('Gekündigt ist nur ein Teil.', 'Only a part is terminated.'),
      right === 'permitted' || no('Bei Zugang fehlte der Grund.', 'The cause was missing on receipt.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'with the receipt': [
      { by: 'provider', ground: 'for cause', at: morning },
      ends(inCourseOf(morning)),
      { right: 'permitted' },
    ],
    'of the agreement by its name': [
      { by: 'provider', ground: 'for cause', scope: 'agreement', at: morning },
      ends(inCourseOf(morning)),
      { right: 'permitted' },
    ],
    'of a part alone': [
      { by: 'provider', ground: 'for cause', scope: 'media-desk', at: morning },
      [],
      { right: 'permitted' },
    ],
    'without a cause it does not': [{ by: 'provider', ground: 'for cause', at: morning }, [], { right: undefined }],
    'nor does an ordinary one': [{ by: 'provider', ground: 'ordinary', at: morning }, [], { right: 'permitted' }],
  },
  claims: ['dc.agb.14.2a'],
  reading:
    'The list names examples; for another cause a person tells the provider’s finding. Without cause it works as an ordinary notice (§ 140 BGB).',
})
