import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import type { Day } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { careUntil, dispositionPeriod, mayLeaveToRegistry } from '../../../../grammar/matters/domains.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import {
  careOf,
  dispositionRequested,
  firstDisposition,
  isTransferred,
  noticeFor,
  registeredUntil,
  wantsTransfer,
} from '../../../../grammar/quantities/domain.ts'
import { endOfItem } from '../../../../grammar/quantities/item.ts'
import { after } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const asking = 'requestDisposition:'
interface Undisposed {
  readonly until: Day | undefined
  readonly disposition: unknown
  readonly requested: unknown
}
const isUndisposed = ({ until, disposition, requested }: Undisposed) =>
  all(
    until !== undefined || no('Die Domain ist nicht registriert.', 'The domain is not registered.'),
    disposition === undefined || no('Über die Domain ist verfügt.', 'The domain has been disposed of.'),
    requested === undefined || no('Der Kunde ist schon aufgefordert.', 'The customer has been asked already.'),
  )
const undisposed = {
  notice: after(asking, noticeFor),
  until: after(asking, registeredUntil),
  disposition: after(asking, firstDisposition),
  requested: after(asking, dispositionRequested),
}
const open = { until: '2026-12-31', disposition: undefined, requested: undefined } as const

export const requestForDisposition = asLongAs({
  ref: '§ 15.12 S. 2',
  title: { de: 'Aufforderung zur Verfügung', en: 'Request for a disposition' },
  decides: duty,
  ofEvery: [asking],
  de: 'Kündigt der Kunde, ohne über seine Domains zu verfügen, fordert der Anbieter ihn mit E-Mail auf, zu erklären, was mit ihnen geschehen soll; er nennt die Domains, die Möglichkeiten, die Frist und was ohne Antwort geschieht.',
  en: 'If the customer gives notice without disposing of its domains, the provider asks it by e-mail to declare what shall become of them, naming the domains, the ways, the period and what happens without an answer.',
  where: {},
  asks: [
    { of: 'requestDisposition', what: 'content' },
    { of: 'requestDisposition', what: 'form' },
  ],
  given: undisposed,
  provided: (values) =>
    all(
      values.notice?.by === 'customer' || no('Der Kunde hat nicht gekündigt.', 'The customer has not given notice.'),
      isUndisposed(values),
    ),
  then: () => 'owed',
  examples: {
    'a notice that only says "terminate"': [{ notice: { by: 'customer' }, ...open }, 'owed'],
    'with an order to delete there is nothing to ask': [
      { notice: { by: 'customer' }, ...open, disposition: { item: 'domain' } },
    ],
    'nobody is asked twice': [{ notice: { by: 'customer' }, ...open, requested: { item: 'domain' } }],
    'no domain, nothing to ask': [{ notice: { by: 'customer' }, ...open, until: undefined }],
    'a notice of the provider has a sentence of its own': [{ notice: { by: 'provider' }, ...open }],
  },
  claims: ['kontent.bb.15.12b'],
})

export const requestOnOtherTerminations = asLongAs({
  ref: '§ 15.12 S. 5',
  title: { de: 'Ebenso bei Kündigung durch den Anbieter', en: 'Likewise on termination by the provider' },
  decides: duty,
  ofEvery: [asking],
  de: 'Ebenso verfährt der Anbieter, wenn er selbst kündigt.',
  en: 'The provider proceeds likewise if it gives notice itself.',
  where: {},
  given: undisposed,
  provided: (values) =>
    all(
      values.notice?.by === 'provider' || no('Der Anbieter hat nicht gekündigt.', 'The provider has not given notice.'),
      isUndisposed(values),
    ),
  then: () => 'owed',
  examples: {
    'a notice of the provider': [{ notice: { by: 'provider' }, ...open }, 'owed'],
    'one of the customer has a sentence of its own': [{ notice: { by: 'customer' }, ...open }],
    'with a disposition there is nothing to ask': [
      { notice: { by: 'provider' }, ...open, disposition: { item: 'domain' } },
    ],
  },
  claims: ['kontent.bb.15.12e'],
  reading:
    'The closing sentence is loose; it is read as extending the whole procedure to terminations by the provider.',
})

const silenceAbout = 'disposition of '

export const periodToDispose = clause({
  ref: '§ 15.12 S. 2 Hs. 2',
  title: { de: 'Frist für die Verfügung', en: 'Period for the disposition' },
  when: 'dispositionRequestReceived',
  about: ({ item }) => item,
  de: 'Der Kunde erklärt sich {period} nach Zugang der Aufforderung.',
  en: 'The customer declares itself {period} of receipt of the request.',
  where: { period: within(14, 'days', moves(workingDayNW)) },
  then: ({ item, on }, { period }) =>
    holds(dispositionPeriod, `${silenceAbout}${item}`, period.lastDay(on), {
      until: period.lastDay(on),
      then: 'waitingPeriodOver',
    }),
  examples: {
    'asked on Monday 7 December, answered by Monday 21 December': [
      { item: 'domain', on: '2026-12-07' },
      holds(dispositionPeriod, 'disposition of domain', '2026-12-21', {
        until: '2026-12-21',
        then: 'waitingPeriodOver',
      }),
    ],
    'a last day on Boxing Day, a Saturday, moves to Monday': [
      { item: 'domain', on: '2026-12-12' },
      holds(dispositionPeriod, 'disposition of domain', '2026-12-28', {
        until: '2026-12-28',
        then: 'waitingPeriodOver',
      }),
    ],
  },
  claims: ['kontent.bb.15.12b', 'kontent.bb.15.12c'],
  reading: 'The source says "a reasonable period" without a figure; fourteen days are chosen.',
})

