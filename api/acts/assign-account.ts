import { type AccountHolder, holdAccount, leaveAccount, readHolders } from '../../access/account-holder.ts'
import { belongsTo, endAsUser } from '../../access/end-user.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { accountAddress, mayAssign, mayReassign } from '../../terms/grammar/matters/accounts.ts'
import { quantity } from '../../terms/grammar/matters/prices.ts'
import { isPersonal, sameAddress } from '../../terms/grammar/personal-address.ts'
import { passing } from '../../terms/grammar/quantities/account.ts'
import type { Language } from '../../terms/grammar/said.ts'
import {
  accountReturns,
  accountStaysHere,
  accountUnknown,
  addressNotPersonal,
  allAccountsInUse,
  noAccounts,
} from '../accounts-problems.ts'
import { type Door, type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { type ReadAgreement, readAgreement } from '../read-agreement.ts'
import { answers, flag, object, orNull, type Schema, text } from '../schema.ts'
import { type Invited, invited } from './invite.ts'
import { type OfThisMoment, tellNow } from './tell-now.ts'

export interface NewUserBody {
  readonly name: string
  readonly address: string
  readonly worksFor: 'customer' | 'service provider' | 'client' | 'nobody of these'
  /** Confirms that a mailbox named after a function belongs to one person alone. */
  readonly isPersonal?: boolean
  readonly language?: Language
}
export interface ReassignBody extends NewUserBody {
  /** The one before has stopped using the services for good. */
  readonly stopped: boolean
}
interface OfAccount extends OfAgreement {
  readonly account: string
}
/** What came of it: the account, and whether the first access went to the address by mail. */
export interface Assigned {
  readonly account: string
  readonly isMailed: boolean
  /** Where no mail server takes it: for whoever assigns to hand over. It lets its person set a password, and says none. */
  readonly link: string | null
}

const newUser = {
  name: { ...text, minLength: 1, maxLength: 120, pattern: '\\S' },
  address: { ...text, format: 'email', maxLength: 254 },
  worksFor: { enum: ['customer', 'service provider', 'client', 'nobody of these'] },
  isPersonal: flag,
  language: { enum: ['de', 'en'] },
}
const optional = ['isPersonal', 'language']
const ofAccount: Schema = object({
  ...(ofAgreement.properties as object),
  account: { ...text, maxLength: 40, description: 'Its number, from /accounts' },
})
const assigned = answers({ 201: object({ account: text, isMailed: flag, link: orNull(text) }) })

/** Opens an account for one person. */
export const assignAccount: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: NewUserBody }>(
    '/agreements/:agreement/accounts',
    {
      config: { right: 'manage accounts', pace: 'expensive' },
      schema: {
        summary: 'Assign an account to an end user; the first access goes to the address named',
        params: ofAgreement,
        body: object(newUser, { optional }),
        response: assigned,
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const walk = replay(agreement.program, agreement.facts, agreement.now)
      refuseUnlessFree(walk)
      refuseUnlessPersonal(walk, request.body)
      const account = nextOf(await holdersOf(by, agreement))
      const held = await hold(by, agreement, account, request.body)
      const { worksFor } = request.body
      await orTakeBack(by, agreement, held, { fact: 'accountAssigned', account, person: held.holder, worksFor })
      return reply.status(201).send({ account, ...(await firstAccess(door, by, agreement, held, request.body)) })
    },
  )
}

