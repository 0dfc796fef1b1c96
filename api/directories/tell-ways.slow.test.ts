import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nameDomain, noteProven } from '../../access/directories/domain.ts'
import { enterDirectory, switchDirectory } from '../../access/directories/stored.ts'
import type { Mailer } from '../../access/mailer.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type MailServer, openMailServer } from '../../post/mail-server.test-support.ts'
import { saveSettings } from '../../post/settings/store.ts'
import { makeMailer } from '../../server/mailer.ts'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'

const erika = 'erika@customer.example'
let house: TestHouse
let server: MailServer

before(async () => {
  server = await openMailServer()
  // The mailer needs the house, and the house needs the mailer.
  const mailer: Mailer = {
    send: (mail) => makeMailer({ running: house.running, say: () => undefined, isForTrying: false }).send(mail),
  }
  house = await openHouse({ mailer })
  const user = 'post@elc.example'
  await saveSettings(
    house.running,
    house.key.provider,
    {
      from: { name: 'Emscher-Lippe-Cloud', address: user },
      outgoing: { ...server.smtp, protection: 'starttls', user, authority: server.authority },
    },
    { outgoing: 'secret' },
  )
})
after(async () => {
  await house.close()
  await server.close()
})

/** A directory of the customer, for people with addresses at customer.example. */
async function enterOwnDirectory(): Promise<string> {
  const { running, key: owner } = house
  return inTransaction(running.app, owner, async (transaction) => {
    const settings = {
      issuer: 'https://login.customer.example',
      client: 'x',
      scopes: [],
      groupsClaim: 'groups',
      authority: null,
    }
    const draft = { title: 'Lippe Anmeldung', wire: { kind: 'openid', settings }, roles: [] } as const
    const directory = await enterDirectory(transaction, running.master, owner, draft, '')
    const key = { provider: owner.provider, customer: owner.customer, directory }
    await nameDomain(transaction, key, 'customer.example')
    await noteProven(transaction, key, 'customer.example')
    await switchDirectory(transaction, key, true)
    return directory
  })
}

const askTheWay = (email: string) => ask(house, '/directories/ways', { as: 'stranger', body: { email } })

test('whoever names an address of an organisation is mailed its way, and all others are told the same on the screen', async () => {
  const directory = await enterOwnDirectory()
  const answers = [await askTheWay('wer@nirgends.example'), await askTheWay(erika)]
  assert.deepEqual(answers[0], answers[1])
  assert.equal(answers[0]?.status, 204)
  const mail = await server.find(erika, ({ subject }) => subject === 'Your way to sign in')
  assert.match(mail.text ?? '', new RegExp(`/sign-in/organisation\\?with=${directory}`))
})

test('nobody is flooded with mail: each further one is waited for longer', async () => {
  const codes: string[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await askTheWay('flut@customer.example')
    codes.push(answer.status === 204 ? '204' : refused(answer))
  }
  assert.equal(codes.at(-1), '429 DIRECTORY_TOO_MANY_TRIES')
})
