import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, plusDays } from '../../../../grammar/day.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { survives } from '../../../../grammar/matters/agreement.ts'
import { mayProcessOnBehalf } from '../../../../grammar/matters/processing-duties.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { allItemsEnded, itemsAgreed } from '../../../../grammar/quantities/item.ts'
import { dataHeld, endYearOfProcessing, processingEnded } from '../../../../grammar/quantities/processing-duties.ts'
import { reached, setting } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'

export const asLongAsTheContract = asLongAs({
  ref: '§ 25.2(1) S. 2',
  title: { de: 'Dauer der Verarbeitung', en: 'Duration of the processing' },
  decides: mayProcessOnBehalf,
  of: ['contents'],
  de: 'Im Auftrag verarbeitet der Anbieter so lange, wie der Vertrag dauert; danach gilt nur noch, was diese Bedingungen für die Zeit nach dem Ende sagen.',
  en: 'The provider processes on behalf as long as the contract lasts; afterwards only that applies which these terms say for the time after the end.',
  where: {},
  given: { items: itemsAgreed, ended: allItemsEnded },
  provided: ({ items }) => items.length > 0 || no('Ein Vertrag besteht nicht.', 'There is no contract.'),
  then: ({ ended }) => (ended ? 'barred' : 'permitted'),
  examples: {
    'while one contract runs': [{ items: ['domain'], ended: false }, 'permitted'],
    'not after the last has ended': [{ items: ['domain'], ended: true }, 'barred'],
    'nothing agreed': [{ items: [], ended: false }],
  },
  claims: ['kontent.avv.25.2.1b'],
})

export const endsWithTheContract = clause({
  ref: '§ 25.8(1)',
  title: { de: 'Ende mit dem Vertrag', en: 'End with the contract' },
  when: 'agreementEnded',
  de: 'Diese Zusatzbedingungen enden mit dem letzten Vertrag des Kunden.',
  en: 'These additional terms end with the last contract of the customer.',
  where: {},
  given: { items: itemsAgreed, ended: allItemsEnded },
  provided: ({ scope }, _, { items, ended }) =>
    all(
      items.includes(scope) || no('Beendet ist kein Dienst.', 'It is no item that has ended.'),
      ended || no('Ein anderer Vertrag läuft weiter.', 'Another contract goes on.'),
    ),
  then: ({ ending }) => ends(ending, 'avv'),
  examples: {
    'with the last one': [
      { scope: 'mail', ending: endOfDay('2026-12-31') },
      ends('2026-12-31', 'avv'),
      { items: ['domain', 'mail'], ended: true },
    ],
    'not with the first': [
      { scope: 'mail', ending: endOfDay('2026-12-31') },
      [],
      { items: ['domain', 'mail'], ended: false },
    ],
    'not with fees': [{ scope: 'fees mail', ending: endOfDay('2026-12-31') }, [], { items: ['mail'], ended: true }],
  },
  claims: ['kontent.avv.25.8.1'],
})

export const protectionGoesOn = asLongAs({
  ref: '§ 25.8(1) (Fortgeltung)',
  title: { de: 'Schutz bis zur Löschung', en: 'Protection until erasure' },
  decides: survives,
  of: ['avv'],
  de: 'Solange der Anbieter danach noch Daten des Kunden hat, gelten die Pflichten zu ihrem Schutz, zu Weisungen, Rückgabe, Nachweisen und Geheimhaltung fort.',
  en: 'As long as the provider still holds data of the customer afterwards, the duties to protect them, on instructions, return, evidence and secrecy go on.',
  where: {},
  given: { ended: processingEnded, held: dataHeld },
  provided: ({ ended, held }) =>
    all(
      ended !== undefined || no('Die Bedingungen gelten noch.', 'The terms are still in force.'),
      held || no('Die Daten sind gelöscht.', 'The data are erased.'),
    ),
  then: () => 'surviving',
  examples: {
    'after the end': [{ ended: endOfDay('2026-12-31'), held: true }, 'surviving'],
    'not before': [{ ended: undefined, held: true }],
    'not after erasure': [{ ended: endOfDay('2026-12-31'), held: false }],
  },
  claims: ['kontent.avv.25.8.1'],
  reading:
    'The end contradicts clauses that go beyond it (§ 25.5(2), 25.5(4), 25.8(2), 25.10(1)): the special ones win, and whoever still processes stays bound (Art. 28 (3) GDPR).',
  mend: {
    de: '§ 25.8(1) lässt alles enden, andere Absätze wirken danach fort: die Fortgeltung ausdrücklich aufnehmen.',
    en: '§ 25.8(1) lets everything end, other paragraphs reach beyond it: state expressly what survives.',
  },
})

const in2029 = (): Day => '2029-12-31'

export const evidenceIsKept = asLongAs({
  ref: '§ 25.8(2) S. 1',
  title: { de: 'Aufbewahrung der Nachweise', en: 'Keeping the evidence' },
  decides: mayErase,
  of: ['evidence'],
  de: 'Was die ordnungsgemäße Verarbeitung nachweist, bewahrt der Anbieter über das Ende hinaus für die jeweilige Frist auf.',
  en: 'What proves proper processing is kept by the provider beyond the end for its respective period.',
  where: {},
  given: { until: endYearOfProcessing, years: setting('evidence years', 3), reached },
  then: ({ until, years, reached: hasCome }) =>
    until !== undefined && hasCome(plusDays(until(years), 1)) ? 'permitted' : 'barred',
  examples: {
    'to the end of the third year': [{ until: in2029, years: 3, reached: asOf('2029-12-31T23:59') }, 'barred'],
    'not longer': [{ until: in2029, years: 3, reached: asOf('2030-01-01') }, 'permitted'],
    'as long as the terms run': [{ until: undefined, years: 3, reached: asOf('2030-01-01') }, 'barred'],
  },
  claims: ['kontent.avv.25.8.2a'],
  reading:
    'The text names no figure: the provider sets one; three years from the end of the year are the time of §§ 195, 199 BGB.',
})

export const handOverOfEvidence = undertaking({
  ref: '§ 25.8(2) S. 2',
  title: { de: 'Übergabe der Nachweise', en: 'Hand-over of the evidence' },
  de: 'Der Anbieter kann die Nachweise am Ende dem Kunden übergeben und sich so entlasten.',
  en: 'The provider may hand the evidence over to the customer at the end and so relieve itself.',
  where: {},
  undertaking: { who: 'provider', duty: 'handOverEvidence' },
  claims: ['kontent.avv.25.8.2b'],
})