/** Passes an account to somebody new, in the place of a person who has stopped for good. */
export const reassignAccount: Route = (api, door) => {
  api.post<{ Params: OfAccount; Body: ReassignBody }>(
    '/agreements/:agreement/accounts/:account/reassign',
    {
      config: { right: 'manage accounts', pace: 'expensive' },
      schema: {
        summary: 'Pass an account to a new end user; the one before comes in no longer',
        params: ofAccount,
        body: object({ ...newUser, stopped: flag }, { optional }),
        response: assigned,
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { account } = request.params
      const { worksFor, stopped } = request.body
      const agreement = await readAgreement(by, request.params.agreement)
      const walk = replay(agreement.program, agreement.facts, agreement.now)
      if (!stopped) throw accountStaysHere(walk.decision(mayReassign, passing(account, ''))?.because.ref ?? '')
      refuseUnlessPersonal(walk, request.body)
      refuseReturn(by, walk, account, knownAs(await holdersOf(by, agreement), request.body))
      const before = await leave(by, agreement, account)
      const held = await hold(by, agreement, account, request.body).catch((error: unknown) =>
        comeBack(by, agreement, before, error),
      )
      const passed = { fact: 'accountReassigned', account, person: held.holder, worksFor, stopped }
      await orTakeBack(by, agreement, held, passed).catch((error: unknown) => comeBack(by, agreement, before, error))
      await inTransaction(by.running.app, by, (transaction) => endAsUser(transaction, agreement.row, before.address))
      return reply.status(201).send({ account, ...(await firstAccess(door, by, agreement, held, request.body)) })
    },
  )
}

/** Closes an account: its person comes in no longer, and another one can be opened. */
export const closeAccount: Route = (api, door) => {
  api.post<{ Params: OfAccount }>(
    '/agreements/:agreement/accounts/:account/close',
    {
      config: { right: 'manage accounts' },
      schema: { summary: 'Close an account', params: ofAccount, response: answers({ 204: { type: 'null' } }) },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { account } = request.params
      const agreement = await readAgreement(by, request.params.agreement)
      const before = await leave(by, agreement, account)
      try {
        await tellNow(by, agreement, [{ fact: 'accountClosed', account }])
      } catch (error) {
        throw await comeBack(by, agreement, before, error)
      }
      await inTransaction(by.running.app, by, (transaction) => endAsUser(transaction, agreement.row, before.address))
      return reply.status(204).send()
    },
  )
}

/** @throws Refused ACCOUNTS_NOT_AGREED, ALL_ACCOUNTS_IN_USE with the clause */
function refuseUnlessFree(walk: Walk): void {
  const decided = walk.decision(mayAssign, 'accounts')
  if (!decided) throw noAccounts()
  if (decided.value === 'barred')
    throw allAccountsInUse(walk.decision(quantity, 'seats')?.value ?? 0, decided.because.ref)
}

/** @throws Refused ADDRESS_NOT_PERSONAL with the clause */
function refuseUnlessPersonal(walk: Walk, { address, isPersonal: isConfirmed = false }: NewUserBody): void {
  const rule = walk.decision(accountAddress, 'accounts')
  const answer = isPersonal(address)
  if (rule && answer !== true && !isConfirmed) throw addressNotPersonal(answer, rule.because.ref)
}

/** Who comes back shows that he had not stopped for good: then a person of the provider decides, by doing it or not. */
function refuseReturn({ who }: Inside, walk: Walk, account: string, person: string): void {
  const decided = walk.decision(mayReassign, passing(account, person))
  if (!decided) throw noAccounts()
  if (decided.value !== 'permitted' && who.membership.customer !== null) throw accountReturns(decided.because.ref)
}
/** Whoever has the same address is the same person. */
const knownAs = (holders: readonly AccountHolder[], { address }: NewUserBody): string =>
  holders.find((each) => each.address === sameAddress(address))?.holder ?? 'somebody new'

const holdersOf = (by: Inside, { row }: ReadAgreement): Promise<readonly AccountHolder[]> =>
  inTransaction(by.running.app, by, (transaction) => readHolders(transaction, row))
const nextOf = (holders: readonly AccountHolder[]): string =>
  `${Math.max(0, ...holders.map(({ account }) => Number(account) || 0)) + 1}`

const hold = (by: Inside, { row, now }: ReadAgreement, account: string, user: Pick<NewUserBody, 'name' | 'address'>) =>
  inTransaction(by.running.app, by, (transaction) => holdAccount(transaction, row, account, user, now))

async function leave(by: Inside, { row, now }: ReadAgreement, account: string) {
  const before = await inTransaction(by.running.app, by, (transaction) => leaveAccount(transaction, row, account, now))
  if (!before) throw accountUnknown(account)
  return { ...before, account }
}

/** What the agreement could not be told does not hold. */
async function orTakeBack(
  by: Inside,
  agreement: ReadAgreement,
  { account }: AccountHolder,
  fact: OfThisMoment,
): Promise<void> {
  try {
    await tellNow(by, agreement, [fact], { expected: agreement.row.lastNumber })
  } catch (error) {
    await leave(by, agreement, account)
    throw error
  }
}
/** Whoever held it holds it again. */
async function comeBack(
  by: Inside,
  agreement: ReadAgreement,
  before: { readonly account: string; readonly name: string; readonly address: string },
  error: unknown,
): Promise<never> {
  await hold(by, agreement, before.account, before)
  throw error
}

/** One message goes to this address alone; whoever belongs here already needs none. */
async function firstAccess(
  { people }: Pick<Door, 'people'>,
  by: Inside,
  { row }: ReadAgreement,
  { address }: AccountHolder,
  { language = 'de' }: NewUserBody,
): Promise<Pick<Invited, 'isMailed' | 'link'>> {
  const isHere = await inTransaction(by.running.app, by, (transaction) => belongsTo(transaction, row, address))
  if (isHere || row.customer === null) return { isMailed: false, link: null }
  const { isMailed, link } = await invited({ people }, by, {
    email: address,
    role: 'user',
    language,
    customer: row.customer,
  })
  return { isMailed, link }
}
