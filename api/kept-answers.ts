import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Membership } from '../access/who.ts'
import type { Running } from '../duties/running.ts'
import { keyRing, seal, sealingKey, unseal } from '../journal/keys.ts'
import { customerColumn, inTransaction, type Transaction } from '../journal/transaction.ts'
import { idempotencyKeyUsed, requestUnderWay } from './programs-problems.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The key under which this request is worked on, and its answer kept. */
    keptUnder: string | null
  }
}

/** After this an answer that never came is not waited for any more: whoever worked on it is gone. */
const PATIENCE = '1 minute'
const KEPT = '1 day'
/** Those of each day have a key of their own, which is destroyed soon after: what is gone from here opens in no backup either. */
const purposeOn = (at: number): string => `answers ${new Date(at).toISOString().slice(0, 10)}`

interface Kept {
  readonly digest: Buffer
  readonly status: number | null
  readonly sealed: Buffer | null
  readonly key_id: string | null
}

/**
 * A request that changes something and carries an `idempotency-key` gets, when it is sent again, the answer it got the first
 * time, and nothing is done twice (draft-ietf-httpapi-idempotency-key-header). What was refused may be tried again under
 * the same key. The same key serves two people, or one person as two things, without touching.
 */
export function keepAnswers(api: FastifyInstance, running: Pick<Running, 'app' | 'master'>): void {
  api.decorateRequest('keptUnder', null)
  api.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key']
    if (request.method === 'GET' || typeof key !== 'string' || !request.who) return
    const answered = await begin(running, request.who.membership, key, request)
    if (answered) return replay(reply, answered)
    request.keptUnder = key
  })
  api.addHook('onSend', async (request, reply, payload) => {
    const { keptUnder, who } = request
    if (keptUnder === null || !who) return payload
    request.keptUnder = null
    const isDone = reply.statusCode < 300 && (typeof payload === 'string' || payload == null)
    await (isDone
      ? keep(running, who.membership, keptUnder, { status: reply.statusCode, text: payload ?? '' })
      : forget(running, who.membership, keptUnder))
    return payload
  })
}

interface AnsweredBefore {
  readonly status: number
  readonly text: string
}

function replay(reply: FastifyReply, { status, text }: AnsweredBefore): FastifyReply {
  reply.status(status).header('idempotent-replayed', 'true')
  return text === '' ? reply.send() : reply.type('application/json').serializer(String).send(text)
}

/**
 * The answer of before, or nothing, and then the request is this one's to work on.
 *
 * @throws Refused IDEMPOTENCY_KEY_USED, REQUEST_UNDER_WAY
 */
async function begin(
  { app, master }: Pick<Running, 'app' | 'master'>,
  acts: Membership,
  key: string,
  request: FastifyRequest,
): Promise<AnsweredBefore | undefined> {
  const digest = digestOf(request)
  return inTransaction(app, acts, async (transaction) => {
    const place = placeOf(acts, key)
    await transaction.query(
      `delete from kept_answer where provider = $1 and customer = $2 and membership = $3
       and (begun_at < now() - $4::interval or status is null and begun_at < now() - $5::interval)`,
      [...place.slice(0, 3), KEPT, PATIENCE],
    )
    const { rowCount } = await transaction.query(
      `insert into kept_answer (provider, customer, membership, key, digest, begun_at) values ($1, $2, $3, $4, $5, now())
       on conflict do nothing`,
      [...place, digest],
    )
    if (rowCount === 1) return undefined
    const { rows } = await transaction.query<Kept>(
      `select digest, status, sealed, key_id from kept_answer
       where provider = $1 and customer = $2 and membership = $3 and key = $4`,
      place,
    )
    const [kept] = rows
    if (kept && !kept.digest.equals(digest)) throw idempotencyKeyUsed()
    if (!kept?.sealed || !kept.key_id || kept.status === null) throw requestUnderWay()
    const ring = await keyRing(transaction, master, acts, [kept.key_id])
    const opened = unseal(ring, sealedIn(acts), { sealed: kept.sealed, keyId: kept.key_id })
    return { status: kept.status, text: opened.erased ? '' : String(opened.content.text) }
  })
}

async function keep(
  { app, master }: Pick<Running, 'app' | 'master'>,
  acts: Membership,
  key: string,
  { status, text }: { readonly status: number; readonly text: unknown },
): Promise<void> {
  await inTransaction(app, acts, async (transaction) => {
    const sealing = await sealingKey(transaction, master, { ...acts, person: null, purpose: purposeOn(Date.now()) })
    const { sealed, keyId } = seal(sealing, sealedIn(acts), { text: String(text) })
    await transaction.query(
      `update kept_answer set status = $5, sealed = $6, key_id = $7
       where provider = $1 and customer = $2 and membership = $3 and key = $4`,
      [...placeOf(acts, key), status, sealed, keyId],
    )
  })
}

const forget = ({ app }: Pick<Running, 'app'>, acts: Membership, key: string): Promise<unknown> =>
  inTransaction(app, acts, (transaction: Transaction) =>
    transaction.query(
      'delete from kept_answer where provider = $1 and customer = $2 and membership = $3 and key = $4',
      placeOf(acts, key),
    ),
  )

const placeOf = ({ provider, customer, membership }: Membership, key: string): string[] => [
  provider,
  customerColumn(customer),
  membership,
  key,
]

/** An answer is bound to the membership that it was given to. */
const sealedIn = ({ membership }: Membership) => ({ agreement: membership, kind: 'answer' })

/** An upload is read as it comes; of it the length alone is compared. */
function digestOf({ method, url, body, headers }: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? headers['content-length'] ?? null]))
    .digest()
}
