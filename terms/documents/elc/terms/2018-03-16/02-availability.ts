import { asLongAs } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { downtime } from '../../../../grammar/matters/provision.ts'
import { type Disturbance, disturbancesOf } from '../../../../grammar/quantities/provision.ts'
import { say } from '../../../../grammar/said.ts'
import { lengthOf } from '../../../../grammar/spans.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const MINUTE = 60_000
const atItsEdge = say(
  'am Übergang aus dem Rechenzentrum des Anbieters ins Internet',
  'where the data centre of the provider meets the internet',
  {
    counts: ({ place }: Disturbance): boolean => place !== 'outside',
  },
)

export const measuredAtTheEdge = asLongAs({
  ref: '§ 2.4',
  title: { de: 'Wo die Verfügbarkeit gemessen wird', en: 'Where availability is measured' },
  decides: downtime,
  de: 'Verfügbar ist ein Dienst, der {edge} wie vereinbart bereitsteht, auch wenn der Kunde ihn von außen nicht erreicht. Ausfallzeit eines Tages sind die übrigen Minuten.',
  en: 'A service is available if it stands ready as agreed {edge}, even if the customer cannot reach it from outside. The downtime of a day is the other minutes.',
  where: { edge: atItsEdge },
  given: { disturbances: disturbancesOf },
  then: ({ disturbances }, { edge }) => Math.round(lengthOf(disturbances.filter(edge.counts)) / MINUTE),
  examples: {
    'the line of the customer': [{ disturbances: [disturbed('08:00', '12:00', 'outside')] }, 0],
    'the service itself': [{ disturbances: [disturbed('08:00', '08:30', 'service')] }, 30],
    'the router that the provider lends and runs': [
      { disturbances: [disturbed('08:00', '08:30', 'lent equipment')] },
      30,
    ],
    'what overlaps counts once': [
      { disturbances: [disturbed('08:00', '08:30', 'service'), disturbed('08:20', '09:00', 'service')] },
      60,
    ],
    'a day without faults': [{ disturbances: [] }, 0],
  },
  claims: ['elc.agb.2.4'],
  reading:
    'No percentage and no credit is agreed: downtime is recorded only. "From outside" means faults of the internet; a router that the provider runs lies in its sphere.',
})
function disturbed(from: string, to: string, place: Disturbance['place']): Disturbance {
  return { from: instantOf(`2026-03-05T${from}`), to: instantOf(`2026-03-05T${to}`), place }
}

export const runByOthers = textOnly({
  ref: '§ 2.5 S. 1',
  title: { de: 'Betrieb durch Dritte', en: 'Operation by third parties' },
  de: 'Der Anbieter kann die Dienste selbst betreiben oder durch Dritte betreiben lassen.',
  en: 'The provider may run the services itself or have them run by third parties.',
  where: {},
  claims: ['elc.agb.2.5a'],
  textOnly:
    'It permits; who may work on personal data, and where, the processing agreement (§ 6) and the key features decide.',
})

export const faultOfThirdParties = textOnly({
  ref: '§ 2.5 S. 2',
  title: { de: 'Verschulden Dritter', en: 'Fault of third parties' },
  de: 'Verschulden dieser Dritten steht eigenem Verschulden des Anbieters gleich.',
  en: 'Fault of these third parties counts as fault of the provider.',
  where: {},
  claims: ['elc.agb.2.5b'],
  textOnly: 'Fault and liability are decided by courts.',
})
