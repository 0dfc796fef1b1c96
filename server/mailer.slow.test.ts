import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Mail } from '../access/mailer.ts'
import { openMailServer } from '../post/mail-server.test-support.ts'
import { openCustomer, openPostHouse, usePost } from '../post/sample.test-support.ts'
import { testDatabase } from '../tools/test-database.ts'
import { makeMailer } from './mailer.ts'

const database = await testDatabase()
after(() => database.close())
const server = await openMailServer()
after(() => server.close())
const house = await openPostHouse(database)

const mailTo = (providers: readonly string[]): Mail => ({
  to: 'erika@customer.example',
  language: 'de',
  subject: 'Neues Passwort',
  paragraphs: ['Der Link gilt eine Stunde:', 'Waren Sie es nicht, brauchen Sie nichts zu tun.'],
  link: 'https://klausel.example/new-password#geheim-4711',
  providers,
})
/** A mailer, and what it says on the console. */
function mailerWith(isForTrying: boolean) {
  const said: string[] = []
  const running = { ...house.running, say: (line: string) => said.push(line) }
  return { said, mailer: makeMailer({ running, say: ({ de }) => said.push(de), isForTrying }) }
}

test('a message about signing in leaves by the mail server of the provider in whose name it is', async () => {
  const key = await openCustomer(database, house, {})
  await usePost(house, key.provider, server)
  const { mailer, said } = mailerWith(false)
  assert.equal(await mailer.send(mailTo([key.provider])), true)
  const mail = await server.find('erika@customer.example', ({ subject }) => subject === 'Neues Passwort')
  assert.equal(mail.from?.address, 'post@elc.example')
  assert.match(mail.text ?? '', /stunde:\n\nhttps:\/\/klausel\.example\/new-password#geheim-4711\n/i)
  assert.deepEqual(said, [])
})
test('without a mail server nobody is told a link on the console, but where everybody knows the passwords anyhow', async () => {
  const key = await openCustomer(database, house, {})
  const { mailer, said } = mailerWith(false)
  assert.equal(await mailer.send(mailTo([key.provider])), false)
  assert.equal(said.length, 1)
  assert.ok(!said[0]?.includes('geheim-4711') && !said[0]?.includes('erika'))
  const trying = mailerWith(true)
  assert.equal(await trying.mailer.send(mailTo([key.provider])), false)
  assert.match(trying.said.join(), /geheim-4711/)
})
