import type { Said } from '../said.ts'
import { matter, named, right } from './matter-of.ts'

/** Whether data may be stored at a place, or reached from there. The subject is the place as it was proposed. */
export const mayProcessAt = right('mayProcessAt', 'Ort der Verarbeitung', 'place of processing')
/** Whether data may go to a recipient in a third country, outside the economic area. The subject is the recipient. */
export const mayTransfer = right('mayTransfer', 'Übermittlung in ein Drittland', 'transfer to a third country')
/** Whether data may be disclosed to somebody who asks for them. The subject is the disclosure. */
export const mayDisclose = right('mayDisclose', 'Weitergabe', 'disclosure')
/** Whether a kind of data, of people or a group of people is covered. The subject is its name: `health data`. */
export const mayProcess = right('mayProcess', 'Verarbeitung einer Art von Daten', 'processing of a kind of data')
/** Whether the customer agreed to a service of a third party by accepting the terms. The subject is its name: `Zendesk`. */
export const agreedTo = matter<'agreed'>(
  'agreedTo',
  'Einverständnis mit einem Dienst',
  'agreement to a service',
  {},
  named({ agreed: { de: 'erteilt', en: 'agreed' } }),
)
/** A subprocessor as the register holds it. */
export interface Registered extends Said {
  readonly country: string
}
/** The entry of a subprocessor in the register. The subject is its name: `Zendesk`. */
export const registered = matter<Registered>('registered', 'Eintrag im Verzeichnis', 'entry in the register')
