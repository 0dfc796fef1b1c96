import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { objectionTo, subjectOfChange } from '../../../../grammar/quantities/change.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'

export const objectionInTextForm = asLongAs({
  ref: 'Nr. 9.1 (Form)',
  title: { de: 'Widerspruch in Textform', en: 'Objection in text form' },
  decides: form,
  de: 'Der Widerspruch bedarf der {form}.',
  en: 'The objection needs {form}.',
  where: { form: textForm },
  given: { declared, about: subjectOfChange },
  provided: ({ declared: { kind }, about }) =>
    (kind === 'objectionReceived' && about !== 'price') || no('Kein solcher Widerspruch.', 'Not such an objection.'),
  then: (_, { form: needed }) => needed,
  examples: {
    'an objection': [{ declared: { kind: 'objectionReceived', by: 'customer' }, about: 'subprocessor' }, textForm],
    'one to a price has its own sentence': [
      { declared: { kind: 'objectionReceived', by: 'customer' }, about: 'price' },
    ],
    'a notice of termination is none': [
      { declared: { kind: 'terminationReceived', by: 'customer' }, about: undefined },
    ],
  },
  claims: ['dc.avv.9.1c'],
})

export const terminationUponGroundlessObjection = clause({
  ref: 'Nr. 9.1',
  title: { de: 'Kündigung nach grundlosem Widerspruch', en: 'Termination upon a groundless objection' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  de: 'Widerspricht der Kunde ohne wichtigen Grund, kann der Anbieter diesen Vertrag und den Hauptvertrag vorzeitig mit einer Frist von {notice} kündigen.',
  en: 'If the customer objects without good cause, the provider may terminate this and the main agreement early with a notice of {notice}.',
  where: { notice: notice(6, 'weeks', stays(minimumNotice)) },
  given: { objection: objectionTo },
  provided: ({ by, ground }, _, { objection }) =>
    all(
      (by === 'provider' && ground === 'objection without good cause') ||
        no('Keine Kündigung wegen eines Widerspruchs.', 'Not a notice upon an objection.'),
      objection !== undefined || no('Der Kunde hat nicht widersprochen.', 'The customer did not object.'),
      objection?.goodCause === false ||
        no('Der Widerspruch hat einen wichtigen Grund.', 'The objection has good cause.'),
    ),
  then: ({ on }, { notice: least }) => [ends(least.runsOut(on)), ends(least.runsOut(on), 'avv')],
  examples: {
    'six weeks from a Saturday end on a Saturday': [
      { by: 'provider', ground: 'objection without good cause', change: 'V', on: '2027-01-16' },
      [ends('2027-02-27'), ends('2027-02-27', 'avv')],
      { objection: { goodCause: false } },
    ],
    'without an objection there is no such right': [
      { by: 'provider', ground: 'objection without good cause', change: 'V', on: '2027-01-16' },
      [],
      { objection: undefined },
    ],
    'an objection with good cause gives no such right': [
      { by: 'provider', ground: 'objection without good cause', change: 'V', on: '2027-01-16' },
      [],
      { objection: { goodCause: true } },
    ],
  },
  claims: ['dc.avv.9.1d', 'dc.avv.17.3a'],
  reading:
    'One notice ends both; as the processing agreement goes before the terms (Nr. 17.3), six weeks prevail over the three months of Ziff. 14.1. Whether the cause is good, a person has said.',
})
