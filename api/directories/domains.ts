import { proveDomain } from '../../access/directories/administration.ts'
import {
  askNameServers,
  domainsOf,
  dropDomain,
  isDomain,
  nameDomain,
  proofName,
} from '../../access/directories/domain.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { domainNotProven, domainNotUnderstood } from '../directory-problems.ts'
import type { Route } from '../door.ts'
import { answers, object, text } from '../schema.ts'
import { namedDirectory, type OfDirectory } from './own-directory.ts'
import { ofDirectory } from './shapes.ts'

const ofDomain = object({ domain: { ...text, maxLength: 253, examples: ['firm.example'] } })
const nothing = answers({ 204: { type: 'null' } })

/** Umlauts have a form of their own in the name system: `müller.de` is `xn--mller-kva.de` there. */
const plain = (domain: string): string => {
  const typed = domain.trim().replace(/^@/, '').toLowerCase()
  return URL.parse(`https://${typed}`)?.hostname ?? typed
}

/** Names an e-mail domain whose people a directory is to bring. */
export const nameDomainAct: Route = (api, door) => {
  api.post<{ Params: OfDirectory; Body: { domain: string } }>(
    '/directories/:directory/domains',
    {
      config: { right: 'manage directories' },
      schema: {
        summary: 'Name an e-mail domain whose people the directory is to bring',
        params: ofDirectory,
        body: ofDomain,
        response: nothing,
      },
    },
    async (request, reply) => {
      const stored = await namedDirectory(door, request)
      const domain = plain(request.body.domain)
      if (!isDomain(domain)) throw domainNotUnderstood(request.body.domain)
      await inTransaction(door.running.app, stored, (transaction) => nameDomain(transaction, stored, domain))
      return reply.status(204).send()
    },
  )
}

/** Looks whether a domain shows that it belongs to the customer. */
export const proveDomainAct: Route = (api, door) => {
  const own = askNameServers()
  api.post<{ Params: OfDirectory; Body: { domain: string } }>(
    '/directories/:directory/domains/prove',
    {
      config: { right: 'manage directories', pace: 'expensive' },
      schema: {
        summary: 'Look whether a domain shows the TXT record that it was asked to',
        params: ofDirectory,
        body: ofDomain,
        response: nothing,
      },
    },
    async (request, reply) => {
      const stored = await namedDirectory(door, request)
      const { domain } = request.body
      const { directories } = door.people
      if (!(await proveDomain(directories, stored, domain, directories.askDomain ?? own))) {
        const named = await inTransaction(door.running.app, stored, (transaction) => domainsOf(transaction, stored))
        const found = named.find((each) => each.domain === domain)
        throw found ? domainNotProven(proofName(domain), found.token) : domainNotUnderstood(domain)
      }
      return reply.status(204).send()
    },
  )
}

/** Takes a domain from a directory: nobody new comes in by an address of it. */
export const dropDomainAct: Route = (api, door) => {
  api.post<{ Params: OfDirectory; Body: { domain: string } }>(
    '/directories/:directory/domains/drop',
    {
      config: { right: 'manage directories' },
      schema: {
        summary: 'Take a domain from a directory: nobody new comes in by an address of it',
        params: ofDirectory,
        body: ofDomain,
        response: nothing,
      },
    },
    async (request, reply) => {
      const stored = await namedDirectory(door, request)
      await inTransaction(door.running.app, stored, (transaction) =>
        dropDomain(transaction, stored, request.body.domain),
      )
      return reply.status(204).send()
    },
  )
}
