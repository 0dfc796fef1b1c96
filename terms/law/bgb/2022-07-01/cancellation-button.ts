/** § 312k BGB, since the act for fair consumer contracts of 10 August 2021 (BGBl. I p. 3433). */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../grammar/clause.ts'
import { instantOf } from '../../../grammar/day.ts'
import { immediately } from '../../../grammar/end-date.ts'
import type { Declaration } from '../../../grammar/fact.ts'
import { asksNoMoreThan, onTheWebsite } from '../../../grammar/form.ts'
import { form } from '../../../grammar/matters/declarations.ts'
import { ends, endsNoLater, must } from '../../../grammar/outcome.ts'
import { isConsumer } from '../../../grammar/quantities/consumer.ts'
import { itself, setting } from '../../../grammar/quantity.ts'

const onlyConsumers = (consumer: boolean) =>
  consumer || no('Der Kunde ist kein Verbraucher.', 'The customer is no consumer.')
const byTheCustomer = (by: string | undefined) =>
  by === 'customer' || no('Keine Kündigung des Kunden.', 'Not a notice of the customer.')
const onTheButton = (medium: string | undefined) =>
  medium === 'portal' || no('Nicht über die Website erklärt.', 'Not declared on the website.')

export const noticeByButton = asLongAs({
  ref: '§ 312k Abs. 2',
  title: { de: 'Kündigungsschaltfläche', en: 'Cancellation button' },
  decides: form,
  de: 'Ein Verbraucher kann einen Vertrag, der über eine Website geschlossen wurde, {form} kündigen.',
  en: 'A consumer may terminate {form} an agreement that was concluded on a website.',
  where: { form: onTheWebsite },
  given: { declaration: itself<Declaration>(), consumer: isConsumer },
  provided: ({ declaration, consumer }) =>
    all(
      onlyConsumers(consumer),
      declaration.kind === 'terminationReceived' || no('Keine Kündigung.', 'Not a notice of termination.'),
      byTheCustomer(declaration.by),
      onTheButton(declaration.medium),
    ),
  then: (_, { form: asked }) => asked,
  yieldsTo: (other, mine) => asksNoMoreThan(other, mine),
  examples: {
    'in the portal': [
      { declaration: { kind: 'terminationReceived', by: 'customer', medium: 'portal' }, consumer: true },
      onTheWebsite,
    ],
    'a letter is judged by the other rules': [
      { declaration: { kind: 'terminationReceived', by: 'customer', medium: 'letter' }, consumer: true },
    ],
  },
  claims: [],
  reading: 'Every agreement of a consumer counts as concluded on a website, since it can be.',
})

export const confirmationOfNotice = clause({
  ref: '§ 312k Abs. 4',
  title: { de: 'Sofortige Bestätigung', en: 'Confirmation at once' },
  when: 'terminationReceived',
  de: 'Eine so erklärte Kündigung bestätigt der Anbieter dem Verbraucher sofort in Textform, mit Inhalt, Zugang und Ende.',
  en: 'A notice given so is confirmed to the consumer by the provider at once in text form, with content, receipt and end.',
  where: {},
  given: { consumer: isConsumer },
  provided: (received, _, { consumer }) =>
    all(onlyConsumers(consumer), byTheCustomer(received.by), onTheButton(received.medium)),
  then: (received) => must('provider', 'confirmTermination', received.scope ?? 'agreement', { by: received.at }),
  asks: [
    { of: 'confirmTermination', what: 'content' },
    { of: 'confirmTermination', what: 'form' },
  ],
  examples: {
    'of the whole agreement': [
      { by: 'customer', medium: 'portal', at: instantOf('2026-11-23T23:50') },
      must('provider', 'confirmTermination', 'agreement', { by: instantOf('2026-11-23T23:50') }),
      { consumer: true },
    ],
    'a letter needs none': [{ by: 'customer', medium: 'letter' }, [], { consumer: true }],
    'nor does a notice of the provider': [{ by: 'provider', medium: 'portal' }, [], { consumer: true }],
    'nor one of a business': [{ by: 'customer', medium: 'portal' }, [], { consumer: false }],
  },
  claims: [],
})

export const withoutButton = clause({
  ref: '§ 312k Abs. 6',
  title: { de: 'Ohne Schaltfläche jederzeit', en: 'Without a button at any time' },
  when: 'terminationReceived',
  de: 'Fehlt die Schaltfläche, kann der Verbraucher jederzeit und {end} kündigen.',
  en: 'If the button is missing, the consumer may terminate at any time {end}.',
  where: { end: immediately },
  given: { consumer: isConsumer, button: setting('cancellationButton', true) },
  provided: (received, _, { consumer, button }) =>
    all(
      onlyConsumers(consumer),
      byTheCustomer(received.by),
      !button || no('Die Schaltfläche ist da.', 'The button is there.'),
    ),
  then: (received, { end }) => ends(end.at(received.at), received.scope ?? 'agreement'),
  yieldsTo: endsNoLater,
  examples: {
    'on receipt': [
      { by: 'customer', at: instantOf('2026-11-23T09:00') },
      ends(immediately.at(instantOf('2026-11-23T09:00'))),
      { consumer: true, button: false },
    ],
    'with the button there the terms decide': [{ by: 'customer' }, [], { consumer: true, button: true }],
  },
  claims: [],
})
