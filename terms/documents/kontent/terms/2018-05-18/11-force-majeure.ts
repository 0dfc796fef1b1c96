import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { outageCounts } from '../../../../grammar/matters/availability.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const noLiability = textOnly({
  ref: '§ 11 S. 1',
  title: { de: 'Keine Haftung bei höherer Gewalt', en: 'No liability for force majeure' },
  de: 'Für Verzögerungen und Ausfälle durch höhere Gewalt oder durch unvorhersehbare, vorübergehende Ereignisse, die der Anbieter nicht zu vertreten hat, haftet er nicht.',
  en: 'The provider is not liable for delays and outages due to force majeure or to unforeseeable, temporary events for which it is not responsible.',
  where: {},
  textOnly: 'Liability is decided by courts; which causes count follows from the next sentence.',
  claims: ['kontent.agb.11a'],
})

export const causes = asLongAs({
  ref: '§ 11 S. 2',
  title: { de: 'Ereignisse höherer Gewalt', en: 'Events of force majeure' },
  decides: outageCounts,
  de: 'Dazu gehören {causes}; solche Ausfälle zählen nicht gegen die Verfügbarkeit.',
  en: 'These include {causes}; such outages do not count against the availability.',
  where: {
    causes: oneOf(
      'behördliche Anordnungen, Streiks, Aussperrungen, rechtmäßige Arbeitskämpfe im eigenen Betrieb und der ganze oder teilweise Ausfall von Netzen und Gateways anderer Betreiber',
      'official orders, strikes, lockouts, lawful industrial action in the own business, and the full or partial failure of networks and gateways of other operators',
      'official order',
      'strike',
      'lockout',
      'internal industrial action',
      'gateway of another operator',
    ),
  },
  given: { cause: itself<string>() },
  provided: ({ cause }, { causes: named }) =>
    named.has(cause) || no('Die Ursache gehört nicht dazu.', 'The cause is none of these.'),
  then: () => 'not counted',
  examples: {
    'an upstream gateway': [{ cause: 'gateway of another operator' }, 'not counted'],
    'a strike in the own business': [{ cause: 'internal industrial action' }, 'not counted'],
    'a broken disk': [{ cause: 'own infrastructure' }],
  },
  claims: ['kontent.agb.11b'],
  reading:
    'Whether force majeure is taken out of the 97 % is not said; it is, since nothing is owed for that time (§ 275 BGB). Internal strikes count as well.',
})

export const postponement = undertaking({
  ref: '§ 11 S. 3',
  title: { de: 'Aufschub', en: 'Postponement' },
  de: 'Solange ein solches Ereignis dauert, und für eine angemessene Anlaufzeit danach, darf der Anbieter seine Leistung aufschieben.',
  en: 'As long as such an event lasts, and for a reasonable time to start up afterwards, the provider may postpone its performance.',
  where: {},
  undertaking: { who: 'provider', duty: 'resumePerformance' },
  claims: ['kontent.agb.11c'],
})
