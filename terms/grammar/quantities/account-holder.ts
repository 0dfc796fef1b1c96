import { given } from '../quantity.ts'

/** Who signs in with which account, as the subject of a matter: `account 1 by person 91c0`. */
export const signingIn = (account: string, person: string): string => `${account} by ${person}`

/** Whether the customer has named this person for the account, and nobody after; the subject is `account 1 by person 91c0`. */
export const isNamedForAccount = given(
  'für das Konto benannt',
  'named for the account',
  'accounts',
  (standing, subject): boolean => {
    const by = subject.lastIndexOf(' by ')
    const [account, person] = [subject.slice(0, by), subject.slice(by + 4)]
    const assigned = standing.last('accountAssigned', { account })
    const passed = standing.last('accountReassigned', { account })
    const closed = standing.last('accountClosed', { account })
    const holder = [assigned, passed]
      .filter((each) => each !== undefined)
      .toSorted((a, b) => b.at - a.at || b.id - a.id)[0]
    return holder?.person === person && (closed === undefined || closed.at < holder.at)
  },
)
