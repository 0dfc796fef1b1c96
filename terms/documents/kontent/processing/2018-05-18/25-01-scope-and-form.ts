import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { anyForm, signedByHand, textForm } from '../../../../grammar/form.ts'
import { incorporated } from '../../../../grammar/matters/agreement.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { confirmation } from '../../../../grammar/matters/instructions.ts'
import { coveredBy } from '../../../../grammar/matters/processing-duties.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { instructionReceived } from '../../../../grammar/quantities/instruction.ts'
import { confirmationAfterwards, isJustifiedOrally } from '../../../../grammar/quantities/processing.ts'
import { changeDeclaredOn, itemAgreed } from '../../../../grammar/quantities/processing-duties.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const subject = textOnly({
  ref: '§ 25.1(1) S. 1',
  title: { de: 'Gegenstand', en: 'Subject' },
  de: 'Diese Zusatzbedingungen regeln die Pflichten beider Seiten beim Datenschutz nach Art. 28 DSGVO.',
  en: 'These additional terms specify the duties of both sides in data protection under Art. 28 GDPR.',
  where: {},
  textOnly: 'It says what the terms are about.',
  mend: {
    de: 'Zitiert ist „§ 28 DSGVO“ statt Art. 28; § 62 BDSG gilt nur für Strafverfolgungsbehörden.',
    en: 'The source cites "§ 28" instead of Art. 28 GDPR; § 62 BDSG concerns law enforcement bodies only.',
  },
  claims: ['kontent.avv.25.1.1a'],
})

export const acceptedWithTheTerms = clause({
  ref: '§ 25.1(1) S. 2',
  title: { de: 'Annahme mit den Allgemeinen Geschäftsbedingungen', en: 'Accepted with the general terms' },
  when: 'conditionsAccepted',
  de: 'Wer die Allgemeinen Geschäftsbedingungen annimmt, nimmt zugleich diese Zusatzbedingungen und ihre Anlage in derselben Fassung an.',
  en: 'Who accepts the general terms accepts these additional terms and their annex in the same version at the same time.',
  where: {},
  provided: ({ by, document }) =>
    (by === 'customer' && document === 'terms') ||
    no(
      'Angenommen sind nicht die Allgemeinen Geschäftsbedingungen.',
      'It is not the general terms that were accepted.',
    ),
  then: ({ version }) => [holds(incorporated, 'processing', version), holds(incorporated, 'measures', version)],
  examples: {
    'both with one click': [
      { by: 'customer', document: 'terms', version: '2018-05-18' },
      [holds(incorporated, 'processing', '2018-05-18'), holds(incorporated, 'measures', '2018-05-18')],
    ],
    'the terms of a registry bring neither': [{ by: 'customer', document: 'registry', version: '2018-05-18' }, []],
  },
  claims: ['kontent.avv.25.1.1b'],
  reading: 'The electronic form is enough (Art. 28 (9) GDPR); what was accepted when is the evidence.',
})

export const roles = textOnly({
  ref: '§ 25.1(1) S. 3',
  title: { de: 'Rollen', en: 'Roles' },
  de: 'Der Kunde ist Auftraggeber und Verantwortlicher, der Anbieter Auftragnehmer und Auftragsverarbeiter.',
  en: 'The customer is principal and controller, the provider is contractor and processor.',
  where: {},
  textOnly: 'It names the parties as the GDPR does.',
  claims: ['kontent.avv.25.1.1c'],
})

export const everyContract = asLongAs({
  ref: '§ 25.1(2)',
  title: { de: 'Für alle Verträge', en: 'For every contract' },
  decides: coveredBy,
  de: 'Diese Zusatzbedingungen gelten für jeden Vertrag des Kunden mit dem Anbieter.',
  en: 'These additional terms apply to every contract of the customer with the provider.',
  where: {},
  given: { agreed: itemAgreed },
  provided: ({ agreed }) => agreed || no('Ein solcher Vertrag besteht nicht.', 'There is no such contract.'),
  then: () => 'processing terms',
  examples: {
    'whatever it is about': [{ agreed: true }, 'processing terms'],
    'without a contract': [{ agreed: false }],
  },
  claims: ['kontent.avv.25.1.2'],
  reading: 'A contract on a domain alone, too; § 23.6 asks for a separate agreement, and these terms are it.',
})

export const staffAndSubcontractors = textOnly({
  ref: '§ 25.1(3)',
  title: { de: 'Beschäftigte und Unterauftragnehmer', en: 'Staff and subcontractors' },
  de: 'Erfasst ist alles, wobei Beschäftigte oder Unterauftragnehmer des Anbieters personenbezogene Daten des Kunden verarbeiten.',
  en: 'Covered is everything in which staff or subcontractors of the provider process personal data of the customer.',
  where: {},
  textOnly: 'It describes the extent of the terms.',
  claims: ['kontent.avv.25.1.3'],
})

