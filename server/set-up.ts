import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { invite, noteMailed } from '../access/invitation.ts'
import { giveMembership } from '../access/membership.ts'
import { enterPerson } from '../access/people.ts'
import { findProvider, openProvider } from '../access/provider.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { type Installation, installationIn } from './installation.ts'
import { alreadySetUp, demoInside, providerNameTaken } from './installation-problems.ts'
import type { Language } from './language.ts'
import { ProblemError } from './problems.ts'

/** A provider that begins here, and the person who administers it first. */
export interface NewProvider {
  /** Its part of every address: `/apply/elc`. */
  readonly name: string
  readonly title: string
  /** The name of the terms under which it sells. */
  readonly terms: string
  readonly administrator: Administrator
}

export interface Administrator {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** The same provider, whose administrator is asked in by a link. */
export type ProviderByLink = Omit<NewProvider, 'administrator'> & {
  readonly administrator: Pick<Administrator, 'email'>
}

/** Where it begins. */
export interface Ground {
  readonly app: Pool
  readonly auth: Pool
  /** Data folder or database, for messages. */
  readonly where: string
  /** Whether a further provider beside another one is expressly asked for. */
  readonly isFurther: boolean
}

/**
 * Refuses where a provider may not begin.
 *
 * @throws ProblemError DEMO_INSIDE, ALREADY_SET_UP, PROVIDER_NAME_TAKEN
 */
export async function refuseToSetUp({ app, where, isFurther }: Ground, name: string): Promise<void> {
  const found: Installation = await installationIn(app)
  if (found === 'demo') throw new ProblemError(demoInside({ where }))
  if (found === 'set up' && !isFurther) throw new ProblemError(alreadySetUp({ where }))
  if (await findProvider(app, name)) throw new ProblemError(providerNameTaken({ name }))
}

/** Stands for the installation itself where somebody is asked in by nobody who was in before. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Whether somebody has this e-mail address already, and signs in with it. */
export async function isKnown(auth: Pool, email: string): Promise<boolean> {
  const { rowCount } = await auth.query('select from access.person where email = $1', [email.toLowerCase()])
  return rowCount === 1
}

/**
 * Enters the provider, its first administrator and what makes the one the other's; somebody who was known before keeps name and
 * password. The provider comes last: where this is cut short, nothing is there that could be seen, and it can be done again.
 *
 * @throws ProblemError as `refuseToSetUp`
 */
export async function setUp(ground: Ground, { name, title, terms, administrator }: NewProvider): Promise<void> {
  await refuseToSetUp(ground, name)
  const scope = { provider: randomUUID(), customer: everyCustomer }
  const person = await enterPerson(ground.auth, administrator)
  await inTransaction(ground.app, scope, (transaction) =>
    giveMembership(transaction, { ...scope, customer: null, person: person.id, role: 'administrator' }),
  )
  await openProvider(ground.app, { provider: scope.provider, name, title, terms, isDemo: false })
}

/**
 * Enters the provider, and asks its first administrator in by a link that works once and for seven days. Whoever sets the provider up
 * vouches for the address.
 *
 * @returns the secret of the link, of which only the hash is kept
 * @throws ProblemError as `refuseToSetUp`
 */
export async function setUpByLink(ground: Ground, given: ProviderByLink, language: Language): Promise<string> {
  const { name, title, terms, administrator } = given
  await refuseToSetUp(ground, name)
  const provider = randomUUID()
  const asked = { provider, customer: null, email: administrator.email, role: 'administrator', language } as const
  const secret = await inTransaction(ground.app, { provider, customer: everyCustomer }, async (transaction) => {
    const made = await invite(transaction, { ...asked, from: new Date(), until: null, invitedBy: nobody })
    await noteMailed(transaction, made.invitation)
    return made.secret
  })
  await openProvider(ground.app, { provider, name, title, terms, isDemo: false })
  return secret
}
