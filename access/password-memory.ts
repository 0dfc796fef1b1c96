import type { Pool } from 'pg'
import { passwordRules, type RuleInForce } from '../terms/engine/password-rules.ts'
import { compile, type Program } from '../terms/engine/program.ts'
import { dayAt, type Instant, plusDays } from '../terms/grammar/day.ts'
import { stateOfTheArt } from '../terms/law/state-of-the-art.ts'
import { readAsPerson } from './as-auth.ts'

/** What judging a person's password needs of the house. */
export interface PasswordNeeds {
  /** Connections of the role `auth`. */
  readonly auth: Pool
  /** Terms by name, compiled. */
  readonly programs: (terms: string) => Program | undefined
}

/** A person's password, as clauses look at it. */
export interface PasswordState {
  /** The rules of every provider to which the person belongs, each clause once. */
  readonly rules: readonly RuleInForce[]
  /** The hashes of the passwords the person had, the one in use first. */
  readonly earlier: readonly string[]
  /** When the one in use was set; undefined for a person without one. */
  readonly setAt: Instant | undefined
  readonly isInitial: boolean
  readonly hasSecondFactor: boolean
  /** The person's name and address, and the names of the providers. */
  readonly names: readonly string[]
}

/** A new password is asked for before anything else: which clause asks, and why. */
export interface ChangeAsked {
  readonly reason: 'initial' | 'too old'
  readonly ref: string
}

interface PersonRow {
  readonly name: string
  readonly email: string
  readonly has_second_factor: boolean
  readonly providers: readonly { readonly title: string; readonly terms: string }[]
  readonly passwords: readonly { readonly hash: string; readonly set_at: string; readonly is_initial: boolean }[]
}

/** @returns undefined for a person who does not exist */
export async function passwordStateOf(
  { auth, programs }: PasswordNeeds,
  person: string,
  now: Instant,
): Promise<PasswordState | undefined> {
  const row = await readPerson(auth, person)
  if (!row) return undefined
  const [current] = row.passwords
  return {
    rules: rulesOf(
      row.providers.map(({ terms }) => terms),
      programs,
      now,
    ),
    earlier: row.passwords.map(({ hash }) => hash),
    setAt: current && Date.parse(current.set_at),
    isInitial: current?.is_initial ?? false,
    hasSecondFactor: row.has_second_factor,
    names: [row.name, row.email, ...row.providers.map(({ title }) => title)],
  }
}

async function readPerson(auth: Pool, person: string): Promise<PersonRow | undefined> {
  return readAsPerson(auth, person, async (transaction) => {
    const { rows } = await transaction.query<PersonRow>(
      `select p.name, p.email, coalesce(p.two_factor_enabled, false) as has_second_factor,
         coalesce((select json_agg(distinct jsonb_build_object('title', r.title, 'terms', r.terms))
           from membership m join provider r on r.provider = m.provider
           where m.person = p.id and m.from_at <= now() and (m.until_at is null or m.until_at > now())), '[]') as providers,
         coalesce((select json_agg(json_build_object('hash', s.hash, 'set_at', s.set_at, 'is_initial', s.is_initial)
           order by s.number desc) from access.password_set s where s.person = p.id), '[]') as passwords
       from access.person p where p.id = $1`,
      [person],
    )
    return rows[0]
  })
}

/** Who belongs to no provider yet is asked for what the state of the art asks for. */
const floor = compile({
  name: 'state of the art',
  title: stateOfTheArt.title,
  documents: [],
  law: [stateOfTheArt],
  invokes: [],
})

/** The rules of several terms together; two that ask for the same by different clauses are both named. */
export function rulesOf(
  terms: readonly string[],
  programs: PasswordNeeds['programs'],
  now: Instant,
): readonly RuleInForce[] {
  const known = [...new Set(terms)].map(programs).filter((program) => program !== undefined)
  const all = (known.length > 0 ? known : [floor]).flatMap((program) => passwordRules(program, now))
  return [...new Map(all.map((rule) => [`${rule.ref} ${rule.rule.en}`, rule])).values()]
}

/**
 * Whether the person must set a new password before anything else: one that somebody else gave, or one that has become older
 * than a clause allows. On the last day allowed it still serves.
 *
 * @example changeAskedOf({ ...state, isInitial: true }, now) // { reason: 'initial', ref: 'Anhang 2 Nr. 1.2.5' }
 */
export function changeAskedOf({ rules, setAt, isInitial }: PasswordState, now: Instant): ChangeAsked | undefined {
  if (setAt === undefined) return undefined
  const initial = rules.find(({ rule }) => rule.is === 'initial')
  if (isInitial && initial) return { reason: 'initial', ref: initial.ref }
  const tooOld = rules.find(({ rule }) => rule.is === 'change' && dayAt(now) > plusDays(dayAt(setAt), rule.days))
  return tooOld && { reason: 'too old', ref: tooOld.ref }
}

/** The password in use was given by somebody else: its person must replace it at the first sign-in. */
export async function markInitial(auth: Pick<Pool, 'query'>, person: string): Promise<void> {
  await auth.query(
    `update access.password_set set is_initial = true
     where person = $1 and number = (select max(number) from access.password_set where person = $1)`,
    [person],
  )
}

/** After how many minutes without input a session is locked: the shortest time that a clause asks for. */
export function idleMinutes(rules: readonly RuleInForce[]): number | undefined {
  const minutes = rules.flatMap(({ rule }) => (rule.is === 'lock' ? [rule.minutes] : []))
  return minutes.length > 0 ? Math.min(...minutes) : undefined
}
