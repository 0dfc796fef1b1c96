import { choice, count, flag, named } from '../field.ts'
import { remark, word } from './word.ts'

/** Accounts of end users. */
export const accounts = {
  accountAssigned: word('Konto zugeteilt', 'account assigned', {
    account: named('account 1'),
    person: named('person 7f3a'),
    worksFor: choice('customer', 'service provider', 'client', 'nobody of these'),
  }),
  accountReassigned: word('Konto übertragen', 'account reassigned', {
    account: named('account 1'),
    person: named('person 91c0'),
    worksFor: choice('customer', 'service provider', 'client', 'nobody of these'),
    /** Whether the customer declared that the one before has stopped using the services for good. */
    stopped: flag,
  }),
  accountClosed: word('Konto geschlossen', 'account closed', { account: named('account 1') }),
  /** Who looked at the particulars of a registration, and found them plausible or obviously invented. */
  particularsChecked: word('Angaben geprüft', 'particulars checked', {
    finding: choice('plausible', 'fictitious'),
    ...remark,
  }),
  deletionOfAccountDecided: word('Löschung des Kontos angeordnet', 'deletion of the account ordered', {}),
  sharedUseAgreed: word('gemeinsame Nutzung vereinbart', 'shared use agreed', { account: named('account 1') }),
  sharedUseSuspected: word('gemeinsame Nutzung vermutet', 'shared use suspected', {
    account: named('account 1'),
    places: count,
  }),
} as const
