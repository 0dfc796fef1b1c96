import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { commentPeriod, mayPassOn } from '../../../../grammar/matters/hosting.ts'
import type { Right } from '../../../../grammar/matters/matter-of.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { passedOn, serversOfUnknownUsers } from '../../../../grammar/quantities/server.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const passingOnToUnknown = asLongAs({
  ref: '§ 21.4 S. 1',
  title: { de: 'Überlassung an Unbekannte', en: 'Passing on to unknown persons' },
  decides: mayPassOn,
  de: 'Dritten, deren Identität er nicht kennt, darf der Kunde den Server weder ganz noch teilweise überlassen.',
  en: 'The customer may not pass the server on, wholly or in part, to third parties whose identity it does not know.',
  where: {},
  given: { passed: passedOn },
  provided: ({ passed }) =>
    passed !== undefined || no('Der Server ist nicht überlassen.', 'The server is not passed on.'),
  then: ({ passed }): Right => (passed?.identity === 'known' ? 'permitted' : 'barred'),
  examples: {
    'an anonymous account': [{ passed: { identity: 'unknown' } }, 'barred'],
    'a user who is named': [{ passed: { identity: 'known' } }, 'permitted'],
    'nobody uses it': [{ passed: undefined }],
  },
  claims: ['kontent.bb.21.4a'],
  reading: 'Known to the customer, who must be able to name them.',
})
export const terminationForUnknownUsers = asLongAs({
  ref: '§ 21.4 S. 2',
  title: { de: 'Fristlos bei Überlassung an Unbekannte', en: 'At once on passing on to unknown persons' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Verstößt der Kunde dagegen, darf der Anbieter fristlos kündigen.',
  en: 'If the customer violates this, the provider may terminate at once.',
  where: {},
  given: { servers: serversOfUnknownUsers },
  provided: ({ servers }) =>
    servers.length > 0 || no('Kein Server ist Unbekannten überlassen.', 'No server is passed on to unknown persons.'),
  then: () => 'permitted',
  examples: {
    'an anonymous user': [{ servers: ['server 1'] }, 'permitted'],
    none: [{ servers: [] }],
  },
  claims: ['kontent.bb.21.4b'],
})

export const damages = textOnly({
  ref: '§ 21.5 S. 1',
  title: { de: 'Schadensersatz', en: 'Damages' },
  de: 'Verletzt der Kunde Pflichten aus § 21.1 bis § 21.3, ersetzt er allen Schaden, der daraus entsteht.',
  en: 'If the customer violates duties under § 21.1 to § 21.3, it makes good all damage that arises from it.',
  where: {},
  claims: ['kontent.bb.21.5a'],
  reading: '§ 21.4 holds a duty too and is not named.',
  mend: {
    de: 'Entscheiden, ob auch Verstöße gegen § 21.4 gemeint sind.',
    en: 'Decide whether violations of § 21.4 are meant too.',
  },
  textOnly: 'Damage must be claimed and proven by somebody.',
})
export const informationOnClaims = clause({
  ref: '§ 21.5 S. 2',
  title: { de: 'Mitteilung von Ansprüchen', en: 'Information on claims' },
  when: 'claimKnown',
  de: 'Eigene Ansprüche und solche Dritter teilt der Anbieter dem Kunden mit, sobald er von ihnen weiß.',
  en: 'The provider tells the customer of its own claims and those of third parties as soon as it knows of them.',
  where: {},
  then: ({ claim, at }) => must('provider', 'informOfClaims', claim, { by: at }),
  examples: {
    'at once': [
      { claim: 'claim 1', of: 'third party', at: instantOf('2026-11-23T10:00') },
      must('provider', 'informOfClaims', 'claim 1', { by: instantOf('2026-11-23T10:00') }),
    ],
  },
  claims: ['kontent.bb.21.5b'],
})
export const comment = clause({
  ref: '§ 21.5 S. 3',
  title: { de: 'Stellungnahme', en: 'Comment' },
  when: 'claimInformationReceived',
  de: 'Der Kunde kann dazu {period} nach Zugang Stellung nehmen.',
  en: 'The customer may comment on them {period} of receipt.',
  where: { period: within(14, 'days', moves(workingDayNW)) },
  then: ({ claim, on }, { period }) => holds(commentPeriod, claim, period.lastDay(on), { until: period.lastDay(on) }),
  examples: {
    'told on Monday 23 November, until Monday 7 December': [
      { claim: 'claim 1', on: '2026-11-23' },
      holds(commentPeriod, 'claim 1', '2026-12-07', { until: '2026-12-07' }),
    ],
    'a last day on Boxing Day, a Saturday, moves to Monday': [
      { claim: 'claim 1', on: '2026-12-12' },
      holds(commentPeriod, 'claim 1', '2026-12-28', { until: '2026-12-28' }),
    ],
  },
  claims: ['kontent.bb.21.5c'],
  reading: 'The source sets no time; fourteen days are chosen.',
})
export const disturbances = textOnly({
  ref: '§ 21.6',
  title: { de: 'Störungen des Internets', en: 'Disturbances of the internet' },
  de: 'Für Schäden, Folgeschäden und entgangenen Gewinn durch Störungen des Internets, auf die der Anbieter keinen Einfluss hat, haftet er nicht.',
  en: 'For damage, consequential damage and lost profit by disturbances of the internet beyond its control the provider is not liable.',
  where: {},
  claims: ['kontent.bb.21.6'],
  textOnly: 'Liability is decided by courts.',
})
