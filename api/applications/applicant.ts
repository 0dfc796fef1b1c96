import type { FastifyRequest } from 'fastify'
import { findProvider, type Provider } from '../../access/provider.ts'
import { applicationUnknown } from '../../applications/application.ts'
import type { Applications } from '../../applications/links.ts'
import { offerUnknown } from '../../applications/offer-now.ts'
import { openedBy } from '../../applications/secret.ts'
import type { Door } from '../door.ts'
import { object, type Schema } from '../schema.ts'

/** Carries what stands behind the # of the link to an application. */
export const applicantHeader = 'klausel-applicant'

export interface OfProvider {
  readonly provider: string
}
export const ofProvider: Schema = object({
  provider: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,30}$', description: 'Its name in addresses: elc' },
})
export const withToken: Schema = {
  type: 'object',
  properties: {
    [applicantHeader]: { type: 'string', maxLength: 200, description: 'From the answer to the application' },
  },
}

export const applicationsOf = ({ running, people }: Door): Applications => ({ running, people })

/** An application, and the provider it was made to, as whoever holds its link reaches them. */
export interface ByApplicant {
  readonly provider: Provider
  readonly application: string
}

/** @throws Refusal OFFER_UNKNOWN, APPLICATION_UNKNOWN: the same for every link that opens nothing */
export async function byApplicant({ running }: Door, request: FastifyRequest): Promise<ByApplicant> {
  const { provider: name } = request.params as OfProvider
  const provider = await findProvider(running.app, name)
  if (!provider) throw offerUnknown(name)
  const token = request.headers[applicantHeader]
  const application = typeof token === 'string' ? openedBy(running.master, provider.provider, token) : undefined
  if (application === undefined) throw applicationUnknown()
  return { provider, application }
}
