import { Readable } from 'node:stream'
import { realTime } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { signDays } from '../../proof/accesses/sign-days.ts'
import { writeAccessLog } from '../../proof/accesses/write.ts'
import type { Read } from '../../proof/export/write.ts'
import { showVerifierKey } from '../../proof/note.ts'
import { sentenceOfAccessLog, verifyAccessLog } from '../../proof/verify/access-log.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Door, type Inside, inside, type Route } from '../door.ts'
import { checkpointUnknown } from '../proof/refused.ts'
import { answers, count, flag, list, object, ref, text } from '../schema.ts'
import { openValues, placeOf } from './open-values.ts'
import { type OfCustomer, OWN, ofCustomer, whoseLog } from './whose-log.ts'

const querystring = object(ofCustomer, { optional: ['customer'] })

/** The whole log of one customer, to keep and to verify elsewhere. */
export const accessLogFile: Route = (api, door) => {
  api.get<{ Querystring: OfCustomer }>(
    '/access-log/file',
    {
      config: { right: 'see access log', pace: 'expensive' },
      schema: {
        summary: 'The access log of a customer as a file, line by line, for klausel verify',
        querystring,
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { customer, lines } = await linesOf(door, by, request.query, true)
      return reply
        .type('application/jsonl; charset=utf-8')
        .header('content-disposition', `attachment; filename="klausel-${(customer ?? OWN).slice(0, 8)}.access.jsonl"`)
        .send(Readable.from(lines))
    },
  )
}

/** What came of checking a log. */
export interface CheckedLog {
  readonly isWhole: boolean
  readonly rows: number
  readonly size: number
  readonly days: number
  readonly erasedDays: number
  readonly proven: Said
  readonly notProven: Said
  readonly findings: readonly { readonly code: string; readonly de: string; readonly en: string }[]
}

/** The same check as `klausel verify`, of all that lies there. */
export const accessLogCheck: Route = (api, door) => {
  api.get<{ Querystring: OfCustomer }>(
    '/access-log/check',
    {
      config: { right: 'see access log', pace: 'expensive' },
      schema: {
        summary: 'Whether the access log is complete and unchanged: every row is computed again',
        querystring,
        response: answers({
          200: object({
            isWhole: flag,
            ...{ rows: count, size: count, days: count, erasedDays: count },
            proven: ref('Said'),
            notProven: ref('Said'),
            findings: list(object({ code: text, de: text, en: text })),
          }),
        }),
      },
    },
    async (request): Promise<CheckedLog> => {
      const by = inside(door, request)
      const { lines, key } = await linesOf(door, by, request.query, false)
      const verdict = await verifyAccessLog(trimmed(lines), { key })
      const { rows, size, days, erasedDays, findings } = verdict
      const isWhole = findings.length === 0
      return { isWhole, rows, size, days, erasedDays, findings, ...sentenceOfAccessLog(verdict) }
    },
  )
}

async function* trimmed(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.trimEnd()
}

/** Staff names a customer, or gets what is the provider's own; days that are over are signed first. */
async function linesOf(door: Door, by: Inside, asked: OfCustomer, withValues: boolean) {
  const keeper = door.proof?.keeper
  if (keeper === undefined) throw checkpointUnknown()
  const customer = whoseLog(by, asked) ?? null
  const { app, master } = by.running
  const key = { provider: by.provider, customer }
  await signDays(app, keeper, key, by.running.realTime?.() ?? realTime())
  const read: Read = (work) => inTransaction(app, by, work)
  const lines = writeAccessLog(read, keeper, key, async (transaction, rows) => {
    const values = withValues ? await openValues(transaction, master, rows) : new Map()
    return new Map(rows.flatMap((row) => (values.has(placeOf(row)) ? [[row.number, values.get(placeOf(row))]] : [])))
  })
  return { customer, lines, key: showVerifierKey(keeper.key) }
}
