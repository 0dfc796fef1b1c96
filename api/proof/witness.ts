import { realTime } from '../../journal/intake/clock.ts'
import { beWitness } from '../../proof/witness/be-witness.ts'
import type { Route } from '../door.ts'
import { answers, text } from '../schema.ts'
import { noWitnessHere } from './refused.ts'

/** A checkpoint with its proof has a few kilobytes at most. */
const LARGEST = 64 * 1024

/**
 * Where logs of other installations have their checkpoints seen (C2SP tlog-witness). Whoever asks shows by the signature on the
 * checkpoint that he may; the specification states the statuses, and bodies that are no problems of ours.
 */
export const addCheckpoint: Route = (api, door) => {
  api.post<{ Body: string }>(
    '/proof/witness/add-checkpoint',
    {
      config: { right: 'anybody' },
      bodyLimit: LARGEST,
      schema: {
        summary: 'Have a checkpoint of another log seen: the answer is a cosignature (C2SP tlog-witness)',
        consumes: ['text/plain'],
        body: { ...text, maxLength: LARGEST },
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const witness = door.proof?.witness
      if (witness === undefined) throw noWitnessHere()
      const answer = await beWitness(door.running.queue, witness, request.body, realTime)
      if (answer.status === 200) return reply.type('text/plain; charset=utf-8').send(answer.lines)
      if (answer.status === 409) return reply.status(409).type('text/x.tlog.size').send(`${answer.size}\n`)
      return reply.status(answer.status).type('text/plain; charset=utf-8').send('')
    },
  )
}
