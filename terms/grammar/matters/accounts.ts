import type { PasswordRule } from '../password-rule.ts'
import type { AddressRule } from '../personal-address.ts'
import { matter, right } from './matter-of.ts'

/** Whether one more account may be assigned. The subject is `accounts`. */
export const mayAssign = right('mayAssign', 'Zuteilung eines Kontos', 'assigning an account')
/** Whether an account may pass to another person. The subject names both: `account 1 to person 91c0`. */
export const mayReassign = right('mayReassign', 'Übertragung eines Kontos', 'reassigning an account')
/** Whether sign-ins may be compared to find shared accounts. The subject is `accounts`. */
export const mayCompareSignIns = right('mayCompareSignIns', 'Vergleich von Anmeldungen', 'comparing sign-ins')
export const accountAddress = matter<AddressRule>(
  'accountAddress',
  'Anmeldename eines Kontos',
  'sign-in name of an account',
)
/** What is asked of passwords, aspect by aspect. The subject is the aspect. */
export const passwordRule = matter<PasswordRule>('passwordRule', 'Passwortregel', 'password rule')
