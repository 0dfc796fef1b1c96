import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayTransfer } from '../../../../grammar/matters/places.ts'
import { exportAsked } from '../../../../grammar/quantities/supervision.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const thirdCountries = asLongAs({
  ref: '§ 5 S. 1',
  title: { de: 'Drittländer', en: 'Third countries' },
  decides: mayTransfer,
  de: 'Außerhalb der Europäischen Union und des Europäischen Wirtschaftsraums werden Daten nur unter den Voraussetzungen der Art. 44 ff. DSGVO verarbeitet.',
  en: 'Outside the European Union and the Economic Area data are processed only under the conditions of Art. 44 ff. GDPR.',
  where: {},
  given: { asked: exportAsked },
  provided: ({ asked }) => asked !== undefined || no('Danach hat niemand gefragt.', 'Nobody asked for it.'),
  then: ({ asked }) => (asked?.basis ? 'permitted' : 'barred'),
  examples: {
    'with a basis': [{ asked: { basis: true } }, 'permitted'],
    'without one': [{ asked: { basis: false } }, 'barred'],
    'nobody asked': [{ asked: undefined }],
  },
  claims: ['elc.avv.5a'],
  reading:
    'The heading names international organisations too, the sentence does not; Annex 1 no. 5 is stricter and goes first.',
})

export const detailsInAnnexes = textOnly({
  ref: '§ 5 S. 2',
  title: { de: 'Näheres in Anlagen', en: 'Details in annexes' },
  de: 'Näheres regeln bei Bedarf eine oder mehrere Anlagen.',
  en: 'Details are set in one or more annexes where needed.',
  where: {},
  claims: ['elc.avv.5b'],
  textOnly: 'It points to Annex 1 no. 5, which rules this question.',
})
