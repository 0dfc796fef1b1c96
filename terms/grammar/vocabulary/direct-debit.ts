import { choice, gross, named } from '../field.ts'
import { claim, declaration, word } from './word.ts'

/** Collecting from the customer's account. */
export const directDebit = {
  mandateGranted: declaration('Lastschriftmandat erteilt', 'direct debit mandate granted', {}),
  mandateExtended: declaration(
    'Lastschriftmandat auf einen weiteren Vertrag erstreckt',
    'direct debit mandate extended',
    {
      contract: named('contract K2'),
    },
  ),
  mandateRevoked: declaration('Lastschriftmandat widerrufen', 'direct debit mandate revoked', {}),
  debitReturned: word('Lastschrift zurückgegeben', 'direct debit returned', {
    claim,
    /** What banks charged for it. */
    costs: gross,
    cause: choice(
      'lack of funds',
      'account closed',
      'wrong account',
      'objection without ground',
      'error of the provider',
    ),
  }),
} as const
