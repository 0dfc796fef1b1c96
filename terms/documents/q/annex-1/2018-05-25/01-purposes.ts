import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { after, itself } from '../../../../grammar/quantity.ts'
import { purposes } from './purposes.ts'

const purpose = 'purpose: '

export const purposesOfProcessing = asLongAs({
  ref: 'Nr. 1',
  title: { de: 'Zwecke', en: 'Purposes' },
  decides: mayProcess,
  ofEvery: [purpose],
  de: 'Der Auftragsverarbeiter entwickelt und vertreibt Software für alle projektbezogenen kaufmännischen Vorgänge; Zwecke der Verarbeitung sind {purposes}.',
  en: 'The processor makes and offers software for all project-related commercial processes; the purposes of processing are {purposes}.',
  where: { purposes },
  given: { asked: after(purpose, itself<string>()) },
  provided: ({ asked }, { purposes: listed }) =>
    listed.has(asked) || no('Der Zweck steht nicht in der Liste.', 'The purpose is not in the list.'),
  then: () => 'permitted',
  examples: { support: [{ asked: 'support' }, 'permitted'], 'credit scoring': [{ asked: 'credit scoring' }] },
  claims: ['q.anh1.1a'],
  reading: 'AV § 2.4 holds every processing to this list.',
})
