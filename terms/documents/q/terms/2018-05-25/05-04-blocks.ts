import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { maySuspend } from '../../../../grammar/matters/rights.ts'
import { access, block } from '../../../../grammar/matters/services.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { blocksInForce, openSuspicions, rightToBlock } from '../../../../grammar/quantities/blocking.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const suspicionFrom = (sources: { has(source: string | undefined): boolean }, all: readonly { source?: string }[]) =>
  all.some(({ source }) => sources.has(source)) ||
  no('Ein solcher Verdacht ist nicht festgehalten.', 'No such suspicion has been recorded.')

export const ownFindings = asLongAs({
  ref: '§ 5.4 S. 1',
  title: { de: 'Sperre auf begründeten Verdacht', en: 'Block on reasonable suspicion' },
  decides: maySuspend,
  of: ['account'],
  de: 'Besteht {ground} begründeter Verdacht, dass Daten rechtswidrig erlangt sind oder Rechte Dritter verletzen, darf der Anbieter das Konto sofort sperren.',
  en: 'If {ground} there is reasonable suspicion that data were unlawfully obtained or infringe the rights of others, the provider may block the account at once.',
  where: {
    ground: oneOf('nach festgehaltenem eigenem Befund', 'on a recorded finding of its own', 'own finding'),
  },
  given: { suspicions: openSuspicions },
  provided: ({ suspicions }, { ground }) => suspicionFrom(ground, suspicions),
  then: () => 'permitted',
  examples: {
    'once it is recorded': [{ suspicions: [{ suspicion: 'S', source: 'own finding' }] }, 'permitted'],
    'without a recorded ground there is none': [{ suspicions: [] }],
  },
  claims: ['q.agb.5.4a', 'q.agb.5.4b'],
  reading:
    'A suspicion needs a recorded ground. Nothing is deleted and the agreement goes on. The right alone blocks nothing: a person orders the block.',
})

export const sourcesOfSuspicion = asLongAs({
  ref: '§ 5.4 S. 2',
  title: { de: 'Hinweise, die Verdacht begründen', en: 'Notices that found suspicion' },
  decides: maySuspend,
  of: ['account'],
  de: 'Begründeter Verdacht liegt insbesondere vor, wenn {sources} den Anbieter darauf hinweisen.',
  en: 'There is reasonable suspicion in particular if {sources} inform the provider.',
  where: {
    sources: oneOf(
      'Gerichte, Behörden oder andere Dritte',
      'courts, authorities or other third parties',
      'court',
      'authority',
      'third party',
    ),
  },
  given: { suspicions: openSuspicions },
  provided: ({ suspicions }, { sources }) => suspicionFrom(sources, suspicions),
  then: () => 'permitted',
  examples: {
    'a competitor gives notice': [{ suspicions: [{ suspicion: 'S', source: 'third party' }] }, 'permitted'],
    'a finding of its own falls under the sentence before': [
      { suspicions: [{ suspicion: 'S', source: 'own finding' }] },
    ],
  },
  claims: ['q.agb.5.4b'],
})

export const orderToBlock = clause({
  ref: '§ 5.4 S. 3',
  title: { de: 'Anordnung der Sperre', en: 'Order to block' },
  when: 'accountBlocked',
  de: 'Die Sperre gilt, sobald sie angeordnet ist und ein Verdacht sie trägt.',
  en: 'The block is in force as soon as it is ordered and a suspicion carries it.',
  where: {},
  given: { right: rightToBlock },
  provided: (_, __, { right }) =>
    right === 'permitted' || no('Kein festgehaltener Verdacht trägt sie.', 'No recorded suspicion carries it.'),
  then: ({ suspicion }) => holds(block, suspicion, 'in force'),
  examples: {
    'carried by a suspicion': [{ suspicion: 'S' }, holds(block, 'S', 'in force'), { right: 'permitted' }],
    'without one it is refused': [{ suspicion: 'S' }, [], { right: undefined }],
  },
  claims: ['q.agb.5.4a'],
})

export const closedWhileBlocked = asLongAs({
  ref: '§ 5.4 S. 4',
  title: { de: 'Kein Zugang während der Sperre', en: 'No access while blocked' },
  decides: access,
  of: ['services'],
  exceptionTo: ['§ 2.4 S. 1'],
  de: 'Solange die Sperre gilt, ist das Konto geschlossen; die Daten bleiben gespeichert.',
  en: 'As long as the block is in force the account is closed; the data stay stored.',
  where: {},
  given: { blocks: blocksInForce },
  provided: ({ blocks }) => blocks.length > 0 || no('Keine Sperre ist in Kraft.', 'No block is in force.'),
  then: () => 'closed',
  examples: {
    'for one suspicion': [{ blocks: ['S'] }, 'closed'],
    'for none any more': [{ blocks: [] }],
  },
  claims: ['q.agb.5.4a'],
})

export const noticeOfBlock = clause({
  ref: '§ 5.4 S. 5',
  title: { de: 'Mitteilung der Sperre', en: 'Notice of the block' },
  when: 'accountBlocked',
  de: 'Der Anbieter teilt dem Kunden die Sperre unverzüglich, spätestens nach {time}, mit, und den Grund, soweit das erlaubt ist.',
  en: 'The provider tells the customer of the block without delay, within {time} at the latest, and of the reason as far as that is lawful.',
  where: { time: hours(1) },
  given: { right: rightToBlock },
  provided: (_, __, { right }) => right === 'permitted' || no('Gesperrt ist nicht.', 'Nothing is blocked.'),
  then: ({ suspicion, at }, { time }) => must('provider', 'notifyBlock', suspicion, { by: time.after(at) }),
  examples: {
    'blocked at nine, told by ten': [
      { suspicion: 'S', at: instantOf('2026-05-04T09:00') },
      must('provider', 'notifyBlock', 'S', { by: instantOf('2026-05-04T10:00') }),
      { right: 'permitted' },
    ],
    'a block that is refused is not told': [
      { suspicion: 'S', at: instantOf('2026-05-04T09:00') },
      [],
      { right: undefined },
    ],
  },
  asks: [{ of: 'notifyBlock', what: 'content' }],
  claims: ['q.agb.5.4c'],
  reading: 'Without culpable delay (§ 121 BGB); the hour is ours, since the letter is sent by itself.',
})

export const endOfBlock = clause({
  ref: '§ 5.4 S. 6',
  title: { de: 'Ende der Sperre', en: 'End of the block' },
  when: 'suspicionRefuted',
  de: 'Ist der Verdacht entkräftet, wird die Sperre aufgehoben.',
  en: 'Once the suspicion is refuted the block is lifted.',
  where: {},
  then: ({ suspicion }) => holds(block, suspicion, 'lifted'),
  examples: { 'at that instant': [{ suspicion: 'S' }, holds(block, 'S', 'lifted')] },
  claims: ['q.agb.5.4d'],
})
