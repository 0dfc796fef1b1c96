import { choice, day, named, optional } from '../field.ts'
import { media } from '../form.ts'
import { declaration, item, word } from './word.ts'

/** Internet domains: what is ordered of the provider, and what becomes of it at the registry. */
export const domains = {
  domainOrdered: word('Domain bestellt', 'domain ordered', {
    item,
    topLevel: named('de'),
    /** The version of the registry's conditions that was shown before the order. */
    conditions: optional(named('DENIC 2026-01')),
  }),
  registrationSubmitted: word('Registrierung beantragt', 'registration submitted', { item }),
  domainRegistered: word('Domain registriert', 'domain registered', {
    item,
    /** The last day of the registration period at the registry. */
    until: day,
    holder: optional(choice('customer', 'another')),
  }),
  registrationRejected: word('Registrierung abgelehnt', 'registration rejected', { item }),
  registrationRenewed: word('Registrierung verlängert', 'registration renewed', { item, until: day }),
  domainDeleted: word('Domain gelöscht', 'domain deleted', { item }),
  domainLeftToRegistry: word('Domain der Vergabestelle überlassen', 'domain left to the registry', { item }),
  deletionOrdered: declaration('Löschungsauftrag zugegangen', 'order to delete received', { item }),
  holderConsentReceived: word('Zustimmung des Inhabers zugegangen', 'consent of the holder received', {
    item,
    by: choice('holder', 'administrative contact'),
    medium: choice(...media),
  }),
  dispositionReceived: declaration('Verfügung über die Domain zugegangen', 'disposition of the domain received', {
    item,
    disposition: choice('transfer', 'direct management'),
  }),
  dispositionRequestReceived: word('Aufforderung zur Verfügung zugegangen', 'request for a disposition received', {
    item,
  }),
} as const
