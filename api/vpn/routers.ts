import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../journal/transaction.ts'
import { makeKeys, makePresharedKey } from '../../services/vpn/key.ts'
import { refuseUnlessSold } from '../../services/vpn/may-have.ts'
import { loanOtherwise } from '../../services/vpn/refusals.ts'
import { devicesOf, endDevice, enterDevice, lockDevice } from '../../services/vpn/store/devices.ts'
import { enterLoan, lockLoan, noteReturned, noteSent, withdrawLoan } from '../../services/vpn/store/loans.ts'
import { allotNetwork, changeNetwork, readNetwork } from '../../services/vpn/store/networks.ts'
import { lockRouter } from '../../services/vpn/store/stock.ts'
import { type Day, dayAt } from '../../terms/grammar/day.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object, text } from '../schema.ts'
import { agreedNow, keyOf } from './agreed.ts'
import { dutyDone } from './duty-done.ts'
import { profileOf } from './profile-of.ts'
import { openSecret, sealSecret } from './secret.ts'
import { type OfLoan, ofLoan } from './shapes.ts'
import { workAndTell } from './tell-in.ts'
import { vpnAt } from './vpn-at-door.ts'

/**
 * A router from the stock is meant for an agreement. Its key is made here, since the provider sets it up (§ 2.3), and lies sealed until
 * it comes back.
 */
export const assignRouter: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { readonly router: string } }>(
    '/agreements/:agreement/vpn/routers',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Assign a router from the stock to an agreement',
        params: ofAgreement,
        body: object({ router: { ...text, format: 'uuid' } }),
        response: answers({ 201: object({ loan: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const agreed = agreedNow(agreement)
      const vpn = vpnAt(door)
      const of = keyOf(agreement)
      const { router } = request.body
      const { privateKey, publicKey } = makeKeys()
      const secret = { privateKey, presharedKey: makePresharedKey() }
      const device = randomUUID()
      const loan = await inTransaction(by.running.app, by, async (transaction) => {
        const { serial, model } = await lockRouter(transaction, by.provider, router)
        await allotNetwork(transaction, vpn.plan, of, agreed.state)
        await changeNetwork(transaction, of)
        refuseUnlessSold(agreed, 'router', await devicesOf(transaction, of))
        const sealed = await sealSecret(transaction, by.running.master, { ...of, device }, secret)
        await enterDevice(transaction, of, {
          ...{ device, kind: 'router', system: 'other', title: `${model} ${serial}`, publicKey, secret: sealed },
        })
        return enterLoan(transaction, of, { router, serial, model, device, assignedAt: new Date(agreement.now) })
      })
      return reply.status(201).send({ loan })
    },
  )
}

/** What is loaded into the router before it is sent: a secret, for those alone who do that. */
export const routerProfile: Route = (api, door) => {
  api.get<{ Params: OfLoan }>(
    '/agreements/:agreement/vpn/routers/:loan/profile',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'The whole profile of a router, to be loaded into it',
        params: ofLoan,
        response: answers({ 200: { type: 'string' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const of = keyOf(await readAgreement(by, request.params.agreement))
      const vpn = vpnAt(door)
      const { serial, profile } = await inTransaction(by.running.app, by, async (transaction) => {
        const loan = await lockLoan(transaction, of, request.params.loan)
        if (loan.returnedOn !== null) throw loanOtherwise('returned')
        const network = await readNetwork(transaction, of)
        const device = await lockDevice(transaction, of, loan.device)
        const secret = await openSecret(transaction, by.running.master, device)
        if (!network || !secret) throw loanOtherwise('returned')
        return { serial: loan.serial, profile: profileOf(vpn, network, device, secret) }
      })
      const name = `router-${serial.replaceAll(/[^A-Za-z0-9-]/g, '-')}.conf`
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .type('text/plain; charset=utf-8')
        .send(profile)
    },
  )
}

interface SendRouter {
  /** The number by which the carrier knows the parcel. */
  readonly tracking: string | null
}

/** A router is on its way: the agreement is told, and the duty to send one has its receipt. */
export const sendRouter: Route = (api, door) => {
  api.post<{ Params: OfLoan; Body: SendRouter }>(
    '/agreements/:agreement/vpn/routers/:loan/send',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Enter that a router was sent',
        params: ofLoan,
        body: object({ tracking: { anyOf: [{ type: 'null' }, { ...text, minLength: 1, maxLength: 80 }] } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const of = keyOf(agreement)
      const on: Day = dayAt(agreement.now)
      await workAndTell(by, agreement, async (transaction) => {
        const loan = await lockLoan(transaction, of, request.params.loan)
        await noteSent(transaction, loan, { on, tracking: request.body.tracking })
        await dutyDone(transaction, by, of, 'shipRouter')
        return [{ fact: 'equipmentSent', equipment: loan.equipment }]
      })
      return reply.status(204).send()
    },
  )
}

/** A router is back: the agreement is told, and it connects no more. */
export const takeRouterBack: Route = (api, door) => {
  api.post<{ Params: OfLoan }>(
    '/agreements/:agreement/vpn/routers/:loan/return',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Enter that a router came back',
        params: ofLoan,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const of = keyOf(agreement)
      await workAndTell(by, agreement, async (transaction) => {
        const loan = await lockLoan(transaction, of, request.params.loan)
        await noteReturned(transaction, loan, dayAt(agreement.now))
        const there = (await devicesOf(transaction, of)).find(({ device }) => device === loan.device)
        if (there && there.endedAt === null) await endDevice(transaction, of, loan.device)
        return [{ fact: 'equipmentReturned', equipment: loan.equipment }]
      })
      return reply.status(204).send()
    },
  )
}

/** A router that was assigned and never sent goes back into the stock. */
export const withdrawRouter: Route = (api, door) => {
  api.post<{ Params: OfLoan }>(
    '/agreements/:agreement/vpn/routers/:loan/withdraw',
    {
      config: { right: 'keep the stock' },
      schema: {
        summary: 'Put a router that was not sent back into the stock',
        params: ofLoan,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const of = keyOf(await readAgreement(by, request.params.agreement))
      await inTransaction(by.running.app, by, async (transaction) => {
        const loan = await lockLoan(transaction, of, request.params.loan)
        await withdrawLoan(transaction, loan)
        await endDevice(transaction, of, loan.device)
      })
      return reply.status(204).send()
    },
  )
}
