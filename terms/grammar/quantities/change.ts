import { given } from '../quantity.ts'

/** The notice of a change, the last complete one told; the subject is the change. */
export const changeNotified = given('Mitteilung der Änderung', 'notice of the change', 'fact', (standing, change) => standing.last('changeReceived', (notified) => notified.change === change))
export const objectionTo = given('Widerspruch gegen die Änderung', 'objection to the change', 'fact', (standing, change) =>
  standing.first('objectionReceived', (objection) => objection.change === change))
export const consentTo = given('Zustimmung zur Änderung', 'consent to the change', 'fact', (standing, change) => standing.first('consentReceived', (consent) => consent.change === change))
export const agreementOn = given('Einigung über die Änderung', 'agreement on the change', 'fact', (standing, change) => standing.first('agreementReached', (reached) => reached.change === change))
/** The end of the objection period, once it has passed. */
export const objectionPeriodOf = given('Ablauf der Widerspruchsfrist', 'end of the objection period', 'derived', (standing, change) =>
  standing.last('objectionPeriodOver', (over) => over.about === change))
