import { lookAfter } from '../../post/editions/keep-making.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, text } from '../schema.ts'

/** Which papers were missing and are made now. */
export interface MadePapers {
  readonly made: readonly string[]
}

/** Editions and proofs of agreements that were concluded before there were any, and of those whose time is a scenario's. */
export const makePapersAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement }>(
    '/agreements/:agreement/papers',
    {
      config: { right: 'see papers', pace: 'expensive' },
      schema: {
        summary: 'Make the editions and proofs that an agreement should have and does not have yet',
        description:
          'The signed edition, the processing agreement, and the proofs of conclusion, export and erasure. What is there stays as it is; asked again, nothing is made twice.',
        params: ofAgreement,
        response: answers({ 200: object({ made: list(text) }) }),
      },
    },
    async (request): Promise<MadePapers> => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const made = await lookAfter(by.running, row)
      return { made: (made?.papers ?? []).map(({ paper }) => paper) }
    },
  )
}
