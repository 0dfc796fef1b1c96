/** § 309 no. 13 BGB, since the act of 17 February 2016 (BGBl. I p. 233). */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import type { Declaration } from '../../../grammar/fact.ts'
import { asksNoMoreThan, textForm } from '../../../grammar/form.ts'
import { form } from '../../../grammar/matters/declarations.ts'
import { isConsumer } from '../../../grammar/quantities/consumer.ts'
import { itself } from '../../../grammar/quantity.ts'

/** § 309 no. 13 (b) BGB, for contracts concluded from 1 October 2016 on (Art. 229 § 37 EGBGB). */
export const noMoreThanTextForm = asLongAs({
  ref: '§ 309 Nr. 13',
  title: { de: 'Nicht mehr als Textform', en: 'No more than text form' },
  decides: form,
  de: 'Von Erklärungen eines Verbrauchers dürfen Geschäftsbedingungen nicht mehr als {form} verlangen.',
  en: 'Of the declarations of a consumer terms may ask no more than {form}.',
  where: { form: textForm },
  given: { declaration: itself<Declaration>(), consumer: isConsumer },
  provided: ({ declaration, consumer }) =>
    all(
      consumer || no('Der Kunde ist kein Verbraucher.', 'The customer is no consumer.'),
      declaration.by === 'customer' || no('Keine Erklärung des Kunden.', 'Not a declaration of the customer.'),
    ),
  then: (_, { form: asked }) => asked,
  yieldsTo: (other, mine) => asksNoMoreThan(other, mine),
  examples: {
    'a consumer': [{ declaration: { by: 'customer' }, consumer: true }, textForm],
    'a business': [{ declaration: { by: 'customer' }, consumer: false }],
    'the provider itself may be bound to more': [{ declaration: { by: 'provider' }, consumer: true }],
  },
  claims: [],
})
