import type { Day } from '../day.ts'
import { matter, named, right } from './matter-of.ts'

/** How far the registration of a domain has come, apart from what is owed for it. The subject is the item. */
export const registration = matter<'ordered' | 'submitted' | 'registered' | 'rejected' | 'deleted'>(
  'registration',
  'Registrierung',
  'registration',
  {},
  named({
    ordered: { de: 'bestellt', en: 'ordered' },
    submitted: { de: 'beantragt', en: 'submitted' },
    registered: { de: 'registriert', en: 'registered' },
    rejected: { de: 'abgelehnt', en: 'rejected' },
    deleted: { de: 'gelöscht', en: 'deleted' },
  }),
)
/** The version of the registry's conditions that binds the customer. The subject is the item. */
export const registryConditions = matter<string>(
  'registryConditions',
  'Bedingungen der Vergabestelle',
  'conditions of the registry',
)
/** Whether who holds a domain consents to its deletion. */
export const consentOfHolder = matter<'given' | 'missing'>(
  'consentOfHolder',
  'Zustimmung des Inhabers',
  'consent of the holder',
  {},
  named({ given: { de: 'erteilt', en: 'given' }, missing: { de: 'fehlt', en: 'missing' } }),
)
/** Whether a domain is given up as a whole: the contract about it and its registration. */
export const givingUp = matter<'complete' | 'deletion missing' | 'termination missing'>(
  'givingUp',
  'Aufgabe der Domain',
  'giving up of the domain',
  {},
  named({
    complete: { de: 'vollständig', en: 'complete' },
    'deletion missing': { de: 'Löschung fehlt', en: 'deletion missing' },
    'termination missing': { de: 'Kündigung fehlt', en: 'termination missing' },
  }),
)
/** Whether an order to delete a domain reaches the end of its registration period. */
export const deletionInTime = matter<'in time' | 'late'>(
  'deletionInTime',
  'Löschungsauftrag',
  'order to delete',
  { watched: (standing) => [...new Set(standing.all('deletionOrdered').map(({ item }) => item))] },
  named({ 'in time': { de: 'rechtzeitig', en: 'in time' }, late: { de: 'verspätet', en: 'late' } }),
)
/** Whether a domain may be left to the registry. The subject is the item. */
export const mayLeaveToRegistry = right(
  'mayLeaveToRegistry',
  'Überlassung einer Domain an die Vergabestelle',
  'leaving a domain to the registry',
  (standing) => [...new Set(standing.all('domainRegistered').map(({ item }) => item))],
)
/** The last day to say what shall become of a domain. The subject is the item. */
export const dispositionPeriod = matter<Day>('dispositionPeriod', 'Verfügung bis', 'disposition until')
/** The last day on which the provider looks after a domain that was handed back. The subject is `care of` the item. */
export const careUntil = matter<Day>('careUntil', 'Betreuung bis', 'looked after until')
