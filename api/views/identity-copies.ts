import { type IdentityCopyRecord, readIdentityCopies } from '../../access/identity-copy.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, orNull, text, time } from '../schema.ts'

/** That a copy of an identity document came, and was destroyed. */
export interface ShownCopy {
  readonly copy: string
  readonly instruction: string
  readonly receivedAt: string
  readonly mediaType: string
  /** SHA-256: which copy it was, and nothing of what it said. */
  readonly hash: string
  readonly destroyedAt: string | null
}

const shown = ({ copy, instruction, receivedAt, mediaType, hash, destroyed }: IdentityCopyRecord): ShownCopy => ({
  copy,
  instruction,
  receivedAt: showInstant(receivedAt),
  mediaType,
  hash,
  destroyedAt: destroyed ? showInstant(destroyed.at) : null,
})

/** What was copied for checks of identity, and when it was destroyed. */
export const identityCopies: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/identity-copies',
    {
      config: { right: 'check identity' },
      schema: {
        summary: 'What was copied for checks of identity, and when it was destroyed',
        params: ofAgreement,
        response: answers({
          200: object({
            copies: list(
              object({
                copy: text,
                instruction: text,
                receivedAt: time,
                mediaType: text,
                hash: text,
                destroyedAt: orNull(time),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const records = await inTransaction(by.running.app, by, (transaction) => readIdentityCopies(transaction, row))
      return { copies: records.map(shown) }
    },
  )
}
