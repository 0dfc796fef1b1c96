import type { Day } from '../day.ts'
import type { Gross } from '../money.ts'
import { matter, named, right } from './matter-of.ts'

/** What may be asked for help beside the fee. The subject is the work. */
export const chargeable = matter<Gross>('chargeable', 'zu vergüten', 'amount that may be charged', {
  watched: (standing) => standing.all('assistanceGiven').map(({ help }) => help),
})
/** Whether the provider itself answers the request of a data subject. The subject is the request. */
export const mayAnswer = right(
  'mayAnswer',
  'eigene Antwort auf eine Anfrage',
  'answering a request itself',
  (standing) => standing.all('dataSubjectRequestReceived').map(({ request }) => request),
)
/** Whether a part of a drafted notice is complete. The subject is the part and the breach: `measures of breach 1`. */
export const partOfNotice = matter<'complete' | 'incomplete'>(
  'partOfNotice',
  'Teil der Meldung',
  'part of the notice',
  {
    watched: (standing) =>
      standing
        .all('breachNoticeDrafted')
        .flatMap(({ breach }) => ['nature', 'consequences', 'measures'].map((part) => `${part} of ${breach}`)),
  },
  named({ complete: { de: 'vollständig', en: 'complete' }, incomplete: { de: 'unvollständig', en: 'incomplete' } }),
)
/** Whether the provider may notify an authority or data subjects for the customer. The subject is the breach. */
export const mayNotify = right('mayNotify', 'Meldung für den Kunden', 'notifying for the customer', (standing) =>
  standing.all('notificationDrafted').map(({ breach }) => breach),
)
/** The day on which an audit takes place. The subject is the audit. */
export const appointment = matter<Day>('appointment', 'Termin der Kontrolle', 'day of the audit')
