/** Regulation (EU) 2023/2854, as far as a clause of it is carried out here. */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import type { Document } from '../../../grammar/document.ts'
import { endOfDay } from '../../../grammar/ending.ts'
import { charging } from '../../../grammar/matters/work.ts'
import { agreedEnd } from '../../../grammar/quantities/ending.ts'
import { extraWork } from '../../../grammar/quantities/extra-work.ts'

const noSwitchingCharges = asLongAs({
  ref: 'Art. 29 Abs. 1',
  title: { de: 'Keine Wechselentgelte', en: 'No switching charges' },
  decides: charging,
  de: 'Für den Wechsel zu einem anderen Anbieter oder in eigene Systeme darf ein Anbieter von Datenverarbeitungsdiensten nichts verlangen, auch nicht für die Herausgabe der Daten.',
  en: 'For switching to another provider or to systems of one’s own a provider of data processing services may charge nothing, not for the release of data either.',
  where: {},
  given: { asked: extraWork, end: agreedEnd },
  provided: ({ asked, end }) =>
    all(
      asked?.service === 'hand-over of data' || no('Es geht nicht um die Herausgabe.', 'It is not about the release.'),
      end !== undefined || no('Der Kunde wechselt nicht.', 'The customer does not switch.'),
    ),
  then: () => 'included',
  examples: {
    'released at the end': [{ asked: { service: 'hand-over of data' }, end: endOfDay('2027-01-31') }, 'included'],
    'in an agreement that goes on nobody switches': [{ asked: { service: 'hand-over of data' }, end: undefined }],
    'an import is no release': [{ asked: { service: 'data import' }, end: endOfDay('2027-01-31') }],
  },
  claims: [],
  reading:
    'From 12 January 2027; before that charges had to be no more than the cost (Art. 29 (2)). Services built for one customer are excepted (Art. 31), of which nothing is told.',
})

/** Its ban on switching charges, from the day on which it applies. */
export const dataAct: Document = {
  id: 'data-act',
  short: 'Data Act',
  title: { de: 'Datenverordnung (EU) 2023/2854', en: 'Data Act (EU) 2023/2854' },
  rank: 'mandatory law',
  version: '2027-01-12',
  inForce: { from: '2027-01-12' },
  clauses: [noSwitchingCharges],
}
