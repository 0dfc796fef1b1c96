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

/** What the page shows of checks of identity. */
export interface IdentityChecks {
  readonly doubted: readonly string[]
  readonly copies: readonly ShownCopy[]
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
      config: { right: 'hand in identity' },
      schema: {
        summary: 'Which instructions are doubted, what was copied for the checks, and when it was destroyed',
        description: 'The customer’s side is shown no copies, not even that there are any.',
        params: ofAgreement,
        response: answers({
          200: object({
            doubted: list(text),
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
    async (request): Promise<IdentityChecks> => {
      const by = inside(door, request)
      const { row, facts } = await readAgreement(by, request.params.agreement)
      const doubted = facts.flatMap(({ kind, instruction }) =>
        kind === 'legitimacyDoubted' ? [String(instruction)] : [],
      )
      const records = await inTransaction(by.running.app, by, (transaction) => readIdentityCopies(transaction, row))
      return { doubted: [...new Set(doubted)], copies: records.map(shown) }
    },
  )
}
