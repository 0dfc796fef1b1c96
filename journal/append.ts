import { hash } from 'node:crypto'
import type { Pool } from 'pg'
import type { Instant } from '../terms/grammar/day.ts'
import { refuseUnlessPlain } from './clear.ts'
import { type AgreementKey, leafOf, type NewFact } from './fact.ts'
import { Refusal } from './refusal.ts'
import { customerColumn, settingsOf, type Transaction } from './transaction.ts'

export interface Append extends AgreementKey {
  /**
   * The number of the last fact that the caller knew when deciding, 0 before the first. Left out, the facts are
   * appended whatever else was learned meanwhile: right for an outside message, wrong for a decision.
   */
  readonly expected?: number | undefined
  /** At least one. They get the next numbers in this order. */
  readonly facts: readonly NewFact[]
  /** The same for every delivery of one message from outside, among the messages of that customer. */
  readonly messageKey?: string | undefined
  /** The next moment at which the standing can change by time alone; null: never; left out: as before. */
  readonly nextAt?: Instant | null | undefined
}

export interface Appended {
  /** The numbers that the facts have in the agreement. */
  readonly first: number
  readonly last: number
  /** The message had been there before: these are the facts it became then, and nothing was written now. */
  readonly repeated: boolean
}

/** The agreement has gone on since the caller read it. */
export class MovedOn extends Refusal {
  /** The agreement's last fact, and the one that the caller took for it. */
  readonly seen: number
  readonly expected: number

  constructor({ agreement }: AgreementKey, seen: number, expected: number) {
    super({
      code: 'AGREEMENT_MOVED_ON',
      seen: {
        de: `Die letzte Tatsache des Vertrags ${agreement} ist Nr. ${seen}`,
        en: `The last fact of agreement ${agreement} is number ${seen}`,
      },
      expected: {
        de: `entschieden wurde auf dem Stand von Nr. ${expected}`,
        en: `the decision was taken on number ${expected}`,
      },
      remedy: {
        de: 'Lesen Sie den Vertrag neu und entscheiden Sie noch einmal',
        en: 'Read the agreement again and decide afresh',
      },
    })
    this.name = 'MovedOn'
    this.seen = seen
    this.expected = expected
  }
}

/**
 * Appends facts to one agreement. Other rows of the same transaction, such as the duties that follow, are there with
 * the facts or not at all.
 *
 * @throws MovedOn AGREEMENT_MOVED_ON if `expected` is not the agreement's last fact
 * @throws Refusal AGREEMENT_UNKNOWN, MESSAGE_OF_ANOTHER_AGREEMENT, CLEAR_NOT_PLAIN; in each case nothing was written
 * @example
 * const { last } = await append(transaction, { provider, customer, agreement, expected: 7, facts: [paymentCredited] })
 * // last === 8; the same call again throws MovedOn with seen 8 and expected 7
 */
export async function append(transaction: Transaction, request: Append): Promise<Appended> {
  const [outcome] = await appendAll(transaction, [request])
  if (outcome === undefined || outcome instanceof Refusal) throw outcome
  return outcome
}

/**
 * Appends to many agreements of one provider in one statement. What one of them refuses does not hinder the others: the
 * outcomes stand in the order of the requests, a refusal in the place of its request.
 *
 * @throws RangeError if two requests are for one agreement or for different providers, or one has no facts
 * @throws Refusal CLEAR_NOT_PLAIN; then nothing at all was written
 */
export async function appendAll(
  transaction: Transaction,
  requests: readonly Append[],
): Promise<(Appended | Refusal)[]> {
  const [first] = requests
  if (first === undefined) return []
  refuseMisuse(requests, first.provider)
  // Everybody takes the agreements in this order, so that two who want the same ones never wait for each other in a circle.
  const ordered = requests.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const expected = await expectations(transaction, ordered, first.provider)
  const outcomes = await write(transaction, null, ordered, expected)
  const byRequest = new Map(ordered.map((request, n) => [request, outcomes[n]]))
  return requests.map((request) => byRequest.get(request) ?? unknown(request))
}

function placeOf({ customer, agreement }: AgreementKey): string {
  return `${customerColumn(customer)} ${agreement}`
}

/**
 * Appends to one agreement in a transaction of its own, in one message to the server: for facts from which nothing else
 * has to be written. `expected` is required, since finding it out would be a second message.
 *
 * @throws as `append`
 */
