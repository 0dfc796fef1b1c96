import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form, power } from '../../../../grammar/matters/declarations.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { must } from '../../../../grammar/outcome.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { namingOfDeclarant, officerOf } from '../../../../grammar/quantities/named-persons.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const instruction = { kind: 'instructionReceived', by: 'customer', person: 'B', recipient: 'Y' } as const
const isInstruction = (kind: string) => kind === 'instructionReceived' || no('Keine Weisung.', 'Not an instruction.')

export const claimsOfDataSubjects = clause({
  ref: 'Nr. 3.2 S. 2',
  title: { de: 'Ansprüche betroffener Personen', en: 'Claims of data subjects' },
  when: 'dataSubjectRequestReceived',
  de: 'Macht eine betroffene Person Rechte beim Anbieter geltend, unterrichtet er den Kunden unverzüglich.',
  en: 'If a data subject asserts rights against the provider, it informs the customer without undue delay.',
  where: {},
  then: ({ request }) => must('provider', 'informOfRequest', request),
  examples: { 'a request arrives': [{ request: 'request 1' }, must('provider', 'informOfRequest', 'request 1')] },
  claims: ['dc.avv.3.2b'],
})
export const supplementaryInstructions = clause({
  ref: 'Nr. 3.3 S. 1',
  title: { de: 'Ergänzende Weisungen', en: 'Supplementary instructions' },
  when: 'instructionReceived',
  de: 'Der Kunde kann jederzeit ergänzende Weisungen zu Art, Umfang und Verfahren der Verarbeitung erteilen; der Anbieter führt sie aus.',
  en: 'The customer may at any time give supplementary instructions on type, extent and procedure of processing; the provider carries them out.',
  where: {},
  then: ({ instruction: named }) => must('provider', 'carryOutInstruction', named),
  examples: { 'at any time': [{ instruction: 'I' }, must('provider', 'carryOutInstruction', 'I')] },
  claims: ['dc.avv.3.3a'],
  reading:
    'Neither a confirmation nor a time is named. The duty to warn of an unlawful instruction (Art. 28 (3) last sentence GDPR) would have stood in the missing Nr. 4.1 to 4.5.',
})
export const instructionsInTextForm = asLongAs({
  ref: 'Nr. 3.3 S. 2',
  title: { de: 'Weisungen in Textform', en: 'Instructions in text form' },
  decides: form,
  de: 'Weisungen bedürfen der {form}, etwa einer E-Mail.',
  en: 'Instructions need {form}, such as an e-mail.',
  where: { form: textForm },
  given: { declared },
  provided: ({ declared: { kind } }) => isInstruction(kind),
  then: (_, { form: asked }) => asked,
  examples: {
    'an instruction': [{ declared: instruction }, textForm],
    'a notice of termination is none': [{ declared: { ...instruction, kind: 'terminationReceived' } }],
  },
  claims: ['dc.avv.3.3b'],
  reading: 'Without exception for urgent ones: who calls is asked for text form.',
})

const excluded = (
  ref: string,
  title: { de: string; en: string },
  de: string,
  en: string,
  of: readonly string[],
  id: string,
  reading: string,
) =>
  asLongAs({
    ref,
    title,
    decides: mayProcess,
    of,
    de,
    en,
    where: {},
    then: () => 'barred',
    examples: { 'none of these': [{}, 'barred'] },
    claims: [id],
    reading,
  })
export const noRevealingData = excluded(
  'Nr. 3.4 S. 1',
  { de: 'Keine besonderen Kategorien', en: 'No special categories' },
  'Der Kunde steht dafür ein, dass seine Daten rassische und ethnische Herkunft, politische Meinungen, religiöse und weltanschauliche Überzeugungen und die Zugehörigkeit zu einer Gewerkschaft nicht unmittelbar offenlegen.',
  'The customer guarantees that its data do not directly reveal racial and ethnic origin, political opinions, religious and philosophical beliefs or membership of a trade union.',
  ['racial or ethnic origin', 'political opinions', 'religious or philosophical beliefs', 'trade union membership'],
  'dc.avv.3.4a',
  'Only what reveals it directly; what can be inferred is not meant.',
)
export const noHealthData = excluded(
  'Nr. 3.4 S. 2',
  { de: 'Keine Straf-, Gen- und Gesundheitsdaten', en: 'No criminal, genetic or health data' },
  'Daten über Verurteilungen und Straftaten, genetische, biometrische und Gesundheitsdaten und Daten zu Sexualleben oder Orientierung übermittelt er nicht.',
  'It sends no data on convictions and offences, no genetic, biometric or health data and none on sex life or orientation.',
  ['criminal convictions and offences', 'genetic data', 'biometric data', 'health data', 'sex life or orientation'],
  'dc.avv.3.4b',
  'Fields of such a kind are not offered; what is written into a text all the same a person finds.',
)

