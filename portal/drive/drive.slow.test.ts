import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ask } from '../../api/asking.test-support.ts'
import {
  type BegunShare,
  beginShare,
  type DriveFolder,
  driveFolder,
  letInAs,
} from '../../api/drive/drive.test-support.ts'
import {
  lookIn,
  type OpenedHouse,
  type OpenWindow,
  openBrowser,
  openHouseWithWindow,
  type Viewer,
} from '../browser.test-support.ts'
import { findings } from '../findings.test-support.ts'

// A clerk of a small firm works with the drive, in a real browser over a real door.

let browser: Browser
let drive: DriveFolder
let opened: OpenedHouse
let share: BegunShare
let path: string

before(async () => {
  browser = await openBrowser()
  drive = driveFolder()
  opened = await openHouseWithWindow({ drive })
  const { house } = opened
  share = beginShare(drive.folder, house.key)
  await letInAs(house, share.book, 'customerAdministrator')
  await letInAs(house, share.book, 'user')
  path = `/agreements/${house.key.agreement}/drive`
})
after(async () => {
  await browser.close()
  share.book.close()
  await opened.house.close()
  drive.remove()
})

const disk = (name: string): string => join(share.place.files, name)
const lies = (name: string, content: string | Buffer = 'x'): void => {
  mkdirSync(join(disk(name), '..'), { recursive: true })
  writeFileSync(disk(name), content)
}
/** A folder of its own for each test, so that none meets the others' files. */
async function inFolder(folder: string, viewer: Partial<Viewer> = {}): Promise<OpenWindow> {
  mkdirSync(disk(folder), { recursive: true })
  const asked = { language: 'en', width: 1200, as: 'user', path: `${path}?path=${folder}`, ...viewer } as const
  const window = await lookIn(browser, opened, asked)
  await window.page.getByRole('navigation', { name: /Where you are|Wo Sie sind/ }).waitFor()
  return window
}
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const names = (page: Page): Promise<readonly string[]> =>
  page.locator('.drive-row .drive-name-words button').allInnerTexts()
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})
const upload = (page: Page, ...files: readonly ReturnType<typeof file>[]) =>
  page
    .locator('.drive-buttons input[type=file]')
    .first()
    .setInputFiles([...files])