export async function appendAndCommit(
  pool: Pick<Pool, 'query'>,
  request: Append & { readonly expected: number },
): Promise<Appended> {
  refuseMisuse([request], request.provider)
  const [outcome] = await write(pool, settingsOf(request).customer, [request], [request.expected])
  if (outcome === undefined || outcome instanceof Refusal) throw outcome
  return outcome
}

function refuseMisuse(requests: readonly Append[], provider: string): void {
  const agreements = new Set(requests.map(({ agreement }) => agreement))
  if (agreements.size < requests.length) throw new RangeError('Append to each agreement once. Put its facts together.')
  for (const request of requests) {
    if (request.provider !== provider) throw new RangeError('Append to the agreements of one provider at a time.')
    if (request.facts.length === 0) throw new RangeError(`There is no fact to append to ${request.agreement}.`)
    for (const { kind, clear } of request.facts) refuseUnlessPlain(kind, clear)
  }
}

/** The leaf binds the number, so it must be known before; where a caller does not know it, the agreements are locked. */
async function expectations(
  transaction: Transaction,
  ordered: readonly Append[],
  provider: string,
): Promise<readonly number[]> {
  if (ordered.every(({ expected }) => expected !== undefined)) return ordered.map(({ expected }) => expected ?? 0)
  const { rows } = await transaction.query<{ agreement: string; last_number: number }>({
    name: 'lock agreements',
    text: `
      select a.agreement, a.last_number
      from agreement a join unnest($2::uuid[], $3::uuid[]) as asked (customer, agreement) using (customer, agreement)
      where a.provider = $1
      order by a.customer, a.agreement
      for no key update of a`,
    values: [
      provider,
      ordered.map(({ customer }) => customerColumn(customer)),
      ordered.map(({ agreement }) => agreement),
    ],
  })
  const lastNumbers = new Map(rows.map((row) => [row.agreement, row.last_number]))
  return ordered.map(({ agreement, expected }) => expected ?? lastNumbers.get(agreement) ?? 0)
}

/** @param scope the customer's setting for a transaction that has none yet, else null */
async function write(
  connection: Pick<Transaction, 'query'>,
  scope: string | null,
  requests: readonly Append[],
  expected: readonly number[],
): Promise<(Appended | Refusal)[]> {
  const [request] = requests
  const [fact, ...more] = request?.facts ?? []
  const alone = requests.length === 1 && more.length === 0 && request?.messageKey === undefined
  if (request && fact && alone) return [await writeOne(connection, scope, request, fact, expected[0] ?? 0)]
  return writeMany(connection, scope, requests, expected)
}

async function writeOne(
  connection: Pick<Transaction, 'query'>,
  scope: string | null,
  request: Append,
  fact: NewFact,
  expected: number,
): Promise<Appended | Refusal> {
  const { rows } = await connection.query<{ seen: number | null }>({
    name: 'append fact',
    text: 'select append_fact($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) as seen',
    values: [
      request.provider,
      scope,
      customerColumn(request.customer),
      request.agreement,
      expected,
      isoOrNull(request.nextAt),
      request.nextAt !== undefined,
      isoText(fact.at),
      isoText(fact.learnedAt),
      fact.kind,
      JSON.stringify(fact.clear),
      bytesOf(fact),
      fact.sealed?.keyId ?? null,
      leafNumbered(request, fact, expected + 1),
    ],
  })
  const seen = rows[0]?.seen ?? null
  if (seen === null) return unknown(request)
  if (seen !== expected) return new MovedOn(request, seen, expected)
  return { first: expected + 1, last: expected + 1, repeated: false }
}

async function writeMany(
  connection: Pick<Transaction, 'query'>,
  scope: string | null,
  requests: readonly Append[],
  expected: readonly number[],
): Promise<(Appended | Refusal)[]> {
  const { rows } = await connection.query<OutcomeRow>({
    name: 'append facts',
    text: APPEND,
    values: [requests[0]?.provider, scope, ...arraysOf(requests, expected)],
  })
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  return requests.map((request, n) => outcomeOf(request, expected[n] ?? 0, byPlace.get(n + 1)))
}

interface OutcomeRow {
  readonly place: number
  readonly outcome: 'appended' | 'repeated' | 'moved on'
  readonly in_agreement: string
  readonly first: number | null
  readonly last: number
}

