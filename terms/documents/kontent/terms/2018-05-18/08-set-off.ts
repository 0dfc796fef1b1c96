import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayWithhold } from '../../../../grammar/matters/rights.ts'
import { eur } from '../../../../grammar/money.ts'
import { must, settles } from '../../../../grammar/outcome.ts'
import { given } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const setOffByTheCustomer = clause({
  ref: '§ 8.1',
  title: { de: 'Aufrechnung durch den Kunden', en: 'Set-off by the customer' },
  when: 'setOffDeclared',
  de: 'Der Kunde kann nur mit Gegenansprüchen aufrechnen, die {titles} sind.',
  en: 'The customer may set off only counterclaims that are {titles}.',
  where: {
    titles: oneOf(
      'rechtskräftig festgestellt, unbestritten oder vom Anbieter schriftlich anerkannt',
      'established by a final judgment, undisputed or acknowledged in writing by the provider',
      'adjudicated',
      'undisputed',
      'acknowledged',
    ),
  },
  provided: ({ by, title }, { titles }) =>
    all(
      by === 'customer' || no('Die Aufrechnung erklärt nicht der Kunde.', 'It is not the customer who sets off.'),
      titles.has(title) || no('Der Gegenanspruch ist bestritten.', 'The counterclaim is disputed.'),
    ),
  then: ({ id, amount }) => settles(id, amount),
  examples: {
    'an acknowledged claim': [
      { id: 7, by: 'customer', amount: eur('20.00'), title: 'acknowledged' },
      settles(7, eur('20.00')),
    ],
    'a disputed one': [{ id: 7, by: 'customer', amount: eur('20.00'), title: 'disputed' }, []],
    'the provider sets off by § 3.10': [{ id: 7, by: 'provider', amount: eur('20.00'), title: 'undisputed' }, []],
  },
  claims: ['kontent.agb.8.1'],
})

const withheld = given('zurückgehaltene Zahlung', 'payment withheld', 'fact', (standing, claim) =>
  standing.last('paymentWithheld', { claim, by: 'customer' }),
)
export const retention = asLongAs({
  ref: '§ 8.2',
  title: { de: 'Zurückbehaltung durch den Kunden', en: 'Retention by the customer' },
  decides: mayWithhold,
  de: 'Zurückbehalten kann der Kunde eine Zahlung nur wegen Gegenansprüchen aus demselben Vertrag, sonst nicht.',
  en: 'The customer may withhold a payment only for counterclaims from the same agreement, otherwise not.',
  where: {},
  given: { withheld },
  provided: ({ withheld: declared }) =>
    declared !== undefined || no('Der Kunde hält nichts zurück.', 'The customer withholds nothing.'),
  then: ({ withheld: declared }) => (declared?.sameAgreement === true ? 'permitted' : 'barred'),
  examples: {
    'a defect in the same agreement': [{ withheld: { sameAgreement: true } }, 'permitted'],
    'a defect in another': [{ withheld: { sameAgreement: false } }, 'barred'],
    'nothing is withheld': [{ withheld: undefined }],
  },
  claims: ['kontent.agb.8.2'],
})
export const reviewOfRetention = clause({
  ref: '§ 8.2 (Prüfung)',
  title: { de: 'Prüfung einer Zurückbehaltung', en: 'Review of a retention' },
  when: 'paymentWithheld',
  de: 'Beruft sich der Kunde auf einen Gegenanspruch aus demselben Vertrag, prüft der Anbieter das, bevor er weiter mahnt.',
  en: 'If the customer relies on a counterclaim from the same agreement, the provider examines it before reminding any further.',
  where: {},
  provided: ({ sameAgreement, claim }) =>
    (sameAgreement && claim !== undefined) ||
    no('Der Gegenanspruch stammt aus einem anderen Vertrag.', 'The counterclaim stems from another agreement.'),
  then: ({ claim, at }) => must('provider', 'reviewDispute', claim ?? '', { by: at }),
  examples: {
    'a defect in the same agreement': [
      { sameAgreement: true, claim: 'R1', at: 0 },
      must('provider', 'reviewDispute', 'R1', { by: 0 }),
    ],
    'a defect in another': [{ sameAgreement: false, claim: 'R1', at: 0 }, []],
  },
  claims: ['kontent.agb.8.2'],
  reading: 'That reminders pause for the review is the reading that harms nobody; nothing says so.',
})
