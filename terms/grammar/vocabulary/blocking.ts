import { choice, named } from '../field.ts'
import { remark, word } from './word.ts'

const suspicion = named('suspicion 1')
/** Suspicion that what is stored is unlawful, and the block of the account for it. */
export const blocking = {
  suspicionRecorded: word('Verdacht festgehalten', 'suspicion recorded', {
    suspicion,
    source: choice('court', 'authority', 'third party', 'own finding'),
    ...remark,
  }),
  suspicionRefuted: word('Verdacht entkräftet', 'suspicion refuted', { suspicion, ...remark }),
  /** A person decided that the account be blocked; whether it may be is another question. */
  accountBlocked: word('Sperre angeordnet', 'block ordered', { suspicion }),
} as const