describe('uploads', () => {
  test('several files are uploaded at once, each shows how far it is, and all lie there then', async () => {
    const { page, complaints, close } = await inFolder('several')
    await upload(page, file('a.txt', 'first'), file('b.txt', 'second'), file('c.txt', 'third'), file('d.txt', ''))
    await page.getByText('4 of 4 uploaded').waitFor()
    await row(page, 'd.txt').waitFor()
    assert.deepEqual(await names(page), ['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    assert.equal(readFileSync(disk('several/b.txt'), 'utf8'), 'second')
    assert.deepEqual(complaints, [])
    await close()
  })

  test('an upload whose connection is cut goes on by itself where it was, and each byte arrives once', async () => {
    const { page, close } = await inFolder('cut')
    const content = Buffer.alloc(6_000_000, 'Emscher und Lippe ')
    let cut = 0
    await page.route('**/drive/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH' && cut++ === 1) {
        await page.context().setOffline(true)
        return route.abort('connectionreset')
      }
      return route.continue()
    })
    await upload(page, file('large.bin', content))
    await page.getByText('no connection, goes on by itself').waitFor()
    assert.equal(existsSync(disk('cut/large.bin')), false, 'half a file is none')
    await page.context().setOffline(false)
    await page.getByText('1 of 1 uploaded').waitFor()
    assert.ok(readFileSync(disk('cut/large.bin')).equals(content))
    await close()
  })

  test('an upload can be paused, and goes on after the page was loaded anew and the file chosen again', async () => {
    const { page, close } = await inFolder('reload')
    const content = Buffer.alloc(5_000_000, 'Reiher ')
    const chosen = file('half.bin', content)
    let parts = 0
    await page.route('**/drive/uploads/*', async (route) => {
      parts += route.request().method() === 'PATCH' ? 1 : 0
      // The first part arrives; the second never does.
      if (route.request().method() === 'PATCH' && parts > 1) return
      return route.continue()
    })
    await upload(page, chosen)
    await page.waitForFunction(() => Number(document.querySelector('progress')?.value) >= 20)
    await page.getByRole('button', { name: 'Pause all' }).click()
    await page.getByText(/^paused/).waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.unroute('**/drive/uploads/*')
    await page.reload()
    await page.getByText('Not finished').waitFor()
    const offsets: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
    })
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose the file reload/half.bin' }).click()
    await (await chooser).setFiles(chosen)
    await row(page, 'half.bin').waitFor()
    assert.ok(readFileSync(disk('reload/half.bin')).equals(content))
    assert.ok(Number(offsets[0]) >= 1_000_000, 'what was there is not sent again')
    await close()
  })

  test('what lies there already is asked about: replace, keep both, or leave out', async () => {
    lies('there/one.txt', 'old')
    lies('there/two.txt', 'old')
    const { page, close } = await inFolder('there')
    await upload(page, file('one.txt', 'new'), file('two.txt', 'new'))
    const dialog = page.getByRole('dialog')
    const asked = await dialog.locator('.drive-path').textContent()
    assert.deepEqual(await findings(page), [])
    await dialog.getByRole('button', { name: 'Replace' }).click()
    await dialog.getByText(asked === 'there/one.txt' ? 'there/two.txt' : 'there/one.txt').waitFor()
    await dialog.getByRole('button', { name: 'Keep both' }).click()
    await page.getByText('2 of 2 uploaded').waitFor()
    await row(page, '(2).txt').waitFor()
    const contents = readdirSync(disk('there')).map((name) => readFileSync(disk(`there/${name}`), 'utf8'))
    assert.deepEqual(contents.toSorted(), ['new', 'new', 'old'])
    await close()
  })

  test('folders are dropped with all that lies in them', async () => {
    const { page, close } = await inFolder('dropped')
    // Nothing is taken before it is known that one may write here.
    await page.getByRole('button', { name: 'Upload', exact: true }).waitFor()
    await page.locator('.drive-files').evaluate((zone) => {
      // As a browser gives dropped folders: entries that are read one after the other.
      const fileEntry = (name: string) => ({
        isFile: true,
        isDirectory: false,
        name,
        file: (done: (file: File) => void) => done(new File([`content of ${name}`], name, { lastModified: 1e12 })),
      })
      const folderEntry = (name: string, inside: readonly object[]) => ({
        isFile: false,
        isDirectory: true,
        name,
        createReader: () => {
          let isRead = false
          return {
            readEntries: (done: (entries: readonly object[]) => void) => {
              done(isRead ? [] : inside)
              isRead = true
            },
          }
        },
      })
      const entry = folderEntry('Angebote', [
        folderEntry('leer', []),
        folderEntry('2026', [fileEntry('a.txt')]),
        fileEntry('b.txt'),
      ])
      const event = new DragEvent('drop', { bubbles: true, cancelable: true })
      const transfer = { types: ['Files'], files: [], items: [{ webkitGetAsEntry: () => entry }] }
      Object.defineProperty(event, 'dataTransfer', { value: transfer })
      zone.dispatchEvent(event)
    })
    await page.getByText('2 of 2 uploaded').waitFor()
    await row(page, 'Angebote').waitFor()
    assert.equal(readFileSync(disk('dropped/Angebote/2026/a.txt'), 'utf8'), 'content of a.txt')
    assert.ok(existsSync(disk('dropped/Angebote/leer')))
    await close()
  })
})

describe('by keys alone', () => {
  test('one goes about, opens, renames, chooses, cuts and pastes, removes and undoes', async () => {
    for (const name of ['Anlage.txt', 'Brief.txt', 'Rechnung 2.txt', 'Rechnung 10.txt']) lies(`keys/${name}`, name)
    mkdirSync(disk('keys/Ziel'))
    const { page, complaints, close } = await inFolder('keys')
    const grid = page.getByRole('grid')
    await row(page, 'Anlage.txt').waitFor()
    await grid.focus()
    const active = () => page.locator('.drive-row[data-active] .drive-name-words button').textContent()
    await page.keyboard.press('End')
    assert.equal(await active(), 'Rechnung 10.txt')
    await page.keyboard.press('b')
    await page.waitForFunction(() => document.querySelector('.drive-row[data-active]')?.textContent?.includes('Brief'))
    await page.keyboard.press('F2')
    assert.equal(await page.evaluate(() => getSelection()?.toString()), 'Brief', 'the ending is left out')
    await page.keyboard.type('Schreiben')
    await page.keyboard.press('Enter')
    await row(page, 'Schreiben.txt').waitFor()
    assert.ok(existsSync(disk('keys/Schreiben.txt')))
    // Two of them into the folder.
    await page.keyboard.press('a')
    await page.waitForFunction(() => document.querySelector('.drive-row[data-active]')?.textContent?.includes('Anlage'))
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+x')
    await page.getByText('2 ready to be pasted.').waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing lies here yet').waitFor()
    await page.getByRole('button', { name: 'Paste here' }).click()
    await row(page, 'Anlage.txt').waitFor()
    assert.deepEqual(readdirSync(disk('keys/Ziel')).toSorted(), ['Anlage.txt', 'Rechnung 2.txt'])
    // All of them away, and back.
    await grid.focus()
    await page.keyboard.press('Control+a')
    await page.getByText('2 chosen').waitFor()
    await page.keyboard.press('Delete')
    await page.getByText('2 put into the trash.').waitFor()
    assert.deepEqual(readdirSync(disk('keys/Ziel')), [])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('2 brought back.').waitFor()
    await row(page, 'Anlage.txt').waitFor()
    assert.deepEqual(readdirSync(disk('keys/Ziel')).toSorted(), ['Anlage.txt', 'Rechnung 2.txt'])
    await grid.focus()
    await page.keyboard.press('Backspace')
    await row(page, 'Ziel').waitFor()
    await grid.focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    assert.deepEqual(await findings(page), [])
    assert.deepEqual(complaints, [])
    await close()
  })

  test('a list of ten thousand draws only what can be seen, and the last row is a key away', async () => {
    mkdirSync(disk('many'))
    for (let number = 1; number <= 10_000; number += 1) writeFileSync(disk(`many/file ${number}.txt`), '')
    const { page, close } = await inFolder('many')
    await row(page, 'file 1.txt').first().waitFor()
    assert.ok((await page.locator('.drive-row').count()) < 100)
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    await row(page, 'file 10000.txt').waitFor()
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '10001')
    assert.ok((await page.locator('.drive-row').count()) < 100)
    await page.keyboard.type('file 77')
    await page.waitForFunction(() =>
      document.querySelector('.drive-row[data-active]')?.textContent?.includes('file 77.txt'),
    )
    await close()
  })
})

