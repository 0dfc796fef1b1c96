import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ask } from '../../api/asking.test-support.ts'
import type { ShownPanel } from '../../api/panel/routes.ts'
import { liveThrough } from '../../duties/scenario.ts'
import { panelOver } from '../../server/drive/panel-over.ts'
import { drivePort } from '../../server/drive/port.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import { type CarryOut, type Driver, DriverFailed, type Operation, operations } from '../../services/driver.ts'
import { openTestPanel, reachHere, type TestPanel } from '../../services/remote/panel-process.test-support.ts'
import { type Part, together } from '../../services/together.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow, type Viewer } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

// An administrator attaches a panel that runs as a process of its own; what turns in the life of a customer reaches it.

let browser: Browser
let opened: OpenedHouse
let panels: Part | undefined
let panel: TestPanel | undefined
let port: number

const carryWith =
  (operation: Operation): CarryOut =>
  async (order, signal) => {
    assert.ok(panels)
    return panels.driver[operation](order, signal)
  }

/** As the server has it, once the house with its keys is there. */
const part: Part = {
  driver: Object.fromEntries([
    ['name', 'remote'],
    ...operations.map((operation) => [operation, carryWith(operation)]),
  ]) as unknown as Driver,
  isFor: async (order) => (await panels?.isFor(order)) ?? false,
  carries: async (item, order) => (await panels?.carries(item, order)) ?? false,
}

before(async () => {
  browser = await openBrowser()
  const hands = { driver: together([part], diligentClerk.driver), desk: diligentClerk.desk }
  opened = await openHouseWithWindow({ hands })
  const { app, master } = opened.house.running
  panels = panelOver({ app, master, reach: reachHere })
  port = await drivePort({ host: '127.0.0.1', port: 0 })
})
after(async () => {
  await panel?.close()
  await browser.close()
  await opened.house.close()
})

async function look(work: (page: Page) => Promise<void>, viewer: Partial<Viewer> = {}): Promise<void> {
  const asked = { language: 'en', width: 1200, path: '/programs', ...viewer } as const
  const { page, complaints, close } = await lookIn(browser, opened, asked)
  await work(page)
  assert.deepEqual(await findings(page), [])
  assert.deepEqual(complaints, [])
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  await close()
}
const shown = async () => (await ask<ShownPanel>(opened.house, '/panel', { as: 'administrator' })).body.panel
const until = (day: string) => liveThrough(opened.house.running, opened.house.key, [], instantOf(day))

test('a panel is attached on the page of programs, which shows its secret this one time', async () => {
  let secret = ''
  await look(async (page) => {
    const part = page.getByRole('region', { name: 'Panel of your own' })
    await part.getByLabel('Address').fill(`http://127.0.0.1:${port}/orders`)
    await part.getByRole('button', { name: 'Attach the panel' }).click()
    secret = (await part.locator('.programs-secret code').textContent()) ?? ''
    await part.getByText('no order has gone there yet').waitFor()
  })
  assert.match(secret, /^whsec_/)
  panel = await openTestPanel({ secret, port })
  await look(async (page) => {
    await page.getByText('no order has gone there yet').waitFor()
    await page.getByText(secret).waitFor({ state: 'detached' })
  })
})

test('an order that is carried out reaches it: who is in default is suspended there, and comes back once he has paid', async () => {
  const { agreement } = opened.house.key
  await until('2026-04-20T10:00')
  assert.equal(await panel?.service.state(agreement), 'closed')
  assert.equal((await shown())?.answered?.answer, 'done')
  const paid = { fact: 'paymentCredited', at: '2026-04-21T09:00+02:00', amount: '200.00' } as const
  await liveThrough(opened.house.running, opened.house.key, [paid], instantOf('2026-04-22T10:00'))
  assert.equal(await panel?.service.state(agreement), 'open')
})

test('the page says what it answered last, also that it cannot be reached, on a phone in German and in the dark', async () => {
  const phone = { language: 'de', width: 390, colorScheme: 'dark' } as const
  await look((page) => page.getByText(/letzte Antwort .*: erledigt/).waitFor(), phone)
  await panel?.close()
  panel = undefined
  const { provider, customer, agreement } = opened.house.key
  const order = {
    ...{ duty: `${agreement} measured`, provider, customer: String(customer), agreement, about: 'services' },
    ...{ act: 'measure', content: 'storage', agreed: { items: {} }, at: instantOf('2026-04-22') },
  }
  const asked = part.driver.measure(order, new AbortController().signal)
  await assert.rejects(asked, (error) => error instanceof DriverFailed && error.code === 'PANEL_UNREACHABLE')
  await look((page) => page.getByText(/letzte Antwort .*: nicht zu erreichen/).waitFor(), phone)
})

test('it is detached after being asked, and nobody but the administrator of the provider finds it', async () => {
  await look(async (page) => {
    await page.getByRole('button', { name: 'Detach' }).click()
    await page.getByRole('button', { name: 'No, keep' }).click()
    await page.getByRole('button', { name: 'Detach' }).click()
    await page.getByRole('button', { name: 'Yes, detach' }).click()
    await page.getByRole('button', { name: 'Attach the panel' }).waitFor()
  })
  assert.equal(await shown(), null)
  await look(
    async (page) => {
      await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
      assert.equal(await page.getByText('Panel of your own').count(), 0)
    },
    { as: 'customerAdministrator' },
  )
})
