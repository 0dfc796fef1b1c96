import { giveMembership } from '../access/membership.ts'
import { enterPerson, type People } from '../access/people.ts'
import { openProvider } from '../access/provider.ts'
import { isProviderRole, type Role } from '../access/roles.ts'
import type { Running } from '../duties/running.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { type Addressee, saveAddressee } from '../papers/addressee.ts'
import { type Letterhead, readLetterhead } from '../papers/letterhead/letterhead.ts'
import { saveLetterhead } from '../papers/letterhead/save.ts'
import { letIn, type Newcomer } from '../services/files/people/person.ts'
import { shareName } from '../services/files/share-name.ts'
import { openShare } from '../services/files/tree/share.ts'
import { example, OPENS } from './example.ts'

/** The password of everybody who is only there to try things out with. It is shown on the page where one signs in. */
export const demoPassword = 'Emscher und Lippe 2026'

/** People to try things out as. */
export const demoPeople = [
  { name: 'Anke Berger', email: 'anke@elc.example', role: 'administrator' },
  { name: 'Cem Yıldız', email: 'cem@elc.example', role: 'clerk' },
  { name: 'Dörte Funke', email: 'doerte@elc.example', role: 'approver' },
  { name: 'Yvonne Krause', email: 'yvonne@elc.example', role: 'dataProtectionOfficer' },
  { name: 'Hanna Kaczmarek', email: 'hanna@kunde.example', role: 'customerAdministrator' },
  { name: 'Jörn Meier', email: 'joern@kunde.example', role: 'officer' },
  { name: 'Ole Petersen', email: 'ole@kunde.example', role: 'user' },
] as const satisfies readonly { readonly name: string; readonly email: string; readonly role: Role }[]

/**
 * Whose papers they are. Nobody is called so: the numbers are the highest of their kind or nothing but zeros, and the bank has none.
 */
const letterhead: Letterhead = {
  name: 'Emscher-Lippe-Cloud (Beispiel) GmbH',
  address: { lines: ['Musterstraße 1'], postCode: '00000', city: 'Musterstadt', country: 'DE' },
  register: { court: 'Amtsgericht Musterstadt', number: 'HRB 00000' },
  directors: ['Anke Berger'],
  vatId: 'DE999999995',
  contact: { name: 'Cem Yıldız', phone: '+49 0000 000000', mail: 'papiere@elc.example' },
  bank: { iban: 'DE36000000000000000000', holder: 'Emscher-Lippe-Cloud (Beispiel) GmbH' },
  invoicePrefix: 'RE',
}

const addressee: Addressee = {
  organisation: 'Muster Maschinenbau GmbH',
  name: 'Hanna Kaczmarek',
  ...{ lines: ['Beispielweg 7'], postCode: '00000', city: 'Musterstadt', country: 'DE' },
  mail: 'hanna@kunde.example',
}

/** Who the papers of the example come from and go to; one that was loaded before there were papers gets it too. */
async function enterLetterhead({ app, master }: Running): Promise<void> {
  const { provider, customer } = example
  const entered = { at: OPENS, since: OPENS, by: null }
  await inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    if (await readLetterhead(transaction, provider)) return
    await saveLetterhead(transaction, provider, letterhead, entered)
    await saveAddressee(transaction, master, { provider, customer }, addressee, entered)
  })
}

/** Enters the example's provider and its people once; the user among them works with the drive for one user. */
export async function enterDemo(running: Running, { auth }: Pick<People, 'auth'>, drive: string): Promise<void> {
  const { provider, customer } = example
  const title = 'Emscher-Lippe-Cloud'
  const isNew = await openProvider(running.app, { provider, name: 'elc', title, terms: 'elc', isDemo: true })
  await enterLetterhead(running)
  if (!isNew) return
  for (const { name, email, role } of demoPeople) {
    const person = await enterPerson(auth, { name, email, password: demoPassword })
    const scope = { provider, customer: isProviderRole(role) ? null : customer }
    await inTransaction(running.app, scope, (transaction) =>
      giveMembership(transaction, { ...scope, person: person.id, role }),
    )
    if (role === 'user') letInto(drive, { person: person.id, name, address: email })
  }
}

function letInto(drive: string, person: Pick<Newcomer, 'person' | 'name' | 'address'>): void {
  const { book } = openShare(drive, shareName(example.agreement))
  letIn(book, { ...person, isAdministrator: false, guest: null, directory: null })
}
