import type { Fact } from '../fact.ts'
import { given, type Standing } from '../quantity.ts'

type Assigned = Fact<'accountAssigned'> | Fact<'accountReassigned'>

/** Whoever held an account, first to last. */
const holdersOf = (standing: Standing, account: string): readonly Assigned[] =>
  [...standing.all('accountAssigned', { account }), ...standing.all('accountReassigned', { account })].toSorted(
    (a, b) => a.at - b.at || a.id - b.id,
  )
const isOpen = (standing: Standing, account: string): boolean => {
  const closed = standing.last('accountClosed', { account })
  const opened = standing.last('accountAssigned', { account })
  return (
    opened !== undefined &&
    (closed === undefined || closed.at < opened.at || (closed.at === opened.at && closed.id < opened.id))
  )
}

/** How many accounts are in use now. */
export const accountsInUse = given<number, unknown>(
  'Konten in Gebrauch',
  'accounts in use',
  'AGB Ziff. 3.1',
  (standing) => {
    const accounts = new Set(standing.all('accountAssigned').map(({ account }) => account))
    return [...accounts].filter((account) => isOpen(standing, account)).length
  },
)

/** Whom an account shall pass to, as the subject of a matter: `account 1 to person 91c0`. */
export const passing = (account: string, person: string): string => `${account} to ${person}`
const readPassing = (subject: string): readonly [account: string, person: string] => {
  const at = subject.lastIndexOf(' to ')
  return [subject.slice(0, at), subject.slice(at + 4)]
}
/** How often the person who shall get an account held it before. */
export const heldBefore = given<number>(
  'frühere Inhaberschaft',
  'held before',
  'AGB Ziff. 3.5',
  (standing, subject) => {
    const [account, person] = readPassing(subject)
    return holdersOf(standing, account).filter((holder) => holder.person === person).length
  },
)
/** Whether several persons may use an account, since the order says so. */
export const sharedUse = given('vereinbarte gemeinsame Nutzung', 'shared use agreed', 'order', (standing, account) =>
  standing.last('sharedUseAgreed', { account }),
)
