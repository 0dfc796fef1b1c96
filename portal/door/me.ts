import { useQuery } from '@tanstack/react-query'
import type { Right } from '../../access/rights.ts'
import type { Me, ShownMembership } from '../../api/views/me.ts'
import { ask, Unanswered } from './ask.ts'
import { chosenMembership, forgetMembership } from './membership.ts'

/** Whoever is signed in, and as what this tab acts. */
export interface Acting extends Me {
  /** Undefined for a person who is nothing here any more. */
  readonly acts: ShownMembership | undefined
  readonly may: (right: Right) => boolean
}

/** Null while nobody is signed in. */
export const useMe = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: async (): Promise<Acting | null> => {
      try {
        return acting(await ask<Me>('/me'))
      } catch (error) {
        if (error instanceof Unanswered && error.problem.code === 'SIGN_IN_NEEDED') return null
        throw error
      }
    },
    staleTime: 60_000,
  })

function acting(me: Me): Acting {
  const chosen = me.memberships.find(({ membership }) => membership === chosenMembership())
  if (!chosen) forgetMembership()
  const acts = chosen ?? me.memberships[0]
  return { ...me, acts, may: (right) => acts?.rights.includes(right) ?? false }
}
