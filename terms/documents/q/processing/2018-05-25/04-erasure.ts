import { no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { plusDays } from '../../../../grammar/day.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { content } from '../../../../grammar/matters/services.ts'
import { mayEraseContents } from '../../../../grammar/quantities/ending.ts'
import { retainedUntil } from '../../../../grammar/quantities/retention.ts'
import { reached } from '../../../../grammar/quantity.ts'

export const erasure = asLongAs({
  ref: '§ 4.1 S. 1',
  title: { de: 'Löschung mit dem Zweck', en: 'Erasure with the purpose' },
  decides: content,
  de: 'Was für den Zweck nicht mehr erforderlich ist, wird vollständig gelöscht, sobald es nach dem Hauptvertrag gelöscht werden darf, soweit Anhang 1 nichts Genaueres bestimmt.',
  en: 'What the purpose no longer needs is erased completely as soon as the main contract allows it, unless Annex 1 says something more specific.',
  where: {},
  given: { right: mayEraseContents },
  provided: ({ right }) =>
    right === 'permitted' || no('Noch darf nicht gelöscht werden.', 'Erasure is not permitted yet.'),
  then: () => 'erased',
  examples: {
    'once permitted it is a duty': [{ right: 'permitted' }, 'erased'],
    'barred it is none': [{ right: 'barred' }],
  },
  claims: ['q.av.4.1b', 'q.av.4.1c'],
  reading: 'The terms give a right to erase, the processing agreement makes it a duty and goes first (§ 11.4).',
})

export const retention = asLongAs({
  ref: '§ 4.1 S. 4',
  title: { de: 'Gesetzliche Aufbewahrung', en: 'Statutory retention' },
  decides: mayErase,
  de: 'Was das Gesetz aufzubewahren verlangt, bleibt für jede andere Verarbeitung gesperrt und wird gelöscht, sobald die Aufbewahrung endet.',
  en: 'What statute requires to be kept stays blocked for any other processing and is erased as soon as retention ends.',
  where: {},
  given: { until: retainedUntil, reached },
  provided: ({ until, reached: hasCome }) =>
    (until !== undefined && !hasCome(plusDays(until, 1))) ||
    no('Kein Gesetz verlangt die Aufbewahrung.', 'No statute asks for retention.'),
  then: () => 'barred',
  examples: {
    'to the last day': [{ until: '2034-12-31', reached: asOf('2034-12-31') }, 'barred'],
    'not on the next': [{ until: '2034-12-31', reached: asOf('2035-01-01') }],
  },
  claims: ['q.av.4.1d', 'q.anh1.10d'],
})