export const controller = textOnly({
  ref: '§ 25.1(4)',
  title: { de: 'Verantwortlicher', en: 'Controller' },
  de: 'Verantwortlich nach Art. 4 Nr. 7 DSGVO, vor allem für die Rechtmäßigkeit, ist der Kunde.',
  en: 'Controller under Art. 4 no. 7 GDPR, above all for lawfulness, is the customer.',
  where: {},
  textOnly: 'It assigns a role that the law gives anyway.',
  claims: ['kontent.avv.25.1.4'],
})

export const definitions = textOnly({
  ref: '§ 25.1(5) S. 1',
  title: { de: 'Begriffe', en: 'Definitions' },
  de: 'Begriffe haben die Bedeutung, die ihnen die DSGVO gibt.',
  en: 'Terms have the meaning that the GDPR gives them.',
  where: {},
  textOnly: 'It says how words are to be read.',
  claims: ['kontent.avv.25.1.5a'],
})

export const written = asLongAs({
  ref: '§ 25.1(5) S. 2',
  title: { de: 'Schriftlich heißt unterschrieben', en: 'Written means signed' },
  decides: form,
  de: 'Wo diese Bedingungen Schriftform verlangen, für {declarations}, bedarf es {form}.',
  en: 'Where these terms ask for writing, for {declarations}, {form} is needed.',
  where: {
    form: signedByHand,
    declarations: oneOf(
      'die Freigabe von Informationen und die Verschwiegenheitserklärung von Besuchern',
      'the release of information and the declaration of secrecy of visitors',
      'informationReleased',
      'secrecyOfVisitorDeclared',
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
  given: { declaration: itself<Declaration>(), of: changeDeclaredOn },
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

export const confirmAfterwards = clause({
  ref: '§ 25.1(6) S. 3',
  title: { de: 'Bestätigung mündlicher Weisungen', en: 'Confirming oral instructions' },
  when: 'instructionReceived',
  de: 'Mündliche Weisungen bestätigt der Kunde unverzüglich dokumentiert; der Anbieter fordert ihn dazu auf.',
  en: 'The customer confirms oral instructions in documented form without undue delay; the provider asks for it.',
  where: {},
  provided: ({ medium }) => medium === 'telephone' || no('Keine mündliche Weisung.', 'Not an oral instruction.'),
  then: ({ instruction, at }) => [
    must('customer', 'confirmInstruction', instruction, { by: at }),
    must('provider', 'askForConfirmation', instruction, { by: at }),
  ],
  examples: {
    'after a call': [
      { instruction: 'instruction 1', medium: 'telephone', at: instantOf('2026-11-23T22:10') },
      [
        must('customer', 'confirmInstruction', 'instruction 1', { by: instantOf('2026-11-23T22:10') }),
        must('provider', 'askForConfirmation', 'instruction 1', { by: instantOf('2026-11-23T22:10') }),
      ],
    ],
    'an e-mail confirms itself': [{ instruction: 'instruction 1', medium: 'e-mail' }, []],
  },
  claims: ['kontent.avv.25.1.6c'],
  reading: 'The text names no consequence if the confirmation is missing: the log of the call is kept.',
})

export const basedOnTheContract = textOnly({
  ref: '§ 25.2(1) S. 1',
  title: { de: 'Grundlage', en: 'Basis' },
  de: 'Grundlage der Verarbeitung ist der Vertrag zwischen den Parteien.',
  en: 'The processing rests on the contract between the parties.',
  where: {},
  textOnly: 'It says where the order comes from.',
  claims: ['kontent.avv.25.2.1a'],
})
export const subjectAndPurpose = textOnly({
  ref: '§ 25.2(2) S. 1',
  title: { de: 'Gegenstand und Zweck', en: 'Subject and purpose' },
  de: 'Gegenstand, Art und Zweck der Verarbeitung ergeben sich aus dem Vertrag.',
  en: 'Subject, nature and purpose of the processing follow from the contract.',
  where: {},
  textOnly: 'It refers to the contract.',
  mend: {
    de: 'Art. 28 Abs. 3 DSGVO verlangt auch die Arten der Daten und die Kategorien der Personen; sie stehen nirgends.',
    en: 'Art. 28 (3) GDPR also asks for types of data and categories of persons; they are stated nowhere.',
  },
  claims: ['kontent.avv.25.2.2a'],
})
export const noOwnUse = textOnly({
  ref: '§ 25.2(2) S. 2',
  title: { de: 'Keine eigene Nutzung', en: 'No own use' },
  de: 'Eine eigene Nutzung personenbezogener Daten durch den Anbieter ist nicht Gegenstand des Auftrags.',
  en: 'An own use of personal data by the provider is not part of the order.',
  where: {},
  textOnly: 'It says what the order is not; § 25.3(1) forbids it.',
  claims: ['kontent.avv.25.2.2b'],
})
export const accessIsPossible = textOnly({
  ref: '§ 25.2(2) S. 3',
  title: { de: 'Zugriff nicht auszuschließen', en: 'Access cannot be excluded' },
  de: 'Bei der Leistung lässt sich ein Zugriff auf gespeicherte personenbezogene Daten nicht ausschließen.',
  en: 'While performing, access to stored personal data cannot be ruled out.',
  where: {},
  textOnly: 'It states why the terms are needed.',
  claims: ['kontent.avv.25.2.2c'],
})
