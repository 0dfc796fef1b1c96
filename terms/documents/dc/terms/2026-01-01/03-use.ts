import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { mayPassRightOn, mayUseResult } from '../../../../grammar/matters/results.ts'
import { access } from '../../../../grammar/matters/services.ts'
import { resultDelivered, widerUse } from '../../../../grammar/quantities/cost-of-work.ts'
import { endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { entryOfAgreement } from '../../../../grammar/quantities/entry-into-force.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const entry = { at: instantOf('2027-02-26T16:39'), by: 'use' } as const

export const useDuringTheTerm = asLongAs({
  ref: 'Ziff. 3.1 Abs. 1 S. 1',
  title: { de: 'Nutzung während der Laufzeit', en: 'Use during the term' },
  decides: access,
  of: ['services'],
  de: 'Solange der Vertrag in Kraft ist, dürfen die Endnutzer die Plattform für seine Zwecke erreichen und nutzen; mit seinem Ende endet der Zugang.',
  en: 'While the agreement is in force, end users may reach and use the platform for its purposes; with its end access ends.',
  where: {},
  given: { entry: entryOfAgreement, ended: endOfAgreement },
  provided: ({ entry: entered }) =>
    entered !== undefined || no('Der Vertrag ist nicht in Kraft.', 'The agreement is not in force.'),
  then: ({ ended }) => (ended === undefined ? 'open' : 'closed'),
  examples: {
    'in force by the use itself': [{ entry, ended: undefined }, 'open'],
    'ended with the last day': [{ entry, ended: endOfDay('2027-12-31') }, 'closed'],
    'nothing was concluded': [{ entry: undefined, ended: undefined }],
  },
  claims: ['dc.agb.3.1a'],
  reading: 'To the last instant of the last day, and without a time to read or export after it: none is granted.',
})

export const simpleRight = asLongAs({
  ref: 'Ziff. 3.1 Abs. 1 S. 2',
  title: { de: 'Einfaches Nutzungsrecht', en: 'Simple right of use' },
  decides: mayPassRightOn,
  of: ['services'],
  de: 'Das Recht ist nicht ausschließlich, und der Kunde darf es weder übertragen noch unterlizenzieren.',
  en: 'The right is not exclusive, and the customer may neither transfer nor sublicense it.',
  where: {},
  then: () => 'barred',
  examples: { 'to nobody': [{}, 'barred'] },
  claims: ['dc.agb.3.1a'],
  reading: 'Staff of service providers and clients as end users (Ziff. 2) is no sublicence.',
})

export const resultsDuringTheTerm = asLongAs({
  ref: 'Ziff. 3.1 Abs. 2 S. 2',
  title: { de: 'Nutzung der Arbeitsergebnisse', en: 'Use of work results' },
  decides: mayUseResult,
  de: 'Gelieferte Arbeitsergebnisse darf der Kunde während der Laufzeit für ihren Zweck nutzen, einfach und überall.',
  en: 'The customer may use work results that were delivered for their purpose during the term, not exclusively and everywhere.',
  where: {},
  given: { result: resultDelivered, ended: endOfAgreement },
  provided: ({ result, ended }) =>
    all(
      result !== undefined || no('Das Ergebnis ist nicht geliefert.', 'The result was not delivered.'),
      ended === undefined || no('Der Vertrag ist beendet.', 'The agreement has ended.'),
    ),
  then: () => 'permitted',
  examples: {
    'once delivered': [{ result: { result: 'result 1' }, ended: undefined }, 'permitted'],
    'not before': [{ result: undefined, ended: undefined }],
    'nor after the end': [{ result: { result: 'result 1' }, ended: endOfDay('2027-12-31') }],
  },
  claims: ['dc.agb.3.1d'],
})

export const resultsStayWithTheCustomer = asLongAs({
  ref: 'Ziff. 3.1 Abs. 2 S. 3',
  title: { de: 'Keine Übertragung der Nutzung', en: 'No transfer of the use' },
  decides: mayPassRightOn,
  ofEvery: ['result '],
  de: 'Dieses Recht ist nicht übertragbar.',
  en: 'This right cannot be transferred.',
  where: {},
  then: () => 'barred',
  examples: { 'to a sister company': [{}, 'barred'] },
  claims: ['dc.agb.3.1d'],
})

export const widerUseByAgreement = asLongAs({
  ref: 'Ziff. 3.1 Abs. 2 S. 4',
  title: { de: 'Weitergehende Nutzung', en: 'Wider use' },
  decides: mayPassRightOn,
  ofEvery: ['result '],
  exceptionTo: ['Ziff. 3.1 Abs. 2 S. 3'],
  de: 'Jede andere oder weitergehende Nutzung braucht eine gesonderte Vereinbarung.',
  en: 'Every other or wider use needs a separate agreement.',
  where: {},
  given: { agreed: widerUse },
  provided: ({ agreed }) => agreed !== undefined || no('Nichts ist gesondert vereinbart.', 'No separate agreement.'),
  then: () => 'permitted',
  examples: {
    'a separate agreement was made': [{ agreed: { result: 'result 1' } }, 'permitted'],
    'none was made': [{ agreed: undefined }],
  },
  claims: ['dc.agb.3.1e'],
  reading: 'No form is named here; what amends the agreement needs the written form of Ziff. 16.',
})

export const rightsInResults = textOnly({
  ref: 'Ziff. 3.1 Abs. 2 S. 1',
  title: { de: 'Rechte an Arbeitsergebnissen', en: 'Rights in work results' },
  de: 'An Arbeitsergebnissen weiterer Leistungen (Ziff. 5) behält der Anbieter alle Rechte.',
  en: 'In work results of further services (Ziff. 5) the provider keeps all rights.',
  where: {},
  textOnly:
    'To whom rights belong is no event; what the customer may do with the results stands in the next sentences.',
  claims: ['dc.agb.3.1c'],
  mend: {
    de: 'Die Vorlage nennt „Zusätzliche Vertragsleistungen“, ohne sie zu bestimmen; gemeint sind die weiteren Leistungen der Ziff. 5.',
    en: 'The source speaks of additional services and never defines them; the further services of Ziff. 5 are meant.',
  },
})
