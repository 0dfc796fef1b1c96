import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { must } from '../../../../grammar/outcome.ts'

export const reportOfViolations = clause({
  ref: 'Nr. 6.1',
  title: { de: 'Meldung von Verstößen', en: 'Report of violations' },
  when: 'violationFound',
  de: 'Verstoßen der Anbieter oder andere, die er an der Verarbeitung beteiligt, gegen Datenschutzrecht, diesen Vertrag oder Weisungen, unterrichtet er den Kunden unverzüglich.',
  en: 'If the provider or others whom it engages break data protection law, this agreement or instructions, it informs the customer without undue delay.',
  where: {},
  provided: ({ by }) => by === 'provider' || no('Kein Verstoß des Anbieters.', 'Not a violation of the provider.'),
  then: ({ violation }) => must('provider', 'reportViolation', violation),
  examples: {
    'of the provider': [{ by: 'provider', violation: 'V' }, must('provider', 'reportViolation', 'V')],
    'of the customer': [{ by: 'customer', violation: 'V' }, []],
  },
  claims: ['dc.avv.6.1a'],
  reading: 'From its knowledge on; a cap in hours is named for breaches alone (Nr. 6.3).',
})
export const authorityAgainstProvider = clause({
  ref: 'Nr. 6.2',
  title: { de: 'Maßnahmen der Aufsicht', en: 'Measures of the authority' },
  when: 'authorityActed',
  de: 'Geht eine Aufsichtsbehörde nach Art. 58 DSGVO gegen den Anbieter vor und kann das die Verarbeitung für den Kunden betreffen, unterrichtet er ihn unverzüglich.',
  en: 'If a supervisory authority acts against the provider under Art. 58 GDPR and this may concern the processing for the customer, it informs the customer without undue delay.',
  where: {},
  provided: ({ towards }) => towards === 'provider' || no('Nicht gegen den Anbieter.', 'Not against the provider.'),
  then: ({ proceeding }) => must('provider', 'informOfAuthority', proceeding),
  examples: {
    'against the provider': [{ towards: 'provider', proceeding: 'P' }, must('provider', 'informOfAuthority', 'P')],
    'against the customer': [{ towards: 'customer', proceeding: 'P' }, []],
  },
  claims: ['dc.avv.6.2'],
})

/** The breach of which a letter tells: `b` for `notifyBreach:b#1`. */
const breachIn = (letter: string): string => letter.slice('notifyBreach:'.length).replace(/#\d+$/, '')
const known = instantOf('2027-10-30T10:00')

export const supportOfNotification = clause({
  ref: 'Nr. 6.3 S. 2',
  title: { de: 'Unterstützung der Meldung', en: 'Support with the notification' },
  when: 'breachKnown',
  de: 'Der Anbieter weiß, dass der Kunde Verletzungen womöglich binnen {period} der Behörde melden muss (Art. 33, 34 DSGVO), und unterstützt ihn so, dass es auch dann reicht, wenn die Zeit mit seiner eigenen Kenntnis beginnt.',
  en: 'The provider knows that the customer may have to notify breaches to the authority within {period} (Art. 33, 34 GDPR), and supports it so that this is in time even if it begins with the provider’s own knowledge.',
  where: { period: hours(72) },
  then: ({ breach, at }, { period }) => must('provider', 'supportNotification', breach, { by: period.after(at) }),
  examples: {
    'real hours, though the clocks go back between': [
      { breach: 'b', at: known },
      must('provider', 'supportNotification', 'b', { by: instantOf('2027-11-02T09:00') }),
    ],
  },
  claims: ['dc.avv.6.3a'],
  reading:
    'The cautious start, beside the one of the next sentence; after a notice at 48 hours only 24 are left by it.',
})
export const customersNotification = clause({
  ref: 'Nr. 3.7',
  title: { de: 'Meldung durch den Kunden', en: 'Notification by the customer' },
  when: 'letterReceived',
  de: 'Besteht nach Art. 33, 34 DSGVO oder einem anderen Gesetz eine Pflicht zur Meldung, erfüllt der Kunde sie selbst, der Behörde gegenüber binnen {period} nach Zugang der Nachricht des Anbieters.',
  en: 'Where Art. 33, 34 GDPR or another statute asks for a notification the customer makes it itself, to the authority within {period} of receipt of the provider’s notice.',
  where: { period: hours(72) },
  provided: ({ letter }) =>
    letter.startsWith('notifyBreach:') || no('Keine Meldung einer Verletzung.', 'No notice of a breach.'),
  then: ({ letter, at }, { period }) => must('customer', 'notifyAuthority', breachIn(letter), { by: period.after(at) }),
  examples: {
    'from the receipt of the notice': [
      { letter: 'notifyBreach:b#1', at: instantOf('2027-11-01T09:00') },
      must('customer', 'notifyAuthority', 'b', { by: instantOf('2027-11-04T09:00') }),
    ],
    'another letter': [{ letter: 'issueInvoice:fee 2027-01-01#1', at: instantOf('2027-11-01T09:00') }, []],
  },
  claims: ['dc.avv.3.7', 'dc.avv.6.3a'],
  reading:
    'The customer becomes aware by the notice (EDPB Guidelines 9/2022). Regulation 1182/71 does not count the hour of the event; the earlier end is shown.',
})
