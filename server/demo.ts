import { giveMembership } from '../access/membership.ts'
import { enterPerson, type People } from '../access/people.ts'
import { openProvider } from '../access/provider.ts'
import type { Role } from '../access/roles.ts'
import type { Running } from '../duties/running.ts'
import { inTransaction } from '../journal/transaction.ts'
import { example } from './example.ts'

/** The password of everybody who is only there to try things out with. It is shown on the page where one signs in. */
export const demoPassword = 'Emscher und Lippe 2026'

/** People to try things out as. */
export const demoPeople = [
  { name: 'Anke Berger', email: 'anke@elc.example', role: 'administrator' },
  { name: 'Cem Yıldız', email: 'cem@elc.example', role: 'clerk' },
  { name: 'Dörte Funke', email: 'doerte@elc.example', role: 'approver' },
  { name: 'Hanna Kaczmarek', email: 'hanna@kunde.example', role: 'customerAdministrator' },
  { name: 'Ole Petersen', email: 'ole@kunde.example', role: 'user' },
] as const satisfies readonly { readonly name: string; readonly email: string; readonly role: Role }[]

/** Enters the example's provider and its people once. */
export async function enterDemo(running: Running, { auth }: Pick<People, 'auth'>): Promise<void> {
  const { provider, customer } = example
  const title = 'Emscher-Lippe-Cloud'
  if (!(await openProvider(running.app, { provider, name: 'elc', title, terms: 'elc', isDemo: true }))) return
  for (const { name, email, role } of demoPeople) {
    const person = await enterPerson(auth, { name, email, password: demoPassword })
    const scope = { provider, customer: role === 'customerAdministrator' || role === 'user' ? customer : null }
    await inTransaction(running.app, scope, (transaction) =>
      giveMembership(transaction, { ...scope, person: person.id, role }),
    )
  }
}
