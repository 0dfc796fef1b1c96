import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ask } from '../../api/asking.test-support.ts'
import type { AfterUpgrade } from '../../api/upgrade/routes.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

let browser: Browser
let opened: OpenedHouse
before(async () => {
  ;[browser, opened] = await Promise.all([openBrowser(), openHouseWithWindow()])
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

const changes = [
  {
    ...{ kind: 'decided', about: 'maySuspend services', from: 'permitted', to: null },
    because: [{ clause: 'AGB § 5.2 S. 1', facts: [7] }],
  },
  {
    ...{ kind: 'duty', about: 'setAccess access:services#2', from: 'suspended', to: 'open' },
    because: [{ clause: 'AGB § 5.2 S. 1', facts: [7] }],
  },
]

/** As the start of a later program finds it; duties/upgrade/upgrade.slow.test.ts shows how. */
const letWait = (program: string) =>
  opened.house.database.pool('owner').query(
    `insert into standing_change (provider, customer, agreement, program, found_at, changes)
     values ($1, $2, $3, $4, '2026-03-04', $5)`,
    [
      opened.house.key.provider,
      opened.house.key.customer,
      opened.house.key.agreement,
      program,
      JSON.stringify(changes),
    ],
  )

describe('what waits after an upgrade', () => {
  test('is nothing at first, and the inbox says nothing of it', async () => {
    const { page, complaints, close } = await lookIn(browser, opened, {
      language: 'en',
      width: 1200,
      as: 'clerk',
      path: '/upgrade',
    })
    await page.getByRole('heading', { name: 'Nothing waits for a release.' }).waitFor()
    assert.deepEqual([await findings(page), complaints], [[], []])
    await page.goto(new URL('/inbox', page.url()).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.getByText(/waits? for (its|their) release/).count(), 0)
    await close()
  })

  test('is told by the door with its clauses, and released by those alone who approve', async () => {
    await letWait('first')
    const { body } = await ask<AfterUpgrade>(opened.house, '/upgrade', { as: 'clerk' })
    assert.deepEqual(
      body.waiting.map((each) => [each.agreement, each.changes.map(({ says, clauses }) => [says.en, clauses])]),
      [
        [
          opened.house.key.agreement,
          [
            ['right to suspend: no longer permitted', ['AGB § 5.2 S. 1']],
            ['set the access: suspended until now, then open', ['AGB § 5.2 S. 1']],
          ],
        ],
      ],
    )
    const path = `/agreements/${opened.house.key.agreement}/release`
    assert.equal((await ask(opened.house, path, { as: 'clerk', body: {} })).status, 403)
    assert.equal((await ask(opened.house, path, { as: 'approver', body: {} })).status, 204)
    const again = await ask<{ code: string }>(opened.house, path, { as: 'approver', body: {} })
    assert.deepEqual([again.status, again.body.code], [409, 'AGREEMENT_NOT_WAITING'])
  })

  for (const [language, width, colorScheme, as] of [
    ['de', 390, 'dark', 'clerk'],
    ['en', 1200, 'light', 'approver'],
  ] as const)
    test(`is seen in the inbox, and looked at and released from there (${language}, ${width} px, ${colorScheme})`, async () => {
      if (as === 'clerk') await letWait('second')
      const { page, complaints, close } = await lookIn(browser, opened, {
        language,
        width,
        colorScheme,
        as,
        path: '/inbox',
      })
      const isGerman = language === 'de'
      await page
        .getByText(isGerman ? 'Ein Vertrag wartet auf Freigabe.' : 'One agreement waits for its release.')
        .waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      const folder = process.env.KLAUSEL_PICTURES
      if (folder) await page.screenshot({ path: `${folder}/upgrade-inbox-${language}-${width}.png` })
      await page.getByRole('link', { name: isGerman ? 'Ansehen' : 'Have a look' }).click()
      await page
        .getByText(isGerman ? /bisher .*künftig/ : /until now, then/)
        .first()
        .waitFor()
      assert.deepEqual([await findings(page), complaints], [[], []])
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
      if (folder) await page.screenshot({ path: `${folder}/upgrade-${language}-${width}.png`, fullPage: true })
      const release = page.getByRole('button', { name: isGerman ? 'Freigeben' : 'Release' })
      assert.equal(await release.count(), as === 'approver' ? 1 : 0)
      if (as === 'approver') {
        await release.click()
        await page.getByRole('heading', { name: 'Nothing waits for a release.' }).waitFor()
      }
      await close()
    })
})
