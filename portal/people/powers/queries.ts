import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AskBody } from '../../../api/acts/grant-content.ts'
import type { EndPowerBody, GrantPowerBody } from '../../../api/acts/grant-power.ts'
import type { HandInBody } from '../../../api/acts/identity-copy.ts'
import type { ShownGrant } from '../../../api/views/content-grants.ts'
import type { IdentityChecks } from '../../../api/views/identity-copies.ts'
import type { Powers } from '../../../api/views/powers.ts'
import { ask } from '../../door/ask.ts'

const of = (agreement: string, view: string): string => `/agreements/${agreement}/${view}`

const useView = <T>(agreement: string, view: string, isWanted = true) =>
  useQuery({
    queryKey: ['agreement', agreement, view],
    queryFn: () => ask<T>(of(agreement, view)),
    enabled: isWanted,
  })
export const usePowers = (agreement: string) => useView<Powers>(agreement, 'powers')
export const useGrants = (agreement: string, isWanted: boolean) =>
  useView<{ grants: readonly ShownGrant[] }>(agreement, 'content-grants', isWanted)
export const useIdentityChecks = (agreement: string, isWanted: boolean) =>
  useView<IdentityChecks>(agreement, 'identity-copies', isWanted)

/** Does something to an agreement; what stands there is read again. */
export function useAct<Body>(agreement: string, path: (body: Body) => string, bodyOf: (body: Body) => unknown) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => ask(of(agreement, path(body)), { body: bodyOf(body) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agreement', agreement] }),
  })
}
const itself = <Body>(body: Body): Body => body
export const useGrantPower = (agreement: string) => useAct<GrantPowerBody>(agreement, () => 'powers', itself)
export const useApprove = (agreement: string) =>
  useAct<number>(
    agreement,
    (number) => `declarations/${number}/approve`,
    () => ({}),
  )
export const useEndPower = (agreement: string) => useAct<EndPowerBody>(agreement, () => 'powers/end', itself)
export const useAskForContent = (agreement: string) => useAct<AskBody>(agreement, () => 'content-grants', itself)
export const useAnswerGrant = (agreement: string) =>
  useAct<{ readonly grant: string; readonly how: 'allow' | 'end' }>(
    agreement,
    ({ grant, how }) => `content-grants/${grant}/${how}`,
    () => ({}),
  )
export const useHandIn = (agreement: string) => useAct<HandInBody>(agreement, () => 'identity-copies', itself)
export const useDestroy = (agreement: string) =>
  useAct<{ readonly instruction: string }>(agreement, () => 'identity-copies/destroy', itself)