export const handBack = clause({
  ref: '§ 15.12 S. 3',
  title: { de: 'Rückgabe nach Schweigen', en: 'Hand-back after silence' },
  when: 'waitingPeriodOver',
  about: ({ about }) => (about.startsWith(silenceAbout) ? about.slice(silenceAbout.length) : ''),
  de: 'Bleibt der Kunde stumm, teilt der Anbieter Vergabestelle oder Registrar mit, dass er die Domain über den laufenden Registrierungszeitraum hinaus nicht betreut.',
  en: 'If the customer stays silent, the provider tells registry or registrar that it does not look after the domain beyond the current registration period.',
  where: {},
  given: { disposition: firstDisposition, until: registeredUntil },
  provided: (_, __, { disposition, until }) =>
    all(
      disposition === undefined || no('Der Kunde hat verfügt.', 'The customer has disposed.'),
      until !== undefined || no('Die Domain ist nicht registriert.', 'The domain is not registered.'),
    ),
  then: ({ about }, _, { until }) => {
    const item = about.slice(silenceAbout.length)
    return until === undefined
      ? []
      : [
          must('provider', 'handBackDomain', item),
          holds(careUntil, careOf(item), until, { until, then: 'waitingPeriodOver' }),
        ]
  },
  examples: {
    'no answer': [
      { about: 'disposition of domain' },
      [
        must('provider', 'handBackDomain', 'domain'),
        holds(careUntil, 'care of domain', '2026-12-31', { until: '2026-12-31', then: 'waitingPeriodOver' }),
      ],
      { disposition: undefined, until: '2026-12-31' },
    ],
    'an answer in time': [
      { about: 'disposition of domain' },
      [],
      { disposition: { item: 'domain' }, until: '2026-12-31' },
    ],
  },
  claims: ['kontent.bb.15.12c'],
})

export const finalRelease = textOnly({
  ref: '§ 15.12 S. 4',
  title: { de: 'Endgültige Freigabe', en: 'Final release' },
  de: 'Die Vergabestelle kann die Domain dann endgültig freigeben.',
  en: 'The registry may then release the domain for good.',
  where: {},
  claims: ['kontent.bb.15.12d'],
  textOnly: 'What the registry does follows its own conditions.',
})

const leaving = { ended: endOfItem, until: registeredUntil, moved: isTransferred, wished: wantsTransfer }
const isLeftBehind = ({ ended, until, moved }: { ended: unknown; until: unknown; moved: boolean }) =>
  all(
    ended !== undefined || no('Der Vertrag besteht noch.', 'The contract still goes on.'),
    until !== undefined || no('Die Domain ist nicht registriert.', 'The domain is not registered.'),
    !moved || no('Ein anderer Anbieter hat sie übernommen.', 'Another provider has taken it over.'),
  )
const ended = { ended: endOfDay('2026-12-31'), until: '2027-12-31', moved: false, wished: false } as const

export const leavingToRegistry = asLongAs({
  ref: '§ 15.13 S. 1',
  title: { de: 'Überlassung an die Vergabestelle', en: 'Leaving a domain to the registry' },
  decides: mayLeaveToRegistry,
  de: 'Eine Domain, die zum Ende des Vertrags kein anderer Anbieter übernommen hat, darf der Anbieter Vergabestelle oder Registrar zur direkten Verwaltung überlassen.',
  en: 'A domain that no other provider has taken over by the end of the contract may be left to registry or registrar for direct management.',
  where: {},
  given: leaving,
  provided: (values) =>
    all(
      isLeftBehind(values),
      !values.wished || no('Der Kunde will umziehen (Satz 2).', 'The customer wants a transfer (sentence 2).'),
    ),
  then: () => 'permitted',
  examples: {
    'after the end': [ended, 'permitted'],
    'not while the contract goes on': [{ ...ended, ended: undefined }],
    'not what another provider has taken over': [{ ...ended, moved: true }],
    'a wish to transfer has a sentence of its own': [{ ...ended, wished: true }],
  },
  claims: ['kontent.bb.15.13a'],
})

export const leavingInSpiteOfTransfer = asLongAs({
  ref: '§ 15.13 S. 2',
  title: { de: 'Überlassung trotz gewünschten Umzugs', en: 'Leaving in spite of a wished transfer' },
  decides: mayLeaveToRegistry,
  de: 'Das gilt auch, wenn der Kunde einen Umzug angekündigt hat, dieser aber bis zum Ende des Vertrags nicht vollzogen ist.',
  en: 'This holds too if the customer announced a transfer but it is not completed by the end of the contract.',
  where: {},
  given: leaving,
  provided: (values) =>
    all(isLeftBehind(values), values.wished || no('Kein Umzug ist angekündigt.', 'No transfer is announced.')),
  then: () => 'permitted',
  examples: {
    'the transfer came to nothing': [{ ...ended, wished: true }, 'permitted'],
    'it was completed': [{ ...ended, wished: true, moved: true }],
    'none was announced': [ended],
  },
  claims: ['kontent.bb.15.13b'],
})
