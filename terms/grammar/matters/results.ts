import { matter, right } from './matter-of.ts'

/** Whether the customer may use a work result for its purpose. The subject is the result. */
export const mayUseResult = right('mayUseResult', 'Nutzung eines Arbeitsergebnisses', 'use of a work result')
/** Whether the customer may pass a right of use on. The subject is `services` or the result. */
export const mayPassRightOn = right('mayPassRightOn', 'Weitergabe eines Nutzungsrechts', 'passing on a right of use')
/** Whether the provider may charge a means of payment. The subject is the means. */
export const mayCharge = right('mayCharge', 'Belastung eines Zahlungsmittels', 'charging a means of payment')
/** Whether the provider may refuse somebody whom the customer named to inspect. The subject is the auditor. */
export const mayRefuseAuditor = right('mayRefuseAuditor', 'Ablehnung eines Prüfers', 'refusing an auditor')
/** Whether a person may sign in with an account. The subject names both: `account 1 by person 91c0`. */
export const maySignIn = right('maySignIn', 'Anmeldung mit einem Konto', 'signing in with an account')
/** How much of the cost of a work the customer bears, in percent. The subject is the work. */
export const customersShare = matter<number>(
  'customersShare',
  'Kostenanteil des Kunden',
  'share of the customer in the cost',
  {},
  (share) => `${share} %`,
)
