import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Medium, writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { amended } from '../../../../grammar/matters/parties.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { waiverOfForm } from '../../../../grammar/quantities/parties.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

/** § 127 (2) BGB lets telecommunication suffice; what one party clicks or chats alone is no exchange of declarations. */
const inWriting = say('Schriftform (§ 127 BGB)', 'writing (§ 127 BGB)', {
  isMetBy: (medium: Medium | undefined) =>
    all(
      writtenForm.isMetBy(medium),
      medium !== 'portal' || no('Ein Chat oder Klick genügt nicht.', 'A chat or a click is not enough.'),
    ),
})

export const amendmentsInWriting = asLongAs({
  ref: '§ 17.1 S. 1',
  title: { de: 'Schriftform für Änderungen', en: 'Amendments in writing' },
  decides: form,
  de: 'Änderungen und Ergänzungen dieses Vertrags bedürfen der {form}; §§ 7.3, 8.7 und 12.4 bleiben unberührt.',
  en: 'Changes and supplements of this agreement need {form}; §§ 7.3, 8.7 and 12.4 are not affected.',
  where: { form: inWriting },
  given: { declared, isWaived: waiverOfForm },
  provided: ({ declared: { kind }, isWaived }) =>
    all(
      kind === 'amendmentAgreed' || no('Keine Änderung des Vertrags.', 'Not an amendment.'),
      !isWaived || no('Die Parteien haben auf die Form verzichtet.', 'The parties have waived the form.'),
    ),
  then: (_, { form: asked }) => asked,
  examples: {
    'an amendment': [{ declared: { kind: 'amendmentAgreed', by: 'customer' }, isWaived: false }, inWriting],
    'once the form was given up': [{ declared: { kind: 'amendmentAgreed', by: 'customer' }, isWaived: true }],
    'an objection is no amendment': [{ declared: { kind: 'objectionReceived', by: 'customer' }, isWaived: false }],
  },
  claims: ['rapidstream.avv.17.1a'],
})

export const effectOfAmendment = clause({
  ref: '§ 17.1 S. 1 (Wirkung)',
  title: { de: 'Wirkung der Änderung', en: 'Effect of an amendment' },
  when: 'amendmentAgreed',
  de: 'In dieser Form vereinbart, gilt die Änderung.',
  en: 'Agreed in that form the amendment holds.',
  where: {},
  then: ({ amendment: name }) => holds(amended, name, 'in force'),
  examples: { agreed: [{ amendment: 'A' }, holds(amended, 'A', 'in force')] },
  claims: ['rapidstream.avv.17.1a'],
})

export const waiverInWriting = asLongAs({
  ref: '§ 17.1 S. 2',
  title: { de: 'Schriftform auch für den Verzicht', en: 'Waiver in writing too' },
  decides: form,
  de: 'Auch auf dieses Formerfordernis kann nur in {form} verzichtet werden.',
  en: 'This requirement of form too can be waived only in {form}.',
  where: { form: inWriting },
  given: { declared },
  provided: ({ declared: { kind } }) => kind === 'formWaived' || no('Kein Verzicht.', 'Not a waiver.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'a waiver': [{ declared: { kind: 'formWaived', by: 'provider' } }, inWriting],
    'an amendment': [{ declared: { kind: 'amendmentAgreed', by: 'provider' } }],
  },
  claims: ['rapidstream.avv.17.1b'],
})

export const severability = textOnly({
  ref: '§ 17.2',
  title: { de: 'Teilunwirksamkeit', en: 'Severability' },
  de: 'Ist oder wird eine Bestimmung unwirksam oder undurchführbar, bleiben die übrigen wirksam.',
  en: 'If a provision is or becomes void or impracticable, the others stay valid.',
  where: {},
  textOnly: 'A clause that the law beats is beaten alone; nothing has to be done for that.',
  claims: ['rapidstream.avv.17.2'],
})

export const germanLaw = textOnly({
  ref: '§ 17.3 S. 1',
  title: { de: 'Deutsches Recht', en: 'German law' },
  de: 'Es gilt deutsches Recht.',
  en: 'German law applies.',
  where: {},
  textOnly: 'The law that stands beside these terms is German and European law.',
  claims: ['rapidstream.avv.17.3a'],
})

export const venue = textOnly({
  ref: '§ 17.3 S. 2',
  title: { de: 'Gerichtsstand Hamburg', en: 'Venue is Hamburg' },
  de: 'Ausschließlicher Gerichtsstand ist Hamburg.',
  en: 'Exclusive place of jurisdiction is Hamburg.',
  where: {},
  textOnly: 'Courts apply it, among merchants and the like only (§ 38 ZPO).',
  claims: ['rapidstream.avv.17.3b'],
})
