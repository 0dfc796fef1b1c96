import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../../access/roles.ts'
import { applicationOn, applyTo, offerOf, ownShop } from '../../../api/applications/applying.test-support.ts'
import { ask } from '../../../api/asking.test-support.ts'
import type { ShownDocument } from '../../../api/views/documents.ts'
import type { Language } from '../../../terms/grammar/said.ts'
import { lookIn, type OpenedHouse, openBrowser, openHouseWithWindow } from '../../browser.test-support.ts'
import { findings } from '../../findings.test-support.ts'

const pictures = join(import.meta.dirname, '..', '..', '..', 'dist', 'pictures')

let browser: Browser
let opened: OpenedHouse
before(async () => {
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
  opened = await openHouseWithWindow()
})
after(async () => {
  await browser.close()
  await opened.house.close()
})

interface Look {
  readonly as: Role
  readonly path: string
  readonly width?: number
  readonly language?: Language
  readonly colorScheme?: 'light' | 'dark'
}

/** Looks at a page as one of the people, and complains if the browser does. */
async function looking(look: Look, work: (page: Page) => Promise<void>): Promise<void> {
  const window = await lookIn(browser, opened, { width: 1280, language: 'en', ...look })
  await work(window.page)
  assert.deepEqual(window.complaints, [])
  await window.close()
}

/** What § 11.1 says in an agreement: which version it lives under. */
async function leadIn(agreement: string): Promise<string | undefined> {
  const { body } = await ask<{ documents: readonly ShownDocument[] }>(
    opened.house,
    `/agreements/${agreement}/documents`,
  )
  const clauses = body.documents.flatMap((document) => document.clauses)
  return /after (\d weeks)/.exec(clauses.find(({ ref }) => ref === 'AGB § 11.1 S. 2')?.text.en ?? '')?.[1]
}

async function applied(): Promise<string> {
  const { house } = opened
  const shop = ownShop(house)
  const { body } = await applyTo(house, shop, applicationOn(await offerOf(house, shop)))
  const { rows } = await house.database
    .pool('owner')
    .query<{ agreement: string }>('select agreement from application where application = $1', [body.token.slice(0, 36)])
  return rows[0]?.agreement ?? assert.fail()
}

