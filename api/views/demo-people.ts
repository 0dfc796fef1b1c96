import { roleInWords } from '../../access/roles.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { DemoPerson } from '../demo.ts'
import type { Route } from '../door.ts'
import { answers, list, object, orNull, ref, text } from '../schema.ts'

export interface ShownDemoPeople {
  readonly people: readonly (DemoPerson & { readonly says: Said })[]
  /** Null where there is nobody to try things out as. */
  readonly password: string | null
}

/** On an installation to try things out on, which this machine alone reaches, its people; elsewhere nobody. */
export const demoPeople: Route = (api, { demo }) => {
  api.get(
    '/demo/people',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'The people to try things out as',
        response: answers({
          200: object({
            people: list(object({ name: text, email: text, role: text, says: ref('Said') })),
            password: orNull(text),
          }),
        }),
      },
    },
    async (): Promise<ShownDemoPeople> => ({
      people: (demo?.people ?? []).map((person) => ({ ...person, says: roleInWords(person.role) })),
      password: demo?.password ?? null,
    }),
  )
}
