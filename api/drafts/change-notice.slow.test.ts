import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Role } from '../../access/roles.ts'
import { encloseDifference } from '../../post/letters/enclose-difference.ts'
import type { Order } from '../../services/driver.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { ask } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { DraftView } from './view.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-notice-'))
let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

/** A version that two people have approved, and that is published. */
async function published(from: string): Promise<void> {
  const draft = (await ask<{ draft: string }>(house, '/terms/drafts', { as: 'clerk', body: { from } })).body.draft
  const act = async (way: string, as: Role, body: object) =>
    assert.equal((await ask(house, `/terms/drafts/${draft}/${way}`, { as, body })).status, 204, way)
  const edit = { is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead', numbers: [6] }
  await act('edits', 'clerk', { edit })
  const { seen, examined } = (await ask<DraftView>(house, `/terms/drafts/${draft}`)).body
  await act('propose', 'clerk', { seen })
  for (const role of ['approver', 'administrator'] as const)
    await act('approve', role, { seen, confirmed: examined?.failing ?? [] })
  await act('publish', 'clerk', { seen })
}

const noticeFor = (day: string): Order => ({
  ...house.key,
  duty: `${house.key.agreement} noticeOfChange:change ${day}#1`,
  about: `change ${day}`,
  act: 'noticeOfChange',
  content: day,
  agreed: { items: {} },
  at: instantOf('2026-02-10T12:00'),
})

test('beside the notice of a change lies what changes for this agreement, and in it the same as tracked changes', async () => {
  await published('2026-03-01')
  const enclose = encloseDifference(() => house.running)
  const enclosed = (await enclose(noticeFor('2026-03-01'), 'de')) ?? assert.fail()
  assert.equal(enclosed.kind, 'change notice')
  const file = join(folder, 'notice.pdf')
  writeFileSync(file, enclosed.file)
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  for (const said of ['2 6 Wochen', 'eine Mitteilung (AGB § 11.1 S. 2)', 'Gilt ab 1. März 2026'])
    assert.ok(text.includes(said), `${said} in ${text}`)
  const docx = join(folder, 'inside.docx')
  execFileSync('pdfdetach', ['-savefile', 'Aenderungen.docx', '-o', docx, file])
  assert.match(execFileSync('unzip', ['-p', docx, 'word/document.xml'], { encoding: 'utf8' }), /<w:del [^>]*>/)
  assert.deepEqual((await enclose(noticeFor('2026-03-01'), 'de'))?.file, enclosed.file)
})

test('for a day for which nobody has published anything, nothing is enclosed and no notice leaves', async () => {
  const enclose = encloseDifference(() => house.running)
  assert.equal(await enclose(noticeFor('2026-05-01'), 'de'), undefined)
  assert.equal(await enclose({ ...noticeFor('2026-03-01'), content: 'soon' }, 'de'), undefined)
  assert.equal(await enclose({ ...noticeFor('2026-03-01'), customer: null }, 'de'), undefined)
})
