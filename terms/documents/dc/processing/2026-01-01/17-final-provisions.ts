import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { signedByHand, writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { amended } from '../../../../grammar/matters/parties.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const liability = textOnly({
  ref: 'Nr. 15',
  title: { de: 'Haftung', en: 'Liability' },
  de: 'Es gilt Art. 82 DSGVO.',
  en: 'Art. 82 GDPR applies.',
  where: {},
  textOnly: 'Whether and how far somebody is liable is found by parties and courts, claim by claim.',
  claims: ['dc.avv.15'],
})
export const threatToProperty = clause({
  ref: 'Nr. 17.1 S. 1',
  title: { de: 'Gefährdung des Eigentums des Kunden', en: 'Threat to the customer’s property' },
  when: 'seized',
  de: 'Gefährden Pfändung, Beschlagnahme, Insolvenz oder andere Ereignisse bei Dritten das Eigentum des Kunden, unterrichtet der Anbieter ihn unverzüglich.',
  en: 'If attachment, seizure, insolvency or other events by third parties endanger the customer’s property, the provider informs it without undue delay.',
  where: {},
  then: ({ matter }) => must('provider', 'notifySeizure', matter),
  examples: { 'a server is attached': [{ matter: 'M' }, must('provider', 'notifySeizure', 'M')] },
  claims: ['dc.avv.17.1a'],
  reading: 'Property is read as data and the media they lie on.',
})
export const creditorsTold = clause({
  ref: 'Nr. 17.1 S. 2',
  title: { de: 'Hinweis an die Gläubiger', en: 'Notice to creditors' },
  when: 'seized',
  de: 'Den Gläubigern teilt er unverzüglich mit, dass die Daten im Auftrag verarbeitet werden.',
  en: 'It tells the creditors without undue delay that the data are processed on behalf of another.',
  where: {},
  then: ({ matter }) => must('provider', 'informCreditors', matter),
  examples: { 'a server is attached': [{ matter: 'M' }, must('provider', 'informCreditors', 'M')] },
  claims: ['dc.avv.17.1b'],
})

export const amendmentsInWriting = asLongAs({
  ref: 'Nr. 17.2 S. 1',
  title: { de: 'Änderungen schriftlich oder elektronisch', en: 'Amendments in writing or electronically' },
  decides: form,
  de: 'Änderungen dieses Vertrags bedürfen der {form}; ein elektronisches Format genügt.',
  en: 'Amendments of this agreement need {form}; an electronic format is enough.',
  where: { form: writtenForm },
  given: { declared },
  provided: ({ declared: { kind, of } }) =>
    (kind === 'amendmentAgreed' && of === 'processing agreement') ||
    no('Keine Änderung dieses Vertrags.', 'Not an amendment of this agreement.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'of this agreement': [
      { declared: { kind: 'amendmentAgreed', by: 'customer', of: 'processing agreement' } },
      writtenForm,
    ],
    'of the terms': [{ declared: { kind: 'amendmentAgreed', by: 'customer', of: 'terms' } }],
  },
  claims: ['dc.avv.17.2a'],
})
export const expressReference = clause({
  ref: 'Nr. 17.2 S. 1 (Hinweis)',
  title: { de: 'Ausdrücklicher Hinweis', en: 'Express reference' },
  when: 'amendmentAgreed',
  de: 'Sie gelten nur, wenn ausdrücklich gesagt ist, dass dieser Vertrag geändert wird.',
  en: 'They hold only if it is said expressly that this agreement is changed.',
  where: {},
  provided: ({ of, namesIt }) =>
    all(
      (of !== undefined && of !== 'terms') || no('Eine Änderung der Bedingungen.', 'An amendment of the terms.'),
      namesIt === true || no('Der ausdrückliche Hinweis fehlt.', 'The express reference is missing.'),
    ),
  then: ({ amendment }) => holds(amended, amendment, 'in force'),
  examples: {
    'headed as an amendment of it': [
      { amendment: 'A', of: 'processing agreement', namesIt: true },
      holds(amended, 'A', 'in force'),
    ],
    'new terms without a word of it': [{ amendment: 'A', of: 'processing agreement', namesIt: false }, []],
    'the terms have their own sentence': [{ amendment: 'A', of: 'terms', namesIt: true }, []],
  },
  claims: ['dc.avv.17.2a'],
})
export const rulesOnSubprocessors = asLongAs({
  ref: 'Nr. 17.2 S. 2',
  title: { de: 'Regeln über Unterauftragsverarbeiter', en: 'Rules on subprocessors' },
  decides: form,
  de: 'Änderungen der Regeln über Unterauftragsverarbeiter bedürfen wegen Art. 28 Abs. 2 DSGVO stets {form}.',
  en: 'Amendments of the rules on subprocessors always need {form}, in view of Art. 28 (2) GDPR.',
  where: { form: signedByHand },
  given: { declared },
  provided: ({ declared: { kind, of } }) =>
    (kind === 'amendmentAgreed' && of === 'rules on subprocessors') ||
    no('Keine Änderung dieser Regeln.', 'Not an amendment of these rules.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'of these rules': [
      { declared: { kind: 'amendmentAgreed', by: 'customer', of: 'rules on subprocessors' } },
      signedByHand,
    ],
    'a new subprocessor amends no rule': [{ declared: { kind: 'changeReceived', by: 'provider', of: 'subprocessor' } }],
  },
  claims: ['dc.avv.17.2b'],
  reading:
    'Nr. 9.1 is about a single change of a subprocessor, this about the rules. Art. 28 (9) GDPR accepts electronic form; the stricter one is agreed. A qualified electronic signature (§ 126a BGB) equals it and has no word among the media yet.',
  mend: {
    de: 'Nr. 9.1 begnügt sich mit Textform, Nr. 17.2 verlangt Schriftform: sagen, dass Nr. 17.2 nur die Regeln und nicht den einzelnen Wechsel meint; Art. 28 Abs. 9 DSGVO lässt die elektronische Form zu.',
    en: 'Nr. 9.1 is content with text form, Nr. 17.2 asks for writing: say that Nr. 17.2 means the rules and not a single change; Art. 28 (9) GDPR accepts electronic form.',
  },
})
export const processingAgreementFirst = textOnly({
  ref: 'Nr. 17.3 S. 1',
  title: { de: 'Vorrang dieses Vertrags', en: 'This agreement goes first' },
  de: 'Widersprechen sich dieser Vertrag und der Hauptvertrag, gehen die Regelungen dieses Vertrags vor.',
  en: 'Where this agreement and the main agreement contradict each other, the rules of this agreement prevail.',
  where: {},
  textOnly:
    'The rank of the document carries it out: a processing agreement goes before the terms wherever both decide the same.',
  claims: ['dc.avv.17.3a'],
  reading: 'Only for contradictions: where this agreement is silent, the main agreement speaks.',
})
export const severability = textOnly({
  ref: 'Nr. 17.3 S. 2',
  title: { de: 'Teilunwirksamkeit', en: 'Severability' },
  de: 'Sind Teile unwirksam, bleibt der übrige Vertrag wirksam.',
  en: 'If parts are invalid the rest of the agreement stays valid.',
  where: {},
  textOnly: 'Every sentence stands by itself here already; which one is ineffective a court says.',
  claims: ['dc.avv.17.3b'],
})
export const germanLaw = textOnly({
  ref: 'Nr. 17.4',
  title: { de: 'Deutsches Recht', en: 'German law' },
  de: 'Es gilt deutsches Recht.',
  en: 'German law applies.',
  where: {},
  textOnly: 'Which law applies is settled before any rule is carried out.',
  claims: ['dc.avv.17.4'],
})