export const changeOfPersonsInTextForm = asLongAs({
  ref: 'Nr. 3.5 S. 2',
  title: { de: 'Wechsel der Berechtigten in Textform', en: 'Change of persons in text form' },
  decides: power,
  de: 'Wechselt eine berechtigte Person, teilt der Kunde das in {form} mit; die Mitteilung zählt, sobald sie zugeht.',
  en: 'If an entitled person changes, the customer tells it in {form}; the notice counts once it is received.',
  where: { form: textForm },
  given: { declared, naming: namingOfDeclarant },
  provided: ({ declared: { kind, by }, naming }, { form: asked }) =>
    all(
      isInstruction(kind),
      by === 'customer' || no('Keine Weisung des Kunden.', 'Not an instruction of the customer.'),
      naming !== undefined || no('Die Person ist nicht benannt.', 'The person is not named.'),
      asked.isMetBy(naming?.medium) !== true || no('Die Benennung kam in Textform.', 'The naming came in text form.'),
    ),
  then: () => false,
  examples: {
    'named by telephone': [{ declared: instruction, naming: { person: 'B', medium: 'telephone' } }, false],
    'named by e-mail': [{ declared: instruction, naming: { person: 'B', medium: 'e-mail' } }],
    'not named at all is another sentence': [{ declared: instruction, naming: undefined }],
    'of recipients it says nothing': [
      { declared: { ...instruction, by: 'provider' }, naming: { person: 'B', medium: 'telephone' } },
    ],
    'nor of a notice': [
      { declared: { ...instruction, kind: 'terminationReceived' }, naming: { person: 'B', medium: 'telephone' } },
    ],
  },
  claims: ['dc.avv.3.5b'],
  reading: 'From receipt on: an instruction that was sent before is not cured by a list that comes after it.',
})
export const customerReportsErrors = undertaking({
  ref: 'Nr. 3.6 S. 1',
  title: { de: 'Fehler und Unregelmäßigkeiten', en: 'Errors and irregularities' },
  de: 'Findet der Kunde Fehler oder Unregelmäßigkeiten der Verarbeitung, unterrichtet er den Anbieter unverzüglich.',
  en: 'If the customer finds errors or irregularities in the processing, it informs the provider without undue delay.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportErrors' },
  claims: ['dc.avv.3.6a'],
})
export const wronglySentData = undertaking({
  ref: 'Nr. 3.6 S. 2',
  title: { de: 'Irrtümlich übermittelte Daten', en: 'Data sent by mistake' },
  de: 'Hat er Daten irrtümlich übermittelt, sagt er es unverzüglich und hilft auf seine Kosten, sie aus den Systemen des Anbieters und der Unterauftragsverarbeiter zu entfernen.',
  en: 'If it has sent data by mistake, it says so without undue delay and helps at its own cost to remove them from the systems of provider and subprocessors.',
  where: {},
  undertaking: { who: 'customer', duty: 'removeWrongData' },
  claims: ['dc.avv.3.6b'],
})

const officers = oneOf('Weisungen', 'instructions', 'instructionReceived')

export const officersGiveAndReceive = asLongAs({
  ref: 'Nr. 5.1 S. 3',
  title: { de: 'Datenschutzbeauftragte und Weisungen', en: 'Officers and instructions' },
  decides: power,
  exceptionTo: ['Ziff. 3.5', 'Nr. 3.5 S. 2'],
  de: 'Auch die Datenschutzbeauftragten wirken an {instructions} mit: Die des Kunden dürfen sie erteilen, die des Anbieters sie empfangen und nicht erteilen.',
  en: 'The data protection officers, too, take part in {instructions}: the customer’s may give them, the provider’s may receive and not give them.',
  where: { instructions: officers },
  given: { declared, officer: officerOf },
  provided: ({ declared: { kind, by }, officer }, { instructions }) =>
    all(
      instructions.has(kind) || no('Keine Weisung.', 'Not an instruction.'),
      by === 'provider' ||
        officer === 'customer' ||
        no('Kein Datenschutzbeauftragter des Kunden.', 'Not the customer’s officer.'),
    ),
  then: ({ declared: { by } }) => by === 'customer',
  examples: {
    'the customer’s officer, on no list': [{ declared: instruction, officer: 'customer' }, true],
    'the provider’s officer to itself': [{ declared: { ...instruction, by: 'provider' }, officer: 'provider' }, false],
    'somebody else': [{ declared: instruction, officer: undefined }],
    'a notice is no instruction': [{ declared: { ...instruction, kind: 'terminationReceived' }, officer: 'customer' }],
  },
  claims: ['dc.avv.5.1c'],
  reading: 'It stands beside the lists of Nr. 3.5 and 4.6. An instruction of the wrong side is none.',
})