test('what is dragged onto a folder lies in it then', async () => {
  lies('drag/letter.txt')
  mkdirSync(disk('drag/Ablage'))
  const { page, close } = await inFolder('drag')
  await row(page, 'letter.txt').dragTo(row(page, 'Ablage'))
  await page.getByText('1 moved.').waitFor()
  assert.ok(existsSync(disk('drag/Ablage/letter.txt')))
  await close()
})

test('a folder is made, found by its name from above, and what is chosen is moved there by a dialog', async () => {
  lies('dialog/Vertrag.txt')
  const { page, close } = await inFolder('dialog')
  await page.getByRole('button', { name: 'New folder' }).click()
  await page.getByLabel('Name of the folder').fill('Büro: neu')
  await page.getByRole('button', { name: 'Make' }).click()
  await page.getByRole('alert').getByText('NAME_REFUSED').waitFor()
  await page.getByLabel('Name of the folder').fill('Büro')
  await page.getByRole('button', { name: 'Make' }).click()
  await row(page, 'Büro').waitFor()
  await page.getByRole('checkbox', { name: 'Choose: Vertrag.txt' }).check()
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Büro' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move here' }).click()
  await page.getByText('1 moved.').waitFor()
  assert.ok(existsSync(disk('dialog/Büro/Vertrag.txt')))
  await page.getByRole('searchbox', { name: 'Search names' }).fill('vertrag')
  await row(page, 'dialog / Büro').waitFor()
  await close()
})

test('the order is by name, size or change, one way or the other', async () => {
  lies('sorted/b.txt', 'xxx')
  lies('sorted/a.txt', 'x')
  lies('sorted/c.txt', 'xx')
  const { page, close } = await inFolder('sorted')
  await row(page, 'a.txt').waitFor()
  const first = (name: string) =>
    page.waitForFunction((wanted) => document.querySelector('.drive-row')?.textContent?.includes(wanted), name)
  await page.getByRole('button', { name: 'Size' }).click()
  await first('a.txt')
  await page.getByRole('button', { name: 'Size' }).click()
  await first('b.txt')
  assert.equal(await page.getByRole('columnheader', { name: 'Size' }).getAttribute('aria-sort'), 'descending')
  await close()
})

