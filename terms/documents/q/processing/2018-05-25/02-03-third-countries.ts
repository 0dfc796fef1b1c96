import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcessAt, mayTransfer } from '../../../../grammar/matters/places.ts'
import {
  type AbroadOn,
  isOutside,
  placeAbroad,
  safeStates,
  standardClauses,
  transferAbroad,
} from '../../../../grammar/quantities/processing.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const toTheUs = (...inForce: readonly string[]): AbroadOn => ({ country: 'US', bases: inForce, inForce })
const safeguards = oneOf(
  'Standardvertragsklauseln',
  'standard contractual clauses',
  'standard clauses of 2021',
  'standard clauses of 2010',
)
/** Whether nothing but standard clauses carries the transfer, whatever it rested on before. */
const restsOn = (clauses: typeof safeguards, bases: readonly string[]): boolean =>
  bases.length > 0 && bases.every((basis) => clauses.has(basis))

export const safeTransfers = asLongAs({
  ref: '§ 2.2',
  title: { de: 'Sichere Staaten', en: 'Safe states' },
  decides: mayTransfer,
  de: 'Verarbeitet wird in erster Linie {where} (sichere Staaten); eine Übermittlung dorthin bedarf keiner weiteren Grundlage.',
  en: 'Processing takes place primarily {where} (safe states); a transfer there needs no further basis.',
  where: { where: safeStates },
  given: { abroad: transferAbroad },
  provided: ({ abroad: planned }, { where }) =>
    all(
      planned !== undefined || no('Nichts dergleichen ist vorgesehen.', 'Nothing of that kind is proposed.'),
      (planned !== undefined && where.is.countries.includes(planned.country)) ||
        no('Der Ort liegt außerhalb der sicheren Staaten.', 'The place lies outside the safe states.'),
    ),
  then: () => 'permitted',
  examples: {
    'to Austria': [{ abroad: { country: 'AT', bases: [], inForce: [] } }, 'permitted'],
    'to Norway, which belongs to the EEA': [{ abroad: { country: 'NO', bases: [], inForce: [] } }, 'permitted'],
    'not to Switzerland': [{ abroad: { country: 'CH', bases: [], inForce: [] } }],
    'nothing is planned': [{ abroad: undefined }],
  },
  claims: ['q.av.2.2'],
  reading:
    '"Primarily" excludes no other place; Annex 1 nos. 4 and 5 are narrower for storage and access and go first.',
})

export const basisOfTransfer = asLongAs({
  ref: '§ 2.3 S. 1',
  title: { de: 'Drittländer nur mit Grundlage', en: 'Third countries only with a basis' },
  decides: mayTransfer,
  de: 'Außerhalb der sicheren Staaten dürfen Daten des Kunden nur verarbeitet werden, solange ein gültiger Angemessenheitsbeschluss den Empfänger erfasst oder die geltenden Standardvertragsklauseln der EU vereinbart sind.',
  en: 'Outside the safe states data of the customer may be processed only as long as a valid adequacy decision covers the recipient or the standard contractual clauses of the EU now in use are agreed.',
  where: {},
  given: { abroad: transferAbroad },
  provided: ({ abroad: planned }) => isOutside(planned),
  then: ({ abroad: planned }) => (planned && planned.inForce.length > 0 ? 'permitted' : 'barred'),
  examples: {
    'a certified recipient': [{ abroad: toTheUs('EU-US Data Privacy Framework') }, 'permitted'],
    'a basis that the law no longer knows': [
      { abroad: { country: 'US', bases: ['EU-US Privacy Shield'], inForce: [] } },
      'barred',
    ],
    'no basis at all': [{ abroad: toTheUs() }, 'barred'],
    'within the Union none is needed': [{ abroad: { country: 'FR', bases: [], inForce: [] } }],
    'nothing is planned': [{ abroad: undefined }],
  },
  claims: ['q.av.2.3a'],
  reading: 'The basis must be in force as long as the processing lasts: when it falls away, the right ends that day.',
})

export const basisOfPlace = asLongAs({
  ref: '§ 2.3 S. 2',
  title: { de: 'Speicherung und Zugriff in Drittländern', en: 'Storage and access in third countries' },
  decides: mayProcessAt,
  exceptionTo: ['Anhang 1 Nr. 4.4', 'Anhang 1 Nr. 5.4'],
  de: 'Das gilt auch, wenn Daten dort gespeichert werden oder von dort auf sie zugegriffen wird.',
  en: 'The same holds where data are stored there or accessed from there.',
  where: {},
  given: { abroad: placeAbroad },
  provided: ({ abroad: planned }) =>
    all(
      isOutside(planned),
      planned?.inForce.length === 0 || no('Eine gültige Grundlage liegt vor.', 'There is a valid basis.'),
    ),
  then: () => 'barred',
  examples: {
    'a place whose basis was annulled': [
      { abroad: { country: 'US', bases: ['EU-US Privacy Shield'], inForce: [] } },
      'barred',
    ],
    'with a valid basis Annex 1 decides alone': [{ abroad: toTheUs('EU-US Data Privacy Framework') }],
    'in Germany too': [{ abroad: { country: 'DE', bases: [], inForce: [] } }],
    'nothing is planned': [{ abroad: undefined }],
  },
  claims: ['q.av.2.3a'],
})

