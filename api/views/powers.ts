import { peopleOfCustomer } from '../../access/customer-people.ts'
import { mayUse } from '../../access/rights.ts'
import { roleInWords } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { inWords } from '../../terms/engine/because.ts'
import { replay } from '../../terms/engine/replay.ts'
import { view } from '../../terms/engine/view.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Fact } from '../../terms/grammar/fact.ts'
import { agency } from '../../terms/grammar/matters/declarations.ts'
import { covers, powerAsked, powerScopeInWords } from '../../terms/grammar/power.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, list, object, orNull, ref, text, time } from '../schema.ts'
import { type WaitingDeclaration, waitingDeclaration, waitingIn } from './waiting-declarations.ts'

/** Who may declare what for whom, since when and until when, on what proof, and which clause says so. */
export interface ShownPower {
  /** The number of the fact that granted it. */
  readonly number: number
  readonly person: string
  /** Null for somebody who has, or had, no membership here. */
  readonly name: string | null
  readonly represents: 'customer' | 'provider'
  readonly scope: Fact<'powerGranted'>['scope']
  readonly says: Said
  readonly as: 'attorney' | 'organ' | 'officer'
  readonly told: NonNullable<Fact<'powerGranted'>['told']>
  readonly proof: Fact<'powerGranted'>['proof'] | null
  readonly from: string
  /** The last day. */
  readonly until: string | null
  readonly endedAt: string | null
  readonly state: 'held' | 'ended'
  readonly clause: string | null
  readonly why: readonly Said[]
}

/** All powers that were ever granted in an agreement, those in force first. */
export function powersOf({ program, facts, now }: AgreementNow, names: ReadonlyMap<string, string>): ShownPower[] {
  const walk = replay(program, facts, now)
  const known = view(facts, now)
  const grants = known.filter((fact) => fact.kind === 'powerGranted' && fact.at <= now) as Fact<'powerGranted'>[]
  const endings = known.filter((fact) => fact.kind === 'powerEnded' && fact.at <= now) as Fact<'powerEnded'>[]
  return grants
    .map((grant) =>
      shown(
        grant,
        endings.find((ending) => ends(ending, grant)),
        walk,
        names,
      ),
    )
    .toSorted((a, b) => (a.state === b.state ? a.number - b.number : a.state === 'held' ? -1 : 1))
}

const ends = (ending: Fact<'powerEnded'>, grant: Fact<'powerGranted'>): boolean =>
  ending.person === grant.person &&
  ending.represents === grant.represents &&
  covers(ending.scope ?? 'everything', grant.scope) &&
  (ending.at > grant.at || (ending.at === grant.at && ending.id > grant.id))

function shown(
  grant: Fact<'powerGranted'>,
  ending: Fact<'powerEnded'> | undefined,
  walk: Walk,
  names: ReadonlyMap<string, string>,
): ShownPower {
  const decided = walk.decision(agency, powerAsked(grant))
  const isOver = ending !== undefined || (grant.until !== undefined && grant.until < walk.dayNow)
  const german = inWords(decided?.because, 'de')
  const english = inWords(decided?.because, 'en')
  return {
    number: grant.id,
    person: grant.person,
    name: names.get(grant.person) ?? null,
    represents: grant.represents,
    scope: grant.scope,
    says: powerScopeInWords[grant.scope],
    as: grant.as ?? 'attorney',
    told: grant.told ?? 'to the other side',
    proof: grant.proof ?? null,
    from: showInstant(grant.at),
    until: grant.until ?? null,
    endedAt: ending ? showInstant(ending.at) : null,
    // This grant; another one, or good faith, may hold the power up all the same.
    state: isOver ? 'ended' : 'held',
    clause: decided?.because.ref ?? null,
    why: german.map(({ text: de }, n) => ({ de, en: english[n]?.text ?? de })),
  }
}

/** The names of people who are, or were, something here; of nobody else. */
export async function namesOf(
  { running, provider, customer }: Pick<Inside, 'running' | 'provider' | 'customer'>,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = persons.filter((person) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(person))
  if (ids.length === 0) return new Map()
  const { rows } = await inTransaction(running.app, { provider, customer }, (transaction) =>
    transaction.query<{ id: string; name: string }>('select id, name from access.person where id = any($1)', [ids]),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const shownPower = object({
  number: count,
  person: text,
  name: orNull(text),
  represents: { enum: ['customer', 'provider'] },
  scope: text,
  says: ref('Said'),
  as: { enum: ['attorney', 'organ', 'officer'] },
  told: text,
  proof: orNull(text),
  from: time,
  until: orNull(text),
  endedAt: orNull(time),
  state: { enum: ['held', 'ended'] },
  clause: orNull(text),
  why: list(ref('Said')),
})

/** Somebody to whom a power can be granted. */
export interface Grantable {
  readonly person: string
  readonly name: string
  readonly says: Said
}
/** What the page shows of powers. */
export interface Powers {
  readonly powers: readonly ShownPower[]
  /** What was declared without power, and waits for approval. */
  readonly waiting: readonly WaitingDeclaration[]
  /** For whoever grants powers: those who belong to the customer. */
  readonly people: readonly Grantable[]
}
async function choiceOf({ running, provider, customer: reach, who }: Inside, customer: string | null) {
  if (!mayUse(who.membership.role, 'manage powers')) return []
  const found = await inTransaction(running.app, { provider, customer: reach }, (transaction) =>
    peopleOfCustomer(transaction, { provider, customer }),
  )
  return found.map(({ person, name, role }): Grantable => ({ person, name, says: roleInWords(role) }))
}

/** Who may declare what in an agreement, and who could. */
export const powers: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/powers',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'Who may declare what, since when, until when, and by which clause',
        params: ofAgreement,
        response: answers({
          200: object({
            powers: list(shownPower),
            waiting: list(waitingDeclaration),
            people: list(object({ person: text, name: text, says: ref('Said') })),
          }),
        }),
      },
    },
    async (request): Promise<Powers> => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const persons = agreement.facts.flatMap(({ person }) => (typeof person === 'string' ? [person] : []))
      const names = await namesOf(by, [...new Set(persons)])
      const walk = replay(agreement.program, agreement.facts, agreement.now)
      return {
        powers: powersOf(agreement, names),
        waiting: waitingIn(walk, names, by.who.person.id),
        people: await choiceOf(by, agreement.row.customer),
      }
    },
  )
}
