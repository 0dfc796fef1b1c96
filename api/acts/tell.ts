import type { FastifyRequest } from 'fastify'
import { type Taken, tell as tellAgreement } from '../../duties/agenda.ts'
import { settle } from '../../duties/time.ts'
import { ownTime } from '../../journal/intake/clock.ts'
import { workThrough } from '../../journal/intake/day.ts'
import { tellInstallation } from '../../journal/intake/installation.ts'
import { readTold } from '../../journal/intake/told.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { aboutOf } from '../../terms/grammar/fact.ts'
import { isToldKind, type Misread, type Told } from '../../terms/grammar/read-fact.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import type { WrongField } from '../problem.ts'
import { factNotUnderstood } from '../problems.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, flag, free, list, object, type Schema } from '../schema.ts'
import { misreadInWords } from '../words/expected.ts'

export interface TellBody {
  /** Facts as the vocabulary describes them: `{"fact":"paymentCredited","at":"2026-02-10","amount":"59.50"}`. */
  readonly facts: readonly unknown[]
  /** The number of the last fact that was known when this was decided. */
  readonly expected?: number
}

export const factsToTell: Schema = {
  ...list({ ...free, examples: [{ fact: 'paymentCredited', at: '2026-02-10', amount: '59.50' }] }),
  minItems: 1,
  maxItems: 100,
  description: 'As /api/vocabulary describes them; learnedAt, where left out, is now',
}

/** Tells an agreement what happened. All of it is taken in, or nothing. */
export const tell: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: TellBody }>(
    '/agreements/:agreement/facts',
    {
      config: { right: 'tell' },
      schema: {
        summary: 'Tell an agreement what happened',
        description: 'The header idempotency-key names a message: told again under the same key, it is not told twice.',
        params: ofAgreement,
        body: object({ facts: factsToTell, expected: count }, { optional: ['expected'] }),
        response: answers({ 201: object({ first: count, last: count, repeated: flag, lines: list(free) }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row, now } = await readAgreement(by, request.params.agreement)
      const told = readAll(request.body.facts, now)
      const taken = await take(by, row, told, request)
      await settleScenario(by)
      return reply.status(201).send(taken)
    },
  )
}

async function take(
  { running, provider, who }: Inside,
  row: { readonly customer: string | null; readonly agreement: string },
  told: readonly Told[],
  { body, headers, url }: FastifyRequest<{ Body: TellBody }>,
): Promise<Taken> {
  const key = headers['idempotency-key'],
    messageKey = typeof key === 'string' ? `api ${key}` : undefined
  if (!told.every(({ fact }) => aboutOf(fact.kind) === 'the installation'))
    return tellAgreement(running, { provider, customer: row.customer, agreement: row.agreement }, told, {
      messageKey,
      expected: body.expected,
      by: who.person.id,
    })
  const taken = await tellInstallation(running, provider, { told, messageKey: messageKey && `${messageKey} ${url}` })
  await workThrough(running, provider)
  return { ...taken, lines: [] }
}

/** In a scenario what follows is carried out before the answer, so that whoever looks next sees it done. */
export async function settleScenario({ running, provider }: Pick<Inside, 'running' | 'provider'>): Promise<void> {
  const own = await inTransaction(running.app, { provider, customer: null }, (transaction) =>
    ownTime(transaction, provider),
  )
  if (own !== undefined) await settle(running, provider)
}

function readAll(facts: readonly unknown[], now: Instant): readonly Told[] {
  const read = facts.map((json) => readTold(json, now))
  return orRefuse(facts, read)
}

/**
 * The facts, if every one could be read.
 *
 * @throws Refused FACT_NOT_UNDERSTOOD with every field that could not, of all of them
 */
export function orRefuse(facts: readonly unknown[], read: readonly (Told | readonly Misread[])[]): readonly Told[] {
  const wrong = read.flatMap((each, n) =>
    'fact' in each ? [] : misreadOf(each, facts[n], facts.length > 1 ? n : undefined),
  )
  if (wrong.length > 0) throw factNotUnderstood(wrong)
  return read.filter((each): each is Told => 'fact' in each)
}

/** Fields are named as in what was sent: `facts.1.amount` where several facts were. */
function misreadOf(misread: readonly Misread[], json: unknown, place: number | undefined): readonly WrongField[] {
  const kind = (json as { readonly fact?: unknown } | null)?.fact
  return misread.map((each) => {
    const wrong = misreadInWords(isToldKind(kind) ? kind : undefined, each)
    return place === undefined ? wrong : { ...wrong, field: `facts.${place}.${wrong.field}` }
  })
}
