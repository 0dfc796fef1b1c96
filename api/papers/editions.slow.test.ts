import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { eInvoiceOf } from '../../billing/e-invoice-of.ts'
import { keepInvoice } from '../../billing/kept.ts'
import { billOver, issued, parties } from '../../billing/sample.test-support.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { asCii } from '../../money/e-invoice/cii.ts'
import { saveAddressee } from '../../papers/addressee.ts'
import { keepPaper } from '../../papers/kept/store.ts'
import { letterhead } from '../../papers/letterhead/sample.test-support.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { notePaperDue } from '../../post/editions/note-due.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { ask, askAgreement, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { TermsView } from '../views/terms.ts'
import type { PapersPage } from './list.ts'
import type { MadePapers } from './make-papers.ts'

const addressee = {
  ...{ organisation: 'Lippe Werkstätten GmbH', name: 'Erika Muster' },
  ...{ lines: ['Beispielweg 7'], postCode: '00000', city: 'Musterstadt', country: 'DE' },
}

let house: TestHouse
before(async () => {
  house = await openHouse({ until: '2026-03-03T10:00' })
})
after(async () => {
  await house.running.press.close()
  await house.close()
})

/** A file as it is sent, with its headers. */
async function fetched(path: string, as: 'customerAdministrator' | 'clerk' | 'auditor') {
  const { statusCode, headers, rawPayload } = await house.http.inject({
    url: `/api${path}`,
    headers: { host: '127.0.0.1:4180', ...(await house.as(as)) },
  })
  return { statusCode, headers, file: rawPayload }
}
const editionOf = (document: string, version: string, format: string): string =>
  `/terms/edition?${new URLSearchParams({ document, version, language: 'de', format })}`

describe('the edition of an agreement that was concluded before there were any', () => {
  test('is made when its customer asks, with its proof, once, and fetched as it was made', async () => {
    const first = await askAgreement<MadePapers>(house, '/papers', { as: 'customerAdministrator', body: {} })
    assert.deepEqual(first.body.made, ['signed edition:concluded', 'proof of conclusion:agreement'])
    const again = await askAgreement<MadePapers>(house, '/papers', { as: 'clerk', body: {} })
    assert.deepEqual(again.body.made, [])
    const { papers } = (await ask<PapersPage>(house, '/papers', { as: 'customerAdministrator' })).body
    const [edition] = papers.filter(({ kind }) => kind === 'signed edition')
    assert.ok(edition)
    const path = `/agreements/${house.key.agreement}/papers/${encodeURIComponent(edition.paper)}`
    const { statusCode, headers, file } = await fetched(path, 'customerAdministrator')
    assert.deepEqual([statusCode, headers['content-type']], [200, 'application/pdf'])
    assert.equal(createHash('sha256').update(file).digest('hex'), edition.digest)
  })
  test('is made for nobody from outside', async () => {
    assert.match(refused(await askAgreement(house, '/papers', { as: 'user', body: {} })), /^403 RIGHT_MISSING/)
    assert.match(refused(await askAgreement(house, '/papers', { as: 'stranger', body: {} })), /^401 SIGN_IN_NEEDED/)
  })
})

describe('the file for machines of an invoice', () => {
  const paper = 'issueInvoice:fee 2026-02#1'
  const path = () => `/agreements/${house.key.agreement}/papers/${encodeURIComponent(paper)}/xml`
  const invoice = () => {
    const price = { quantity: 1, unit: 'MON', price: 5_000, vat: { category: 'S', rate: 19 } } as const
    const lines = [{ name: { de: 'Dateidienst', en: 'File service' }, ...price }]
    return { lines, invoice: eInvoiceOf(billOver(lines, { gross: 5_950 }), parties, issued) }
  }

  test('is fetched beside its paper, as it left, by the customer and by staff', async () => {
    const { key, running } = house
    const { lines, invoice: kept } = invoice()
    await inTransaction(running.app, { ...key, customer: everyCustomer }, async (transaction) => {
      const made = { number: issued.number, language: 'de', madeAt: instantOf('2026-02-02'), known: 3 } as const
      const file = Buffer.from('%PDF-1.7')
      await keepPaper(transaction, running.master, { ...key, paper, kind: 'invoice', ...made, file })
      const about = { form: 'ZUGFeRD', stands: lines, content: '59.50', xml: asCii(kept) } as const
      await keepInvoice(transaction, running.master, { ...key, paper }, { ...about, invoice: kept })
    })
    for (const as of ['customerAdministrator', 'clerk'] as const) {
      const { statusCode, headers, file } = await fetched(path(), as)
      assert.deepEqual([statusCode, headers['content-type']], [200, 'application/xml'])
      assert.ok(file.toString('utf8') === asCii(kept), `another file for ${as}`)
      assert.match(String(headers['content-disposition']), /filename="2026-02-02 Rechnung RE-2026-000001\.xml"/)
    }
  })
  test('is for nobody else, and there is none of a paper that is no invoice', async () => {
    assert.match(refused(await ask(house, path(), { as: 'user' })), /^403 RIGHT_MISSING/)
    const edition = path().replace(encodeURIComponent(paper), encodeURIComponent('signed edition:concluded'))
    assert.match(refused(await ask(house, edition, { as: 'clerk' })), /^404 PAPER_UNKNOWN/)
  })
})

describe('the papers of a scenario', () => {
  test('are there when somebody looks for them first: its time is not the world’s, and nobody has to ask for them', async () => {
    const scenario = await openHouse({ until: '2026-03-03T10:00' })
    try {
      const kindsFor = async (as: 'customerAdministrator' | 'clerk') =>
        (await ask<PapersPage>(scenario, '/papers', { as })).body.papers.map(({ kind }) => kind).toSorted()
      assert.deepEqual(await kindsFor('clerk'), [])
      const { key, running } = scenario
      // Noted with what was told, as the house does it.
      await inTransaction(running.app, { ...key, customer: everyCustomer }, (transaction) =>
        notePaperDue(transaction, key, { at: instantOf('2026-01-12'), known: 1 }),
      )
      assert.deepEqual(await kindsFor('customerAdministrator'), ['proof of conclusion', 'signed edition'])
      assert.deepEqual(await kindsFor('clerk'), ['proof of conclusion', 'signed edition'])
    } finally {
      await scenario.running.press.close()
      await scenario.close()
    }
  })
})

describe('bills and letters of a scenario', () => {
  test('lie among its papers as they would have left by its own clock, once, and none of them leaves', async () => {
    const scenario = await openHouse({ until: '2026-03-03T10:00' })
    try {
      const { key, running } = scenario
      const list = async () =>
        (await ask<PapersPage>(scenario, '/papers', { as: 'customerAdministrator' })).body.papers.map(
          ({ paper, kind, number, madeAt }) => ({ paper, kind, number, madeAt }),
        )
      // Without a letterhead nothing is set.
      assert.deepEqual(await list(), [])
      await inTransaction(running.app, { ...key, customer: everyCustomer }, async (transaction) => {
        const entered = { at: instantOf('2026-01-01'), since: 0, by: null }
        await saveLetterhead(transaction, key.provider, letterhead, entered)
        await saveAddressee(transaction, running.master, { ...key, customer: String(key.customer) }, addressee, entered)
      })
      const found = await list()
      assert.deepEqual(found, [
        {
          ...{ paper: 'standingInvoice:services#1', kind: 'standing invoice', number: 'RE-2026-000001' },
          madeAt: '2026-01-12T10:00+01:00',
        },
        {
          ...{ paper: 'requestEvidence:application#1', kind: 'letter', number: null },
          madeAt: '2025-12-15T09:12+01:00',
        },
      ])
      assert.deepEqual(await list(), found)
      for (const { paper } of found) {
        const { statusCode, rawPayload } = await scenario.http.inject({
          url: `/api/agreements/${key.agreement}/papers/${encodeURIComponent(paper)}`,
          headers: { host: '127.0.0.1:4180', ...(await scenario.as('customerAdministrator')) },
        })
        assert.deepEqual([statusCode, rawPayload.subarray(0, 5).toString()], [200, '%PDF-'])
      }
      const { rows } = await inTransaction(running.app, { ...key, customer: everyCustomer }, (transaction) =>
        transaction.query('select from dispatch where provider = $1', [key.provider]),
      )
      assert.equal(rows.length, 0)
    } finally {
      await scenario.running.press.close()
      await scenario.close()
    }
  })
})

describe('the lawyer’s edition of a document', () => {
  test('is fetched by those who see the terms, as a PDF and as a page, under a name that says what it is', async () => {
    const { documents } = (await ask<TermsView>(house, '/terms', { as: 'auditor' })).body
    const [prices] = documents.filter(({ document }) => document === 'prices')
    assert.ok(prices)
    const pdf = await fetched(editionOf('prices', prices.version, 'pdf'), 'auditor')
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.match(String(pdf.headers['content-disposition']), /^attachment; filename="Preisliste 2018-03-16\.pdf"/)
    assert.equal(pdf.file.subarray(0, 5).toString(), '%PDF-')
    const page = await fetched(editionOf('prices', prices.version, 'html'), 'auditor')
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8')
    assert.match(String(page.headers['content-disposition']), /^attachment; /)
    assert.match(page.file.toString('utf8'), /<html lang="de">/)
  })
  test('is shown to no customer, and not made of what the terms do not hold', async () => {
    const path = editionOf('prices', '2018-03-16', 'html')
    assert.match(refused(await ask(house, path, { as: 'customerAdministrator' })), /^403 RIGHT_MISSING/)
    assert.match(refused(await ask(house, editionOf('prices', '2018-03-17', 'pdf'))), /^400 REQUEST_NOT_UNDERSTOOD/)
  })
})
