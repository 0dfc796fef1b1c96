import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayWithhold } from '../../../../grammar/matters/rights.ts'
import { eur } from '../../../../grammar/money.ts'
import { settles } from '../../../../grammar/outcome.ts'
import { given } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const settled = oneOf(
  'unbestritten, anerkannt oder rechtskräftig festgestellt',
  'undisputed, acknowledged or finally adjudicated',
  'undisputed',
  'acknowledged',
  'adjudicated',
)
/** A claim for a defect of what is charged comes from the same transaction. */
const own = oneOf('demselben Geschäft', 'the same transaction', 'same transaction', 'defect')

interface Counterclaim {
  readonly title?: string
  readonly ground?: string
}
const mayBeUsed = ({ title, ground }: Counterclaim, where: { settled: typeof settled; own: typeof own }) =>
  where.settled.has(title) ||
  where.own.has(ground) ||
  no(
    'Die Gegenforderung ist bestritten und stammt aus einem anderen Geschäft.',
    'The counterclaim is disputed and stems from another transaction.',
  )

export const setOff = clause({
  ref: '§ 7.1 S. 1',
  title: { de: 'Aufrechnung', en: 'Set-off' },
  when: 'setOffDeclared',
  de: 'Aufrechnen kann der Kunde mit Gegenforderungen aus {own}, mit anderen nur, wenn sie {settled} sind.',
  en: 'The customer may set off counterclaims from {own}, others only if they are {settled}.',
  where: { own, settled },
  provided: (declared, where) => mayBeUsed(declared, where),
  then: ({ id, amount }) => settles(id, amount),
  examples: {
    'disputed and from another order': [{ id: 3, title: 'disputed', amount: eur('119.00') }, []],
    'confirmed by a judgment': [{ id: 3, title: 'adjudicated', amount: eur('119.00') }, settles(3, eur('119.00'))],
    'disputed, but from the same transaction': [
      { id: 3, title: 'disputed', ground: 'same transaction', amount: eur('20.00') },
      settles(3, eur('20.00')),
    ],
  },
  claims: ['q.agb.7.1a'],
  reading: 'The sentence of the source is garbled; this is the usual clause behind it.',
})

const retention = given('Zurückbehaltung', 'retention', 'fact', (standing, claim) =>
  standing.last('paymentWithheld', { claim, by: 'customer' }),
)

export const retentionOfPayment = asLongAs({
  ref: '§ 7.1 S. 2',
  title: { de: 'Zurückbehaltung', en: 'Retention' },
  decides: mayWithhold,
  de: 'Eine Zahlung kann der Kunde nur unter denselben Voraussetzungen zurückbehalten: wegen Gegenforderungen aus {own} oder solchen, die {settled} sind.',
  en: 'The customer may withhold a payment under the same conditions only: for counterclaims from {own} or for ones that are {settled}.',
  where: { own, settled },
  given: { retention },
  provided: ({ retention: declared }) =>
    declared !== undefined || no('Es wird nichts zurückbehalten.', 'Nothing is withheld.'),
  then: ({ retention: declared = {} }, where) => (mayBeUsed(declared, where) === true ? 'permitted' : 'barred'),
  examples: {
    'for a disputed claim from another order': [{ retention: { title: 'disputed' } }, 'barred'],
    'for one from the same transaction': [
      { retention: { title: 'disputed', ground: 'same transaction' } },
      'permitted',
    ],
    'for one that was adjudicated': [{ retention: { title: 'adjudicated' } }, 'permitted'],
    'nothing withheld': [{ retention: undefined }],
  },
  claims: ['q.agb.7.1b'],
  reading: 'What may be withheld puts nobody in default. The provider for its part holds no data back (§ 3.4).',
})

export const applicableLaw = textOnly({
  ref: '§ 7.2 S. 1',
  title: { de: 'Anwendbares Recht', en: 'Applicable law' },
  de: 'Es gilt allein deutsches Recht.',
  en: 'German law alone applies.',
  where: {},
  claims: ['q.agb.7.2a'],
  textOnly: 'The law beside these terms is German law already; the UN sales convention is not excluded.',
})
export const language = textOnly({
  ref: '§ 7.2 S. 2',
  title: { de: 'Vertragssprache', en: 'Language of the agreement' },
  de: 'Vertragssprache ist Deutsch.',
  en: 'The language of the agreement is German.',
  where: {},
  claims: ['q.agb.7.2b'],
  reading: 'The English text that is shown is a translation.',
  textOnly: 'Both texts are kept; in doubt the German one decides.',
  mend: {
    de: 'Angezeigt werden englische Bedingungen; ein deutscher Text ist danebenzustellen.',
    en: 'The terms that are shown are English; a German text has to stand beside them.',
  },
})
export const jurisdiction = textOnly({
  ref: '§ 7.3',
  title: { de: 'Gerichtsstand', en: 'Jurisdiction' },
  de: 'Ausschließlich zuständig sind die Gerichte in Hamburg.',
  en: 'The courts of Hamburg have exclusive jurisdiction.',
  where: {},
  claims: ['q.agb.7.3'],
  textOnly: 'Where somebody sues people decide; among merchants the clause is valid (§ 38 ZPO).',
})
export const severability = textOnly({
  ref: '§ 7.4 S. 1',
  title: { de: 'Teilnichtigkeit', en: 'Severability' },
  de: 'Ist eine Bestimmung unwirksam, bleiben die übrigen bestehen.',
  en: 'If a provision is void the others stand.',
  where: {},
  claims: ['q.agb.7.4a'],
  textOnly: 'Each clause stands for itself: where mandatory law beats one the others go on.',
})
export const adjustment = textOnly({
  ref: '§ 7.4 S. 2',
  title: { de: 'Anpassung', en: 'Adjustment' },
  de: 'Die Parteien passen den Vertrag dann so an, dass der Zweck so weit wie möglich erreicht wird.',
  en: 'The parties then adapt the agreement so that its purpose is reached as far as possible.',
  where: {},
  claims: ['q.agb.7.4b'],
  textOnly: 'To adapt an agreement takes two parties and a new version.',
})
