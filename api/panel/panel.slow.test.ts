import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inTransaction } from '../../journal/transaction.ts'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { ShownPanel } from './routes.ts'
import { openPanel } from './stored-panel.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const asAdministrator = <T>(path: string, body?: unknown) =>
  ask<T>(house, path, { as: 'administrator', ...(body === undefined ? {} : { body }) })
const opened = () =>
  inTransaction(house.running.app, { provider: house.key.provider, customer: null }, (transaction) =>
    openPanel(transaction, house.running.master, house.key.provider),
  )

describe('the panel of a provider', () => {
  it('is attached by its administrator, who sees its secret once; the driver opens it', async () => {
    assert.deepEqual((await asAdministrator<ShownPanel>('/panel')).body, { panel: null })
    const url = 'https://panel.example/klausel'
    const { status, body } = await asAdministrator<{ secret: string }>('/panel', { url, items: ['mail.*'] })
    assert.equal(status, 201)
    assert.match(body.secret, /^whsec_[A-Za-z0-9+/]{32}$/)
    assert.deepEqual(await opened(), { url, items: ['mail.*'], secret: body.secret })
    const shown = await asAdministrator<ShownPanel>('/panel')
    assert.deepEqual([shown.body.panel?.url, shown.body.panel?.items], [url, ['mail.*']])
    assert.equal(JSON.stringify(shown.body).includes(body.secret), false)
    const { rows } = await house.database.pool('owner').query('select panel::text as row from panel')
    assert.equal(
      rows.some(({ row }) => String(row).includes(body.secret)),
      false,
    )
  })
  it('gets another secret when it is attached again, and none when it is detached', async () => {
    const first = await asAdministrator<{ secret: string }>('/panel', { url: 'http://127.0.0.1:9/orders' })
    const second = await asAdministrator<{ secret: string }>('/panel', { url: 'http://127.0.0.1:9/orders' })
    assert.notEqual(first.body.secret, second.body.secret)
    assert.equal((await opened())?.secret, second.body.secret)
    assert.equal((await asAdministrator('/panel/detach', {})).status, 204)
    assert.equal(await opened(), undefined)
  })
  it('is reached by an encrypted way alone', async () => {
    for (const url of ['http://panel.example/', 'ftp://panel.example/', 'https://a:b@panel.example/', 'panel'])
      assert.equal(refused(await asAdministrator('/panel', { url })), '422 PANEL_ADDRESS_REFUSED')
  })
  it('is no matter of anybody else', async () => {
    for (const as of ['clerk', 'auditor', 'customerAdministrator', 'user'] as const) {
      assert.equal(refused(await ask(house, '/panel', { as })), '403 RIGHT_MISSING')
      assert.equal(refused(await ask(house, '/panel', { as, body: { url: 'https://x.example' } })), '403 RIGHT_MISSING')
    }
  })
})
