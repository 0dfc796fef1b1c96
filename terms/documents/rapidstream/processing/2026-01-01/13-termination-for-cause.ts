import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { instantOf, latest } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { ends } from '../../../../grammar/outcome.ts'

const afternoon = instantOf('2027-02-28T17:00')

export const terminationForCause = clause({
  ref: '§ 13',
  title: { de: 'Kündigung aus wichtigem Grund', en: 'Termination for cause' },
  when: 'terminationReceived',
  de: 'Aus wichtigem Grund kann der Kunde den Hauptvertrag {end} kündigen oder zu einem späteren Tag, den er nennt.',
  en: 'For cause the customer may terminate the main contract {end}, or to a later day that it names.',
  where: { end: immediately },
  provided: (notice) =>
    (notice.by === 'customer' && notice.ground === 'for cause' && notice.scope === undefined) ||
    no(
      'Keine Kündigung des ganzen Vertrags durch den Kunden aus wichtigem Grund.',
      'No notice of the customer for cause of the whole contract.',
    ),
  then: ({ at, on, to }, { end }) => ends(to === undefined ? end.at(at) : latest(to, on)),
  examples: {
    'on a Sunday afternoon it ends that afternoon': [
      { by: 'customer', ground: 'for cause', at: afternoon, on: '2027-02-28' },
      ends(inCourseOf(afternoon)),
    ],
    'a later day that was named is awaited to its end': [
      { by: 'customer', ground: 'for cause', on: '2027-05-14', to: '2027-05-31' },
      ends('2027-05-31'),
    ],
    'a notice of a part ends that part alone': [
      { by: 'customer', ground: 'for cause', scope: 'support', on: '2027-05-14' },
      [],
    ],
    'the provider has no such right here': [{ by: 'provider', ground: 'for cause', on: '2027-05-14' }, []],
  },
  claims: ['rapidstream.avv.13e', 'rapidstream.avv.13f'],
})