export const clausesAgreedAndShown = asLongAs({
  ref: '§ 2.3 S. 3 (ii)',
  title: { de: 'Standardvertragsklauseln vorlegen und vereinbaren', en: 'Standard clauses shown and agreed' },
  decides: mayTransfer,
  de: 'Stützt sich die Verarbeitung auf {clauses}, darf sie erst beginnen, wenn diese mit dem Empfänger schriftlich vereinbart und dem Kunden vorgelegt sind.',
  en: 'Where processing rests on {clauses}, it may begin only once these have been agreed in writing with the recipient and shown to the customer.',
  where: { clauses: safeguards },
  given: { abroad: transferAbroad, state: standardClauses },
  provided: ({ abroad: planned, state }, { clauses }) =>
    all(
      isOutside(planned),
      restsOn(clauses, planned?.inForce ?? []) || no('Sie stützt sich auf anderes.', 'It rests on something else.'),
      !(state.agreed && state.shown) || no('Sie sind vereinbart und vorgelegt.', 'They are agreed and were shown.'),
    ),
  then: () => 'barred',
  examples: {
    'signed, but not shown': [
      { abroad: toTheUs('standard clauses of 2021'), state: { agreed: true, shown: false, joined: true } },
      'barred',
    ],
    'shown, but not signed': [
      { abroad: toTheUs('standard clauses of 2021'), state: { agreed: false, shown: true, joined: true } },
      'barred',
    ],
    both: [{ abroad: toTheUs('standard clauses of 2021'), state: { agreed: true, shown: true, joined: true } }],
    'a certificate needs no clauses': [
      { abroad: toTheUs('EU-US Data Privacy Framework'), state: { agreed: false, shown: false, joined: false } },
    ],
    'nor does a place in the Union': [
      { abroad: { country: 'IE', bases: [], inForce: [] }, state: { agreed: false, shown: false, joined: false } },
    ],
  },
  claims: ['q.av.2.3b'],
})

export const joiningTheClauses = asLongAs({
  ref: '§ 2.3 S. 4',
  title: { de: 'Beitritt des Anbieters', en: 'Accession of the provider' },
  decides: mayTransfer,
  de: 'Empfängt ein anderer als der Anbieter die Daten auf der Grundlage von {clauses}, muss der Anbieter diesen beigetreten sein.',
  en: 'Where another than the provider receives the data on the basis of {clauses}, the provider must have joined them.',
  where: { clauses: safeguards },
  given: { abroad: transferAbroad, state: standardClauses },
  provided: ({ abroad: planned, state }, { clauses }) =>
    all(
      isOutside(planned),
      restsOn(clauses, planned?.inForce ?? []) || no('Sie stützt sich auf anderes.', 'It rests on something else.'),
      !state.joined || no('Der Anbieter ist beigetreten.', 'The provider has joined them.'),
    ),
  then: () => 'barred',
  examples: {
    'signed by the customer and the recipient alone': [
      { abroad: toTheUs('standard clauses of 2021'), state: { agreed: true, shown: true, joined: false } },
      'barred',
    ],
    joined: [{ abroad: toTheUs('standard clauses of 2021'), state: { agreed: true, shown: true, joined: true } }],
    'on a certificate': [
      { abroad: toTheUs('EU-US Data Privacy Framework'), state: { agreed: false, shown: false, joined: false } },
    ],
  },
  claims: ['q.av.2.3c'],
  reading: 'The recipient of a transfer is always another than the provider, which has its seat in Hamburg.',
})

export const besideTheClauses = textOnly({
  ref: '§ 2.3 S. 5',
  title: { de: 'Diese Vereinbarung gilt daneben', en: 'This agreement goes on beside them' },
  de: 'Was hier vereinbart ist, bleibt von Standardvertragsklauseln unberührt.',
  en: 'Standard contractual clauses leave what is agreed here untouched.',
  where: {},
  textOnly: 'It says of no case what happens; every rule of this agreement goes on as before.',
  claims: ['q.av.2.3d'],
})
