/**
 * What carries a transfer of personal data to a third country (Art. 45, 46 GDPR), each act for the days on which it can be relied on. An
 * adequacy decision for another country is told with its own last day.
 */
import { asLongAs } from '../../../grammar/clause.ts'
import type { Day } from '../../../grammar/day.ts'
import type { Document } from '../../../grammar/document.ts'
import { transferInstrument } from '../../../grammar/matters/processing.ts'

interface Instrument {
  /** The name under which facts tell it. */
  readonly name: string
  readonly id: string
  readonly short: string
  readonly inForce: { readonly from: Day; readonly until?: Day }
  readonly reading: string
}

const instrument = ({ name, id, short, inForce, reading }: Instrument): Document => ({
  id,
  short,
  title: { de: name, en: name },
  rank: 'mandatory law',
  version: inForce.from,
  inForce,
  clauses: [
    asLongAs({
      ref: 'Art. 1',
      title: { de: `Grundlage: ${name}`, en: `Basis: ${name}` },
      decides: transferInstrument,
      of: [name],
      de: `Eine Übermittlung in ein Drittland kann darauf beruhen: ${name}.`,
      en: `A transfer to a third country may rest on it: ${name}.`,
      where: {},
      then: () => 'in force',
      examples: { 'while it is in force': [{}, 'in force'] },
      claims: [],
      reading,
    }),
  ],
})

export const transferInstruments: readonly Document[] = [
  instrument({
    name: 'EU-US Privacy Shield',
    id: 'eu-2016-1250',
    short: 'Beschluss (EU) 2016/1250',
    inForce: { from: '2016-07-12', until: '2020-07-15' },
    reading: 'Annulled by the Court of Justice on 16 July 2020 (C-311/18), without a time of grace.',
  }),
  instrument({
    name: 'EU-US Data Privacy Framework',
    id: 'eu-2023-1795',
    short: 'Beschluss (EU) 2023/1795',
    inForce: { from: '2023-07-10' },
    reading: 'It carries a transfer only to a recipient that is certified, which the fact about the transfer tells.',
  }),
  instrument({
    name: 'standard clauses of 2010',
    id: 'eu-2010-87',
    short: 'Beschluss 2010/87/EU',
    inForce: { from: '2010-05-15', until: '2022-12-27' },
    reading: 'Repealed in 2021; what had been concluded on them could be relied on until 27 December 2022.',
  }),
  instrument({
    name: 'standard clauses of 2021',
    id: 'eu-2021-914',
    short: 'Durchführungsbeschluss (EU) 2021/914',
    inForce: { from: '2021-06-27' },
    reading: 'The clauses now in use; whether the level of protection is kept in the country a person assesses.',
  }),
  instrument({
    name: 'adequacy decision',
    id: 'gdpr-45',
    short: 'DSGVO Art. 45',
    inForce: { from: '2018-05-25' },
    reading:
      'A decision for another country than the United States; the last day of its own is told with the transfer.',
  }),
]
/** The clauses above as terms invoke them. */
export const transferBases: readonly string[] = transferInstruments.map(({ short }) => `${short} Art. 1`)