const ARRAYS = [
  ...['uuid[]', 'uuid[]', 'integer[]', 'integer[]', 'bytea[]', 'timestamptz[]', 'boolean[]'],
  ...['integer[]', 'integer[]', 'timestamptz[]', 'timestamptz[]', 'text[]', 'jsonb[]', 'bytea[]', 'uuid[]', 'bytea[]'],
]

const APPEND = `select * from append_facts($1, $2, ${ARRAYS.map((type, n) => `$${n + 3}::${type}`).join(', ')})`

function arraysOf(requests: readonly Append[], expected: readonly number[]): unknown[] {
  const facts = requests.flatMap((request, place) => numbered(request, place + 1, expected[place] ?? 0))
  return [
    requests.map(({ customer }) => customerColumn(customer)),
    requests.map(({ agreement }) => agreement),
    expected,
    requests.map((request) => request.facts.length),
    requests.map(({ messageKey }) => (messageKey === undefined ? null : hash('sha256', messageKey, 'buffer'))),
    requests.map(({ nextAt }) => isoOrNull(nextAt)),
    requests.map(({ nextAt }) => nextAt !== undefined),
    facts.map(({ place }) => place),
    facts.map(({ number }) => number),
    facts.map(({ fact }) => isoText(fact.at)),
    facts.map(({ fact }) => isoText(fact.learnedAt)),
    facts.map(({ fact }) => fact.kind),
    facts.map(({ fact }) => JSON.stringify(fact.clear)),
    facts.map(({ fact }) => bytesOf(fact)),
    facts.map(({ fact }) => fact.sealed?.keyId ?? null),
    facts.map(({ leaf }) => leaf),
  ]
}

interface Numbered {
  readonly place: number
  readonly number: number
  readonly fact: NewFact
  readonly leaf: Buffer
}

function numbered(request: Append, place: number, expected: number): Numbered[] {
  return request.facts.map((fact, n) => {
    const number = expected + 1 + n
    return { place, number, fact, leaf: leafNumbered(request, fact, number) }
  })
}

function leafNumbered({ agreement }: Append, fact: NewFact, number: number): Buffer {
  const bound = { ...fact, agreement, number, keyId: fact.sealed?.keyId ?? null }
  return leafOf(bound, fact.sealed?.sealed ?? null)
}

function bytesOf({ sealed }: NewFact): Buffer | null {
  return sealed ? Buffer.from(sealed.sealed) : null
}

function outcomeOf(request: Append, expected: number, row: OutcomeRow | undefined): Appended | Refusal {
  if (row === undefined) return unknown(request)
  if (row.outcome === 'moved on') return new MovedOn(request, row.last, expected)
  if (row.in_agreement !== request.agreement) return ofAnother(request, row.in_agreement)
  return { first: row.first ?? row.last, last: row.last, repeated: row.outcome === 'repeated' }
}

function unknown({ agreement }: Append): Refusal {
  return new Refusal({
    code: 'AGREEMENT_UNKNOWN',
    seen: { de: `Den Vertrag ${agreement} gibt es hier nicht`, en: `There is no agreement ${agreement} here` },
    expected: {
      de: 'Tatsachen gehören zu einem Vertrag dieses Kunden bei diesem Anbieter',
      en: 'facts belong to an agreement of this customer with this provider',
    },
    remedy: { de: 'Prüfen Sie Anbieter, Kunde und Vertrag', en: 'Check provider, customer and agreement' },
  })
}

function ofAnother({ agreement }: Append, other: string): Refusal {
  return new Refusal({
    code: 'MESSAGE_OF_ANOTHER_AGREEMENT',
    seen: {
      de: `Diese Nachricht wurde schon im Vertrag ${other} verbucht`,
      en: `This message became facts of agreement ${other} before`,
    },
    expected: {
      de: `jetzt kommt sie für den Vertrag ${agreement}`,
      en: `now it comes for agreement ${agreement}`,
    },
    remedy: {
      de: 'Klären Sie, in welchen Vertrag sie gehört; eine andere Nachricht braucht einen anderen Schlüssel',
      en: 'Find out to which agreement it belongs; another message needs another key',
    },
  })
}

function isoOrNull(instant: Instant | null | undefined): string | null {
  return instant === undefined || instant === null ? null : isoText(instant)
}

function isoText(instant: Instant): string {
  return new Date(instant).toISOString()
}
