import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sendLetters } from '../../applications/letter.ts'
import { replay } from '../../journal/replay.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { type MailServer, openMailServer } from '../../post/mail-server.test-support.ts'
import { saveSettings } from '../../post/settings/store.ts'
import { ask } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import { cookieOf, password, signInAs } from '../signed-in.test-support.ts'
import type { Me } from '../views/me.ts'
import { applicationOn, applyTo, asUpload, offerOf, openShop, pdf, type Shop } from './applying.test-support.ts'
import type { ApplicationCase } from './cases.ts'

let house: TestHouse
let mail: MailServer
let shop: Shop
before(async () => {
  mail = await openMailServer()
  house = await openHouse()
  shop = await openShop(house, 'elc')
  const { smtp, authority } = mail
  const outgoing = { ...smtp, protection: 'starttls', user: 'post@elc.example', authority } as const
  const from = { name: 'Emscher-Lippe-Cloud', address: 'post@elc.example' }
  await saveSettings(house.running, shop.provider, { from, outgoing }, { outgoing: 'secret' })
})
after(async () => {
  await house.close()
  await mail.close()
})

const box = 'erika@customer.example'
/** What the letter with these words in its subject says; it came once. */
async function letter(subject: RegExp): Promise<string> {
  const isThat = (each: { readonly subject?: string | undefined }) => subject.test(each.subject ?? '')
  const { text = '' } = await mail.find(box, isThat)
  assert.equal((await mail.mailsIn(box)).filter(isThat).length, 1, 'no letter comes twice')
  return text
}
const linkIn = (text: string, path: string): string => new RegExp(`${path}#(\\S+)`).exec(text)?.[1] ?? assert.fail(text)

test('from the application to the first sign-in and the notice: every step by mail and door, on a real mail server', async () => {
  const offer = await offerOf(house, shop)
  const sent = await applyTo(house, shop, applicationOn(offer, { email: box, name: 'Erika Muster', language: 'de' }))
  const token = linkIn(await letter(/ist eingegangen/), 'status')
  assert.equal(token, sent.body.token)

  const clerk = await signInAs(house.http, { ...house, key: { ...house.key, provider: shop.provider } }, 'clerk')
  const asClerk = <T>(path: string, body?: unknown) =>
    ask<T>(house, path, { as: 'stranger', headers: clerk, ...(body === undefined ? {} : { body }) })
  const path = `/applications/${token.slice(0, 36)}`
  await asClerk(`${path}/ask-back`, { question: 'Bitte einen Registerauszug.', evidence: true })
  assert.match(await letter(/Rückfrage/), /Bitte einen Registerauszug\.[\s\S]*status#/)

  const applicant = { as: 'stranger', headers: { 'klausel-applicant': token } } as const
  const upload = asUpload(pdf())
  const evidence = await ask(house, `/offers/${shop.name}/application/evidence`, {
    ...{ as: 'stranger', body: upload.body },
    headers: { ...applicant.headers, ...upload.headers },
  })
  assert.equal(evidence.status, 201)
  assert.equal((await asClerk(`${path}/accept`, { prices: {}, note: '' })).status, 200)
  const secret = linkIn(await letter(/angenommen/), 'invitation')

  const accepted = { secret, name: 'Erika Muster', password }
  assert.equal((await ask(house, '/invitations/accept', { as: 'stranger', body: accepted })).status, 204)
  const cookie = await cookieOf(house.http, box)
  const { body: me } = await ask<Me>(house, '/me', { as: 'stranger', headers: { cookie } })
  assert.deepEqual(
    me.memberships.map(({ role }) => role),
    ['customerAdministrator'],
  )
  const { body: own } = await ask<{ agreements: { agreement: string }[] }>(house, '/agreements', {
    ...{ as: 'stranger', headers: { cookie } },
  })
  const { agreement, reference } = (await asClerk<ApplicationCase>(path)).body
  assert.deepEqual(
    own.agreements.map((each) => each.agreement),
    [agreement],
  )

  const notice = {
    ...{ language: 'de', name: 'Erika Muster', email: box, agreement: reference, website: '' },
    ...{ ground: 'ordinary', reason: '', to: null },
  }
  await ask(house, `/offers/${shop.name}/cancellations`, {
    ...{ as: 'stranger', body: notice, headers: { 'idempotency-key': 'one-notice-and-no-other' } },
  })
  assert.match(await letter(/Kündigung/), /Ihre Kündigung ist am[\s\S]*endet der Vertrag mit dem 20\d\d-\d\d-\d\d/)
  assert.equal(await sendLetters(house.running, shop.provider), 0)

  const facts = await inTransaction(
    house.running.app,
    { provider: shop.provider, customer: everyCustomer },
    async (transaction) => {
      const { rows } = await transaction.query<{ customer: string }>(
        'select customer from agreement where agreement = $1',
        [agreement],
      )
      const key = { provider: shop.provider, customer: rows[0]?.customer ?? '', agreement }
      return (await replay(transaction, key)).facts.map(({ kind }) => kind)
    },
  )
  assert.deepEqual(facts, [
    ...['applicationReceived', 'evidenceRequested', 'evidenceReceived', 'applicationAccepted', 'concluded', 'booked'],
    ...['powerGranted', 'terminationReceived'],
  ])
})
