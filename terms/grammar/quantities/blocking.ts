import { mayDeleteAccount, maySuspend } from '../matters/rights.ts'
import { given, type Standing } from '../quantity.ts'

const isRefuted = (standing: Standing, suspicion: string): boolean =>
  standing.first('suspicionRefuted', { suspicion }) !== undefined

/** The suspicions that were recorded and have not been refuted. */
export const openSuspicions = given('festgehaltener Verdacht', 'suspicion recorded', 'fact', (standing) =>
  standing.all('suspicionRecorded').filter(({ suspicion }) => !isRefuted(standing, suspicion)),
)
/** Blocks that a person ordered for a suspicion that still stands. */
export const blocksInForce = given('angeordnete Sperre', 'block ordered', 'fact', (standing) =>
  standing.all('accountBlocked').filter(({ suspicion }) => !isRefuted(standing, suspicion)),
)
export const rightToBlock = given(
  'Recht zur Sperre des Kontos',
  'right to block the account',
  'clause on blocks',
  (standing) => standing.value(maySuspend, 'account'),
)
/** What a person found who looked at the particulars of the registration last. */
export const findingOnParticulars = given('Prüfung der Angaben', 'check of the particulars', 'fact', (standing) =>
  standing.last('particularsChecked'),
)
export const rightToDelete = given(
  'Recht zur Löschung des Kontos',
  'right to delete the account',
  'clause on accounts',
  (standing) => standing.value(mayDeleteAccount, 'account'),
)