describe('terms are drafted, approved and published in the portal', () => {
  let path: string

  test('a clerk begins a draft, and the sentence and its examples follow as the number is typed', async () => {
    await looking({ as: 'clerk', path: '/terms' }, async (page) => {
      await page.getByRole('link', { name: 'Draft a new version' }).click()
      await page.getByText('Nothing has been drafted yet.').waitFor()
      await page.getByRole('button', { name: 'Begin a draft' }).click()
      const sentence = page.getByRole('region', { name: 'AGB § 11.1 S. 2' })
      await sentence.waitFor()
      path = new URL(page.url()).pathname
      const weeks = sentence.getByLabel('number in')
      await weeks.fill('x')
      await sentence.getByText('A number from 0 is expected, in steps of 1.').waitFor()
      await weeks.fill('6')
      await sentence.getByText('at the earliest after 6 weeks').waitFor()
      await sentence.getByText('received on 30 January').waitFor()
      await weeks.press('Enter')
      await page.getByText('1 change,').waitFor()
      await page.getByRole('row', { name: /AGB § 11\.1 S\. 2/ }).waitFor()
    })
  })

  test('a sentence is left out and taken back, a choice is made and unmade, all by keyboard', async () => {
    await looking({ as: 'clerk', path }, async (page) => {
      await page.getByLabel('Show', { exact: true }).selectOption('all')
      const name = 'AGB § 1.2 S. 2'
      await page.getByRole('button', { name: `Leave out: ${name}` }).press('Enter')
      await page.getByText('2 changes,').waitFor()
      await page.getByRole('button', { name: `Take back: ${name}` }).press('Enter')
      await page.getByText('1 change,').waitFor()
      const suspension = page.getByLabel('suspension for arrears')
      await suspension.selectOption('never')
      await page.getByText('2 changes,').waitFor()
      await suspension.selectOption('automatic')
      await page.getByText('1 change,').waitFor()
    })
  })

  test('a sentence is moved behind another one and back, by keyboard', async () => {
    await looking({ as: 'clerk', path }, async (page) => {
      await page.getByLabel('Show', { exact: true }).selectOption('all')
      const name = 'AGB § 1.2 S. 2'
      await page.getByRole('button', { name: `Move: ${name}` }).press('Enter')
      await page.getByLabel(`${name} stands after`).selectOption('AGB § 11.1 S. 2')
      await page.getByText('2 changes,').waitFor()
      await page.getByText('stands now after AGB § 11.1 S. 2').waitFor()
      await page.getByRole('button', { name: `Back to the old place: ${name}` }).press('Enter')
      await page.getByText('1 change,').waitFor()
    })
  })

  test('rows are added, changed and removed; what does not fit is named at once and not kept', async () => {
    await looking({ as: 'clerk', path }, async (page) => {
      const rows = page.getByRole('group', { name: 'characters of a password', exact: true })
      await page.getByRole('button', { name: 'Add a row: characters of a password' }).press('Enter')
      await rows.getByText('Row 1: from asks for a day like 2027-01-31').waitFor()
      await rows.getByLabel('from', { exact: true }).fill('2027-01-01')
      await rows.getByLabel('characters', { exact: true }).fill('200')
      await rows.getByText('Row 1: characters asks for a whole number from 1 to 128').waitFor()
      await rows.getByLabel('characters', { exact: true }).fill('14')
      await rows.getByLabel('characters', { exact: true }).press('Enter')
      await page.getByText('2 changes,').waitFor()
      await page.locator('.drafts-chosen ins', { hasText: 'from 2027-01-01, characters 14' }).waitFor()
      const hours = page.getByRole('group', { name: 'business hours', exact: true })
      await hours.getByLabel('from (hour)').fill('8')
      await hours.getByLabel('from (hour)').blur()
      await page.getByText('3 changes,').waitFor()
      await page.screenshot({ path: join(pictures, 'draft-rows.png'), fullPage: true })
      assert.deepEqual(await findings(page), [])
      await hours.getByLabel('from (hour)').fill('9')
      await hours.getByLabel('from (hour)').press('Enter')
      await page.getByText('2 changes,').waitFor()
      await page.getByRole('button', { name: 'Remove row 1: characters of a password' }).press('Enter')
      await page.getByText('1 change,').waitFor()
    })
  })

  test('what changes is fetched as a paper and as a file with tracked changes', async () => {
    await looking({ as: 'clerk', path }, async (page) => {
      for (const [button, name] of [
        ['Changes as PDF', /^changes-.*\.pdf$/],
        ['Changes as Word file', /^changes-.*\.docx$/],
      ] as const) {
        const coming = page.waitForEvent('download')
        await page.getByRole('button', { name: button }).click()
        assert.match((await coming).suggestedFilename(), name)
      }
    })
  })

  test('it is tried on all agreements before anybody is told', async () => {
    await looking({ as: 'clerk', path }, async (page) => {
      await page.getByRole('button', { name: 'Try it on all agreements' }).click()
      await page.getByText('1 of 1 tried: 1 go otherwise, 1 might leave.').waitFor()
    })
  })

  test('in German, in the dark and on a phone it can be read and used, and axe finds nothing', async () => {
    for (const look of [
      { language: 'de', width: 1280 },
      { language: 'de', width: 390 },
      { language: 'en', width: 1280, colorScheme: 'dark' },
    ] as const)
      for (const at of ['/terms/drafts', path])
        await looking({ as: 'clerk', path: at, ...look }, async (page) => {
          await page.locator('main .sheet').first().waitFor()
          await page.screenshot({
            path: join(pictures, `${at === path ? 'draft' : 'drafts'}-${Object.values(look).join('-')}.png`),
            fullPage: at !== path,
          })
          assert.deepEqual(await findings(page), [])
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth <= 0), true)
        })
  })

  test('two people approve what the clerk proposes, and confirm the examples that broke', async () => {
    await looking({ as: 'clerk', path }, async (page) => {
      await page.getByRole('button', { name: 'Propose' }).click()
      await page.getByText('0 of 2 approvals').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Publish' }).isDisabled(), true)
    })
    for (const [as, count] of [
      ['approver', 1],
      ['administrator', 2],
    ] as const)
      await looking({ as, path }, async (page) => {
        const approve = page.getByRole('button', { name: 'Approve' })
        await approve.waitFor()
        assert.equal(await approve.isDisabled(), true)
        for (const box of await page.getByRole('checkbox').all()) await box.check()
        await page.screenshot({ path: join(pictures, `draft-approving-${as}.png`) })
        assert.deepEqual(await findings(page), [])
        await approve.click()
        await page.getByText(`${count} of 2 approvals`).waitFor()
      })
  })

  test('published, whoever applies from its day on is bound to it, and whoever signed before keeps the old version', async () => {
    const { agreement } = opened.house.key
    const before = await applied()
    await looking({ as: 'clerk', path }, async (page) => {
      await page.getByRole('button', { name: 'Publish' }).click()
      await page.getByRole('button', { name: 'Yes, publish' }).click()
      await page.getByRole('heading', { name: /published/ }).waitFor()
      assert.equal(await page.getByRole('textbox', { name: /number in/ }).count(), 0)
    })
    const fresh = await applied()
    assert.deepEqual(
      [await leadIn(agreement), await leadIn(before), await leadIn(fresh)],
      ['2 weeks', '2 weeks', '6 weeks'],
    )
  })

  test('what changed between two published versions is fetched on the page of the terms', async () => {
    await looking({ as: 'approver', path: '/terms' }, async (page) => {
      const versions = page.getByRole('region', { name: 'What changed between two versions' })
      await versions.getByLabel('Version that held from').selectOption({ label: '16 March 2018' })
      const coming = page.waitForEvent('download')
      await versions.getByRole('button', { name: 'Changes as PDF' }).click()
      assert.match((await coming).suggestedFilename(), /^changes-2018-03-16-.*\.pdf$/)
      await page.screenshot({ path: join(pictures, 'terms-versions.png') })
      assert.deepEqual(await findings(page), [])
    })
  })
})
