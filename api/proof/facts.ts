import { Readable } from 'node:stream'
import { inTransaction } from '../../journal/transaction.ts'
import { type Read, writeExport } from '../../proof/export/write.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, type Schema, text } from '../schema.ts'
import { checkpointUnknown, factNotProven } from './refused.ts'

interface OfFact extends OfAgreement {
  readonly number: number
}
const ofFact: Schema = {
  ...ofAgreement,
  required: ['agreement', 'number'],
  properties: {
    ...(ofAgreement.properties as object),
    number: { type: 'integer', minimum: 1, maximum: 2_147_483_647, description: 'The number of the fact' },
  },
}

/** The proof of one fact in a file: of a declaration, it is the customer's receipt that nobody can take back. */
export const factProof: Route = (api, door) => {
  api.get<{ Params: OfFact }>(
    '/agreements/:agreement/facts/:number/proof',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The proof that a fact is in the log, as a file (C2SP tlog-proof)',
        params: ofFact,
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { number } = request.params
      const { row } = await readAgreement(by, request.params.agreement)
      const file = await door.proof?.proofs.fileFor({ ...row, number })
      if (file === undefined) throw factNotProven(number)
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  )
}

/** All facts of an agreement with their proofs: what `klausel verify` reads. */
export const agreementProof: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/proof',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'All facts of an agreement with what proves them, line by line, for klausel verify',
        description: 'What is sealed stays sealed: of it the digest alone is written.',
        params: ofAgreement,
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const { proof } = door
      // The newest facts get their place and signature first.
      if (proof) await proof.proofs.signNow()
      const read: Read = (work) => inTransaction(by.running.app, by, work)
      const lines = proof && writeExport(read, proof.keeper, row)
      const first = await lines?.next()
      if (lines === undefined || first === undefined || first.done) throw checkpointUnknown()
      return reply
        .type('application/jsonl; charset=utf-8')
        .header('content-disposition', `attachment; filename="klausel-${row.agreement.slice(0, 8)}.proof.jsonl"`)
        .send(Readable.from(withFirst(first.value, lines)))
    },
  )
}

/** Whether there is a first line is known before an answer begins. */
async function* withFirst(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}
