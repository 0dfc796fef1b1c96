import type { Declaration } from '../fact.ts'
import type { Form } from '../form.ts'
import { powerAsked } from '../power.ts'
import { matter, named } from './matter-of.ts'

export const form = matter<Form, Declaration>('form', 'Form', 'form')
/** Whether a declaration works at all: it does, unless a revocation overtook it. */
export const effect = matter<'revoked', Declaration>(
  'effect',
  'Wirksamkeit',
  'effect',
  {},
  named({ revoked: { de: 'widerrufen', en: 'revoked' } }),
)
export const power = matter<boolean, Declaration>('power', 'Vertretungsmacht', 'power to act')
/** Whether a person holds a power now. The subject is a `PowerAsked` in words: `customer: notices by person 7f3a`. */
export const agency = matter<'held' | 'ended'>(
  'agency',
  'Vollmacht',
  'agency',
  {
    watched: (standing) => [...new Set(standing.all('powerGranted').map(powerAsked))],
  },
  named({ held: { de: 'besteht', en: 'held' }, ended: { de: 'erloschen', en: 'ended' } }),
)
/** Whether a letter counts as received. The subject is the letter. */
export const receipt = matter<'received' | 'not received'>(
  'receipt',
  'Zugang',
  'receipt',
  {},
  named({
    received: { de: 'zugegangen', en: 'received' },
    'not received': { de: 'nicht zugegangen', en: 'not received' },
  }),
)