test('an earlier version is put back, and the trash says how long something can still come back', async () => {
  const { page, close } = await inFolder('versions')
  await upload(page, file('plan.txt', 'first plan'))
  await row(page, 'plan.txt').waitFor()
  await upload(page, file('plan.txt', 'second'))
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await page.getByText('2 of 2 uploaded').waitFor()
  await page.getByRole('checkbox', { name: 'Choose: plan.txt' }).check()
  await page.getByRole('button', { name: 'Versions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  await dialog.getByText('by Kim user').waitFor()
  assert.deepEqual(await findings(page), [])
  await dialog.getByRole('button', { name: /^Put back/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(readFileSync(disk('versions/plan.txt'), 'utf8'), 'first plan')
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByText('1 put into the trash.').waitFor()
  await page.getByRole('link', { name: 'Trash' }).click()
  await page.getByText('30 more days').first().waitFor()
  assert.deepEqual(await findings(page), [])
  await page.getByRole('button', { name: 'Bring back versions/plan.txt' }).click()
  await page.getByText('1 brought back.').waitFor()
  assert.equal(readFileSync(disk('versions/plan.txt'), 'utf8'), 'first plan')
  await close()
})

test('pictures, texts and PDF are shown one after the other, and nothing in them runs', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  lies('shown/1.png', Buffer.from(pixel, 'base64'))
  lies('shown/2.html', '<script>globalThis.ran = true</script><b>bold</b>')
  lies('shown/3.zip', 'PK')
  lies(
    'shown/4.pdf',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>',
  )
  const { page, complaints, close } = await inFolder('shown')
  await page.getByRole('button', { name: '1.png' }).click()
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.drive-preview img')?.naturalWidth === 1)
  await page.keyboard.press('ArrowRight')
  await page.getByText('<script>globalThis.ran = true</script>').waitFor()
  assert.equal(await page.evaluate(() => 'ran' in globalThis), false)
  assert.deepEqual(await findings(page), [])
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText('Browsers do not show files of this kind').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.locator('.drive-preview iframe').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  assert.deepEqual(complaints, [])
  await close()
})

test('on a phone everything stands within its width, and photos are uploaded and removed with the finger', async () => {
  lies('phone/Ein Name, der viel länger ist, als ein Telefon breit ist, und noch länger.txt')
  const { page, close } = await inFolder('phone', { width: 390, language: 'de', colorScheme: 'dark' })
  await row(page, 'Ein Name').waitFor()
  assert.deepEqual(await findings(page), [])
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  await upload(page, file('IMG_0001.jpg', 'photo'))
  await row(page, 'IMG_0001.jpg').waitFor()
  await page.getByRole('checkbox', { name: 'Auswählen: IMG_0001.jpg' }).check()
  await page.getByRole('button', { name: 'Entfernen' }).click()
  await page.getByText('1 in den Papierkorb gelegt.').waitFor()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await row(page, 'IMG_0001.jpg').waitFor()
  await close()
})

test('who works with one drive comes to it at once, and finds address, own name and steps for his system', async () => {
  const { page, complaints, close } = await lookIn(browser, opened, {
    language: 'de',
    width: 1200,
    as: 'user',
    path: '/',
  })
  await page.getByRole('heading', { name: 'Computer verbinden' }).waitFor()
  assert.ok(page.url().includes(path))
  await page.getByLabel('Ihr System').selectOption({ label: 'Windows (net use)' })
  const line = await page.locator('.drive-steps code').first().textContent()
  assert.match(String(line), /^net use Z: https:\/\/drive\.example\/[0-9a-z]{10}\/ \/user:user-.*@example\.org \*/)
  assert.deepEqual(await findings(page), [])
  assert.deepEqual(complaints, [])
  await close()
})

test('a drive that may only be read says so and by which clause, and offers nothing that changes it', async () => {
  lies('frozen/a.txt')
  share.setState('read-only')
  try {
    const { page, close } = await inFolder('frozen', { as: 'customerAdministrator' })
    await page.getByRole('heading', { level: 1, name: /^Read only since .*: / }).waitFor()
    await row(page, 'a.txt').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Upload', exact: true }).count(), 0)
    await page.getByRole('checkbox', { name: 'Choose: a.txt' }).check()
    assert.equal(await page.getByRole('button', { name: 'Remove' }).count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Download' }).count(), 1)
    await close()
  } finally {
    share.setState('open')
  }
})

test('staff of the provider sees the files only while the customer lets it, and is told so', async () => {
  lies('Angebote/a.txt')
  const { house } = opened
  const grants = `/agreements/${house.key.agreement}/content-grants`
  const refused = await lookIn(browser, opened, { language: 'en', width: 1200, as: 'clerk', path })
  await refused.page.getByRole('link', { name: 'Ask for a look' }).press('Enter')
  await refused.page.getByRole('button', { name: 'Ask for a look' }).waitFor()
  await refused.close()
  const asked = await ask<{ grant: string }>(house, grants, {
    as: 'clerk',
    body: { scope: 'files/Angebote', reason: 'A file does not open', hours: 1 },
  })
  await ask(house, `${grants}/${asked.body.grant}/allow`, { as: 'customerAdministrator', body: {} })
  const { page, close } = await lookIn(browser, opened, { language: 'en', width: 1200, as: 'clerk', path })
  await page.getByText('You see this by leave of Kim customerAdministrator: Angebote').waitFor()
  await row(page, 'Angebote').waitFor()
  assert.deepEqual(await names(page), ['Angebote'])
  assert.equal(await page.getByRole('button', { name: 'Upload', exact: true }).count(), 0)
  assert.deepEqual(await findings(page), [])
  await close()
})
