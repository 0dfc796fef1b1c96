import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { approval, objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { holds } from '../../../../grammar/outcome.ts'
import {
  agreementOn,
  completeNotice,
  consentTo,
  isAnnouncedByProvider,
  objectionKept,
  objectionPeriodOf,
} from '../../../../grammar/quantities/change.ts'
import { fourteenDays } from './objection-period.ts'

export const periodToObject = clause({
  ref: '§ 12.4 S. 1',
  title: { de: 'Vierzehn Tage für den Widerspruch', en: 'Fourteen days to object' },
  when: 'changeReceived',
  de: 'Der Kunde kann {period} widersprechen, nachdem ihm Name, Anschrift und Tätigkeit des Unterauftragsverarbeiters mitgeteilt sind.',
  en: 'The customer may object {period} of having been told name, address and activity of the subprocessor.',
  where: { period: fourteenDays },
  provided: (change) =>
    all(
      isAnnouncedByProvider(change),
      change.of === 'subprocessor' || no('Kein Unterauftragsverarbeiter ändert sich.', 'No subprocessor changes.'),
      change.complete === true || no('Name, Anschrift oder Tätigkeit fehlt.', 'Name, address or activity is missing.'),
    ),
  then: ({ change, on }, { period }) =>
    holds(objectionPeriod, change, period.lastDay(on), { until: period.lastDay(on), then: 'objectionPeriodOver' }),
  examples: {
    'day fourteen on a Saturday moves to Monday': [
      { by: 'provider', of: 'subprocessor', complete: true, change: 'V', on: '2027-02-13' },
      holds(objectionPeriod, 'V', '2027-03-01', { until: '2027-03-01', then: 'objectionPeriodOver' }),
    ],
    'Reformation Day is a holiday in Hamburg': [
      { by: 'provider', of: 'subprocessor', complete: true, change: 'V', on: '2028-10-17' },
      holds(objectionPeriod, 'V', '2028-11-01', { until: '2028-11-01', then: 'objectionPeriodOver' }),
    ],
    'what a customer announces starts nothing': [
      { by: 'customer', of: 'subprocessor', complete: true, change: 'V', on: '2027-02-01' },
      [],
    ],
    'a notice without the address starts nothing': [
      { by: 'provider', of: 'subprocessor', complete: false, change: 'V', on: '2027-02-01' },
      [],
    ],
  },
  claims: ['rapidstream.avv.12.3c', 'rapidstream.avv.12.4a'],
  reading:
    'Counted from receipt of the complete notice (§ 130 BGB); told completely once more while it runs, it starts anew. The notice fixes the last day: what is agreed about the period later does not move it.',
})

export const silence = asLongAs({
  ref: '§ 12.4 S. 2',
  title: { de: 'Schweigen gilt als Genehmigung', en: 'Silence counts as approval' },
  decides: approval,
  de: 'Widerspricht der Kunde nicht rechtzeitig oder stimmt er zu, gilt die Änderung als genehmigt.',
  en: 'If the customer does not object in time, or consents, the change counts as approved.',
  where: {},
  given: { objection: objectionKept, over: objectionPeriodOf, consent: consentTo },
  provided: ({ objection, over, consent }) =>
    all(
      objection === undefined || no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
      over !== undefined ||
        consent !== undefined ||
        no('Die Widerspruchsfrist läuft noch.', 'The objection period is still running.'),
    ),
  then: () => 'approved',
  examples: {
    'the period ran out in silence': [{ objection: undefined, over: {}, consent: undefined }, 'approved'],
    'a consent need not await it': [{ objection: undefined, over: undefined, consent: {} }, 'approved'],
    'while it runs nothing is approved': [{ objection: undefined, over: undefined, consent: undefined }],
    'nor after an objection in time': [{ objection: {}, over: {}, consent: undefined }],
  },
  claims: ['rapidstream.avv.12.4b'],
  reading: 'Approved from the day after the last day of the period, or from the consent on, which need not await it.',
})

export const objectionStands = asLongAs({
  ref: '§ 12.4 S. 3',
  title: { de: 'Der Widerspruch hält die Änderung auf', en: 'An objection holds the change back' },
  decides: approval,
  exceptionTo: ['§ 12.5'],
  de: 'Ein rechtzeitiger Widerspruch hält die Änderung für diesen Kunden auf, bis die Parteien sich einigen.',
  en: 'An objection in time holds the change back for this customer until the parties agree.',
  where: {},
  given: { objection: objectionKept, agreement: agreementOn },
  provided: ({ objection, agreement }) =>
    all(
      objection !== undefined || no('Kein rechtzeitiger Widerspruch.', 'No objection in time.'),
      agreement === undefined || no('Die Parteien haben sich geeinigt.', 'The parties have agreed.'),
    ),
  then: () => 'objected',
  examples: {
    'as long as nothing is agreed': [{ objection: {}, agreement: undefined }, 'objected'],
    'an agreement settles it': [{ objection: {}, agreement: {} }],
  },
  claims: ['rapidstream.avv.12.4c'],
  reading:
    'The text does not say what an objection does to the plan; as long as it stands, this customer is left out of it.',
})

export const thirdCountry = asLongAs({
  ref: '§ 12.5',
  title: { de: 'Drittländer nur mit Einwilligung', en: 'Third countries only with consent' },
  decides: approval,
  exceptionTo: ['§ 12.4 S. 2'],
  de: 'In einem Drittland darf ein Unterauftragsverarbeiter nur tätig werden, wenn der Kunde vorher eingewilligt hat und die Übermittlung eine Grundlage nach Art. 44 ff. DSGVO hat; Schweigen genügt nicht.',
  en: 'A subprocessor may work in a third country only if the customer has consented before and the transfer has a basis under Art. 44 ff. GDPR; silence is not enough.',
  where: {},
  given: { notice: completeNotice, consent: consentTo },
  provided: ({ notice, consent }) =>
    all(
      notice?.thirdCountry === true || no('Kein Drittland.', 'Not a third country.'),
      notice?.basis !== true ||
        consent === undefined ||
        no('Einwilligung und Grundlage liegen vor.', 'Consent and basis are there.'),
    ),
  then: () => 'consent missing',
  examples: {
    'silence is not enough': [{ notice: { thirdCountry: true, basis: true }, consent: undefined }, 'consent missing'],
    'nor a consent without a basis': [{ notice: { thirdCountry: true, basis: false }, consent: {} }, 'consent missing'],
    'both together are': [{ notice: { thirdCountry: true, basis: true }, consent: {} }],
    'within the Union silence counts': [{ notice: { thirdCountry: false }, consent: undefined }],
  },
  claims: ['rapidstream.avv.12.5a', 'rapidstream.avv.12.5b'],
  reading:
    '§ 12.4 lets silence approve every change, § 12.5 asks for consent before one in a third country: the special rule goes first. Those of Annex 2 are covered by the consent of § 12.10.',
  mend: {
    de: '§ 12.4 lässt Schweigen für jede Änderung genügen, § 12.5 verlangt für Drittländer eine Einwilligung: § 12.4 ausdrücklich auf Änderungen ohne Drittland beschränken.',
    en: '§ 12.4 lets silence suffice for every change, § 12.5 asks for consent for third countries: confine § 12.4 expressly to changes without a third country.',
  },
})
