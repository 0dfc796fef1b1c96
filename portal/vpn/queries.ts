import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChooseConnection } from '../../api/vpn/choose.ts'
import type { ShownConnection } from '../../api/vpn/connections.ts'
import type { AddDevice, MadeProfile } from '../../api/vpn/devices.ts'
import type { Stock } from '../../api/vpn/stock.ts'
import type { ShownVpn } from '../../api/vpn/view.ts'
import { ask } from '../door/ask.ts'

const of = (agreement: string, path = ''): string => `/agreements/${agreement}/vpn${path}`

export const useVpn = (agreement: string) =>
  useQuery({ queryKey: ['agreement', agreement, 'vpn'], queryFn: () => ask<ShownVpn>(of(agreement)), retry: false })

export const useConnections = (agreement: string) =>
  useQuery({
    queryKey: ['agreement', agreement, 'vpn', 'connections'],
    queryFn: () =>
      ask<{ readonly days: number; readonly connections: readonly ShownConnection[] }>(of(agreement, '/connections')),
  })

export const useStock = (isWanted = true) =>
  useQuery({ queryKey: ['vpn-stock'], queryFn: () => ask<Stock>('/vpn/stock'), enabled: isWanted })

/** Does something; what an agreement and the stock show is read again. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(['agreement', 'vpn-stock'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
}

export const useChoose = (agreement: string) =>
  useAct((body: ChooseConnection) => ask<void>(of(agreement, '/connection'), { body }))
export const useCheck = (agreement: string) =>
  useAct((suitable: boolean) => ask<void>(of(agreement, '/own-equipment'), { body: { suitable } }))
export const useAddDevice = (agreement: string) =>
  useAct((body: AddDevice) => ask<MadeProfile>(of(agreement, '/devices'), { body }))
export const useRotate = (agreement: string) =>
  useAct(({ device, publicKey }: { readonly device: string; readonly publicKey: string }) =>
    ask<MadeProfile>(of(agreement, `/devices/${device}/key`), { body: { publicKey, withPresharedKey: true } }),
  )
export const useEndDevice = (agreement: string) =>
  useAct((device: string) => ask<void>(of(agreement, `/devices/${device}/end`), { body: {} }))

export const useAssign = () =>
  useAct(({ agreement, router }: { readonly agreement: string; readonly router: string }) =>
    ask<{ loan: string }>(of(agreement, '/routers'), { body: { router } }),
  )
export interface LoanAct {
  readonly agreement: string
  readonly loan: string
}
export const useSend = () =>
  useAct(({ agreement, loan, tracking }: LoanAct & { readonly tracking: string }) =>
    ask<void>(of(agreement, `/routers/${loan}/send`), { body: { tracking: tracking.trim() || null } }),
  )
export const useTakeBack = () =>
  useAct(({ agreement, loan }: LoanAct) => ask<void>(of(agreement, `/routers/${loan}/return`), { body: {} }))
export const useWithdraw = () =>
  useAct(({ agreement, loan }: LoanAct) => ask<void>(of(agreement, `/routers/${loan}/withdraw`), { body: {} }))
export const routerProfilePath = ({ agreement, loan }: LoanAct): string => of(agreement, `/routers/${loan}/profile`)

export const useEnterRouter = () =>
  useAct((body: { readonly serial: string; readonly model: string }) => ask<{ router: string }>('/vpn/stock', { body }))
export const useRetire = () => useAct((router: string) => ask<void>(`/vpn/stock/${router}/retire`, { body: {} }))
