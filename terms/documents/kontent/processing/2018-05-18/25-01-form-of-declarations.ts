import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Instant, instantOf } from '../../../../grammar/day.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { anyForm, signedByHand, textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { confirmation } from '../../../../grammar/matters/instructions.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { subjectOfChange } from '../../../../grammar/quantities/change.ts'
import { instructionReceived } from '../../../../grammar/quantities/instruction.ts'
import { confirmationAfterwards, isJustifiedOrally } from '../../../../grammar/quantities/processing.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const written = asLongAs({
  ref: '§ 25.1(5) S. 2',
  title: { de: 'Schriftlich heißt unterschrieben', en: 'Written means signed' },
  decides: form,
  de: 'Wo diese Bedingungen Schriftform verlangen, also für {declarations}, bedarf es {form}.',
  en: 'Where these terms ask for writing, that is for {declarations}, {form} is needed.',
  where: {
    form: signedByHand,
    declarations: oneOf(
      'die Freigabe von Informationen und die Verschwiegenheitserklärung von Besuchern',
      'the release of information and the declaration of secrecy of visitors',
      'informationReleased',
      'secrecyUndertaken',
    ),
  },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }, { declarations }) =>
    declarations.has(declaration.kind) || no('Dafür ist Schriftform nicht verlangt.', 'No writing is asked for it.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'a release': [{ declaration: { kind: 'informationReleased' } }, signedByHand],
    'not an instruction': [{ declaration: { kind: 'instructionReceived' } }],
  },
  claims: ['kontent.avv.25.1.5b'],
  reading:
    '§ 126 BGB, within § 25 alone. A qualified electronic signature replaces the paper (§ 126 (3) BGB); whoever enters such a letter enters it as signed.',
})

export const provableForm = asLongAs({
  ref: '§ 25.1(5) S. 3',
  title: { de: 'Sonst jede nachweisbare Form', en: 'Otherwise any form that can be proven' },
  decides: form,
  de: 'Andere Erklärungen sind in jeder Form möglich, die sich nachweisen lässt, zumindest in {form}: Weisungen und was Unterauftragnehmer betrifft.',
  en: 'Other declarations are possible in any form that can be proven, at least {form}: instructions and what concerns subcontractors.',
  where: { form: textForm },
  given: { declaration: itself<Declaration>(), of: subjectOfChange },
  provided: ({ declaration: { kind }, of }) =>
    kind === 'instructionReceived' ||
    ((kind === 'objectionReceived' || kind === 'consentReceived') && of === 'subprocessor') ||
    no('Keine Erklärung nach diesen Bedingungen.', 'Not a declaration under these terms.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'an objection to a subcontractor': [{ declaration: { kind: 'objectionReceived' }, of: 'subprocessor' }, textForm],
    'an instruction': [{ declaration: { kind: 'instructionReceived' }, of: undefined }, textForm],
    'not an objection to new terms': [{ declaration: { kind: 'objectionReceived' }, of: 'terms' }],
  },
  claims: ['kontent.avv.25.1.5c'],
  reading: 'A ticket with its log, an e-mail, a letter; a call alone leaves nothing that can be shown.',
})

export const documented = undertaking({
  ref: '§ 25.1(6) S. 1',
  title: { de: 'Dokumentierte Weisungen', en: 'Documented instructions' },
  de: 'Der Kunde erteilt Aufträge, Teilaufträge und Weisungen dokumentiert: wer, wann und was.',
  en: 'The customer gives orders, partial orders and instructions in documented form: who, when and what.',
  where: {},
  undertaking: { who: 'customer', duty: 'documentInstruction' },
  claims: ['kontent.avv.25.1.6a'],
})

export const oralInUrgentCases = asLongAs({
  ref: '§ 25.1(6) S. 2',
  title: { de: 'Mündlich, wenn es eilt', en: 'By word of mouth in urgent cases' },
  decides: form,
  exceptionTo: ['§ 25.1(5) S. 3'],
  de: 'In dringenden Fällen sind Weisungen {form} möglich, auch mündlich.',
  en: 'In urgent cases instructions are possible {form}, by word of mouth too.',
  where: { form: anyForm },
  given: { declaration: itself<Declaration>(), urgent: isJustifiedOrally },
  provided: ({ declaration, urgent }) =>
    all(
      declaration.kind === 'instructionReceived' || no('Keine Weisung.', 'Not an instruction.'),
      urgent || no('Der Fall ist nicht dringend.', 'The case is not urgent.'),
    ),
  then: (_, { form: asked }) => asked,
  examples: {
    'by telephone at night': [{ declaration: { kind: 'instructionReceived' }, urgent: true }, anyForm],
    'not without urgency': [{ declaration: { kind: 'instructionReceived' }, urgent: false }],
    'not another declaration': [{ declaration: { kind: 'objectionReceived' }, urgent: true }],
  },
  claims: ['kontent.avv.25.1.6b'],
})

export const awaitingConfirmation = asLongAs({
  ref: '§ 25.1(6) S. 2 (Bestätigung)',
  title: { de: 'Bestätigung steht aus', en: 'Awaiting confirmation' },
  decides: confirmation,
  de: 'Eine mündliche Weisung gilt als unbestätigt, bis der Kunde sie dokumentiert bestätigt hat.',
  en: 'An oral instruction counts as unconfirmed until the customer has confirmed it in documented form.',
  where: {},
  given: { instruction: instructionReceived, confirmed: confirmationAfterwards },
  provided: ({ instruction, confirmed }) =>
    all(
      instruction?.medium === 'telephone' || no('Keine mündliche Weisung.', 'Not an oral instruction.'),
      confirmed === undefined || no('Sie ist bestätigt.', 'It is confirmed.'),
    ),
  then: () => 'pending',
  examples: {
    'after the call': [{ instruction: { medium: 'telephone' }, confirmed: undefined }, 'pending'],
    'not once it is confirmed': [{ instruction: { medium: 'telephone' }, confirmed: {} }],
    'not of an e-mail': [{ instruction: { medium: 'e-mail' }, confirmed: undefined }],
  },
  claims: ['kontent.avv.25.1.6b'],
})

const confirmedBy = (instruction: string, by: Instant) => {
  const until = untilTold('instructionConfirmed', { instruction })
  return [
    must('customer', 'confirmInstruction', instruction, { by, until }),
    must('provider', 'askForConfirmation', instruction, { by, until }),
  ]
}

export const confirmAfterwards = clause({
  ref: '§ 25.1(6) S. 3',
  title: { de: 'Bestätigung mündlicher Weisungen', en: 'Confirming oral instructions' },
  when: 'instructionReceived',
  de: 'Mündliche Weisungen bestätigt der Kunde unverzüglich dokumentiert; der Anbieter fordert ihn dazu auf.',
  en: 'The customer confirms oral instructions in documented form without undue delay; the provider asks for it.',
  where: {},
  provided: ({ medium }) => medium === 'telephone' || no('Keine mündliche Weisung.', 'Not an oral instruction.'),
  then: ({ instruction, at }) => confirmedBy(instruction, at),
  examples: {
    'after a call': [
      { instruction: 'instruction 1', medium: 'telephone', at: instantOf('2026-11-23T22:10') },
      confirmedBy('instruction 1', instantOf('2026-11-23T22:10')),
    ],
    'an e-mail confirms itself': [{ instruction: 'instruction 1', medium: 'e-mail' }, []],
  },
  claims: ['kontent.avv.25.1.6c'],
  reading: 'The text names no consequence if the confirmation is missing: the log of the call is kept.',
})
