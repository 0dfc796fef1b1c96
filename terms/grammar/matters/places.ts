import { right } from './matter-of.ts'

/** Whether data may be stored at a place, or reached from there. The subject is the place as it was proposed. */
export const mayProcessAt = right('mayProcessAt', 'Ort der Verarbeitung', 'place of processing')
/** Whether data may go to a recipient outside the economic area. The subject is the recipient. */
export const mayTransfer = right('mayTransfer', 'Übermittlung', 'transfer')
/** Whether data may be disclosed to somebody who asks for them. The subject is the disclosure. */
export const mayDisclose = right('mayDisclose', 'Weitergabe', 'disclosure')
/** Whether a kind of data, of people or a group of people is covered. The subject is its name: `health data`. */
export const mayProcess = right('mayProcess', 'Verarbeitung einer Art von Daten', 'processing of a kind of data')
