import { adjustable } from '../../../../grammar/adjustable.ts'
import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayReduce } from '../../../../grammar/matters/support.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { given } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const cured = (defect: string) =>
  must('provider', 'cureDefect', defect, { until: untilTold('defectRepaired', { defect }) })

export const cure = clause({
  ref: '§ 9 S. 1',
  title: { de: 'Nacherfüllung', en: 'Cure' },
  when: 'defectReported',
  de: 'Bei Mängeln beschränkt sich die Gewährleistung zunächst darauf, dass der Anbieter den Registrierungsvorgang wiederholt, nachbessert oder kostenlos Ersatz leistet.',
  en: 'For defects the warranty is at first limited to the provider repeating the registration process, repairing or replacing free of charge.',
  where: {},
  then: ({ defect }) => cured(defect),
  examples: { 'a defect is reported': [{ defect: 'defect 1' }, cured('defect 1')] },
  claims: ['kontent.agb.9a'],
  reading:
    'ONLYOFFICE has a warranty of its own (§ 23.11), which goes before. Which of the three fits a person chooses.',
})

const times = (count: number) =>
  adjustable([count], (n) =>
    say(`${n}-mal`, `${n} times`, { areReached: (failures: number): boolean => failures >= n }),
  )
const failuresOf = given(
  'fehlgeschlagene Nachbesserungen',
  'repairs that failed',
  'fact',
  (standing, defect): number => standing.all('repairFailed', { defect }).length,
)
export const repeatedFailure = asLongAs({
  ref: '§ 9 S. 2',
  title: { de: 'Wiederholtes Fehlschlagen', en: 'Repeated failure' },
  decides: mayReduce,
  de: 'Schlägt das wiederholt ({times}) fehl, hat der Kunde die gesetzlichen Rechte, etwa das zur Minderung.',
  en: 'If this fails repeatedly ({times}), the customer has the rights of statute, such as the one to a reduction.',
  where: { times: times(2) },
  given: { failures: failuresOf },
  provided: ({ failures }, { times: repeatedly }) =>
    repeatedly.areReached(failures) || no('Es ist nicht wiederholt fehlgeschlagen.', 'It has not failed repeatedly.'),
  then: () => 'permitted',
  examples: { 'the second failure': [{ failures: 2 }, 'permitted'], 'the first one': [{ failures: 1 }] },
  claims: ['kontent.agb.9b'],
  reading: 'How often is not said; twice, as § 440 BGB has it for sales.',
})

export const intent = textOnly({
  ref: '§ 10.1 S. 1',
  title: { de: 'Vorsatz und grobe Fahrlässigkeit', en: 'Intent and gross negligence' },
  de: 'Für Vorsatz und grobe Fahrlässigkeit haftet der Anbieter unbeschränkt.',
  en: 'The provider is liable without limit for intent and gross negligence.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.10.1a'],
})
export const warranted = textOnly({
  ref: '§ 10.1 S. 2',
  title: { de: 'Zusicherungen und Produkthaftung', en: 'Warranted qualities and product liability' },
  de: 'Dasselbe gilt, wenn eine zugesicherte Eigenschaft fehlt, und nach dem Produkthaftungsgesetz.',
  en: 'The same goes where a warranted quality is missing, and under the Product Liability Act.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.10.1b'],
})
export const simpleNegligence = textOnly({
  ref: '§ 10.2 S. 1',
  title: { de: 'Einfache Fahrlässigkeit', en: 'Simple negligence' },
  de: 'Verletzt der Anbieter leicht fahrlässig eine wesentliche Vertragspflicht, haftet er für den Schaden, der typischerweise vorherzusehen war.',
  en: 'If the provider breaches an essential contractual duty by simple negligence, it is liable for the damage that was typically to be foreseen.',
  where: {},
  textOnly: 'What is typical and foreseeable a court decides.',
  claims: ['kontent.agb.10.2a'],
  reading: 'Simple negligence in other duties is not addressed; nothing is read into that.',
})
export const lifeAndHealth = textOnly({
  ref: '§ 10.2 S. 2',
  title: { de: 'Leben, Körper, Gesundheit', en: 'Life, body, health' },
  de: 'Bei Tod und bei Verletzung von Körper oder Gesundheit gilt die gesetzliche Haftung.',
  en: 'For death and injury to body or health liability follows the law.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.10.2b'],
})
export const telecommunications = textOnly({
  ref: '§ 10.3',
  title: { de: 'Telekommunikationsgesetz', en: 'Telecommunications act' },
  de: 'Im Anwendungsbereich des Telekommunikationsgesetzes bleibt § 44a TKG unberührt.',
  en: 'Within the telecommunications act, § 44a TKG is unaffected.',
  where: {},
  textOnly: 'It leaves a statute as it is.',
  claims: ['kontent.agb.10.3'],
  reading: 'Old numbering: since 2021 it is § 70 TKG.',
  mend: { de: '§ 70 TKG statt § 44a TKG a. F. nennen.', en: 'Name § 70 TKG instead of the former § 44a TKG.' },
})
