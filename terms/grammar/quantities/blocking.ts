import { mayDeleteAccount, maySuspend } from '../matters/rights.ts'
import { block } from '../matters/services.ts'
import { given, type Standing } from '../quantity.ts'

const isRefuted = (standing: Standing, suspicion: string): boolean =>
  standing.first('suspicionRefuted', { suspicion }) !== undefined

/** The suspicions that were recorded and have not been refuted. */
export const openSuspicions = given('festgehaltener Verdacht', 'suspicion recorded', 'fact', (standing) =>
  standing.all('suspicionRecorded').filter(({ suspicion }) => !isRefuted(standing, suspicion)),
)
/** Suspicions for which the account is blocked now. */
export const blocksInForce = given(
  'Sperren in Kraft',
  'blocks in force',
  'clause on blocks',
  (standing): readonly string[] => [
    ...new Set(
      standing
        .all('accountBlocked')
        .map(({ suspicion }) => suspicion)
        .filter((suspicion) => standing.value(block, suspicion) === 'in force'),
    ),
  ],
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
