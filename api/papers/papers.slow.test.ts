import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openAgreement } from '../../duties/agenda.ts'
import { sampleAgreement } from '../../duties/sample.test-support.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { destroyKey } from '../../journal/keys.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import type { Addressee } from '../../papers/addressee.ts'
import { keepPaper, type NewPaper } from '../../papers/kept/store.ts'
import { letterhead } from '../../papers/letterhead/sample.test-support.ts'
import { letter } from '../../papers/press/sample.test-support.ts'
import { letterheadMissing } from '../../papers/refusal.ts'
import { insertDispatch } from '../../post/letters/dispatches.ts'
import { insertLetter } from '../../post/letters/store.ts'
import { tellOf } from '../../post/letters/told.ts'
import { byHand } from '../../services/by-hand.ts'
import type { Hands, PreviewPaper } from '../../services/driver.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { ask, askAgreement, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { Problem } from '../problem.ts'
import type { Case } from '../views/case.ts'
import type { AddresseeView } from './addressee.ts'
import type { LetterheadView } from './letterhead.ts'
import type { PapersPage } from './list.ts'

/** What the duties of this house would be set as: what a test says. */
let preview: PreviewPaper = async () => undefined
const hands: Hands = { ...byHand, previewPaper: (order) => preview(order) }
let house: TestHouse
before(async () => {
  house = await openHouse({ hands, until: '2026-03-03T10:00' })
  await keep({
    paper: 'issueInvoice:fee 2026-01#1',
    kind: 'invoice',
    number: 'RE-2026-000001',
    madeAt: at('2026-01-12'),
  })
  await keep({
    paper: 'issueInvoice:fee 2026-02#1',
    kind: 'invoice',
    number: 'RE-2026-000002',
    madeAt: at('2026-02-02'),
  })
  await keep({ paper: 'notifyBreach:breach 1#1', kind: 'letter', number: null, madeAt: at('2026-02-20') })
  await keep({ paper: 'signed edition:agreement', kind: 'signed edition', number: null, madeAt: at('2025-12-18') })
})
after(async () => {
  await house.running.press.close()
  await house.close()
})

const at = (day: string) => instantOf(`${day}T09:00`)
const fileOf = (paper: string): Buffer => Buffer.from(`%PDF-1.7 ${paper}`)

type Kept = Pick<NewPaper, 'paper' | 'kind' | 'number' | 'madeAt'> & { readonly of?: AgreementKey }

async function keep({ of = house.key, ...kept }: Kept): Promise<void> {
  const paper: NewPaper = { ...of, ...kept, language: 'de', known: 3, file: fileOf(kept.paper) }
  await inTransaction(house.running.app, of, (transaction) => keepPaper(transaction, house.running.master, paper))
}

const list = async (query: string, as: 'clerk' | 'customerAdministrator' = 'customerAdministrator') =>
  (await ask<PapersPage>(house, `/papers${query}`, { as })).body
const called = async (query: string) => (await list(query)).papers.map(({ number, title }) => number ?? title.de)
const pathOf = (paper: string): string => `/papers/${encodeURIComponent(paper)}`

describe('the papers', () => {
  test('are listed from the newest on, each with its title, number and digest, and to staff with the name', async () => {
    assert.deepEqual(await called(''), [
      'Meldung einer Verletzung des Schutzes personenbezogener Daten',
      'RE-2026-000002',
      'RE-2026-000001',
      'Unterzeichneter Vertrag',
    ])
    const [, invoice] = (await list('', 'clerk')).papers
    assert.deepEqual(invoice, {
      ...{ agreement: house.key.agreement, paper: 'issueInvoice:fee 2026-02#1', name: 'Lippe Werkstätten GmbH' },
      ...{ kind: 'invoice', title: { de: 'Rechnung', en: 'Invoice' }, number: 'RE-2026-000002', language: 'de' },
      ...{ madeAt: '2026-02-02T09:00+01:00', bytes: 35, isErased: false, blocked: null, isUnopened: false },
      digest: createHash('sha256').update(fileOf('issueInvoice:fee 2026-02#1')).digest('hex'),
    })
    assert.equal((await list('')).papers[1]?.name, null)
  })

  test('are found by number, by what they are called in either language, by day, by agreement, and by several words', async () => {
    const invoices = ['RE-2026-000002', 'RE-2026-000001']
    for (const [q, found] of Object.entries({
      '000001': ['RE-2026-000001'],
      rechnung: invoices,
      INVOICE: invoices,
      verletzung: ['Meldung einer Verletzung des Schutzes personenbezogener Daten'],
      'signed agreement': ['Unterzeichneter Vertrag'],
      '02.02.2026': ['RE-2026-000002'],
      '2026-01': ['RE-2026-000001'],
      'rechnung 02.02.': ['RE-2026-000002'],
      'rechnung brief': [],
      '100%_': [],
    }))
      assert.deepEqual(await called(`?q=${encodeURIComponent(q)}`), found, q)
    assert.equal((await called(`?q=${house.key.agreement.slice(0, 8)}`)).length, 4)
    assert.deepEqual(await called('?kind=invoice'), invoices)
    assert.deepEqual(await called(`?agreement=${crypto.randomUUID()}`), [])
  })

  test('of one agreement are listed alone, or with those of the other agreements of its customer', async () => {
    const other = { ...house.key, agreement: crypto.randomUUID() }
    await openAgreement(house.running, other, { terms: 'elc' })
    const neighbour = await sampleAgreement(house.running, '2026-03-03', house.key.provider)
    const paper = {
      paper: 'proof of erasure:1',
      kind: 'proof of erasure',
      number: null,
      madeAt: at('2025-01-01'),
    } as const
    for (const each of [other, neighbour]) await keep({ ...paper, of: each })
    const found = async (query: string) => (await list(query, 'clerk')).papers.map(({ agreement }) => agreement)
    const { agreement } = house.key
    assert.ok((await found(`?agreement=${agreement}`)).every((each) => each === agreement))
    const both = await found(`?agreement=${agreement}&others=true`)
    assert.deepEqual(new Set(both), new Set([agreement, other.agreement]))
    assert.ok((await found('')).includes(neighbour.agreement))
    assert.ok(!(await list('')).papers.some((each) => each.agreement === neighbour.agreement))
    assert.deepEqual(await found(`?agreement=${crypto.randomUUID()}&others=true`), [])
  })

  test('come page by page, each once', async () => {
    const found: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: PapersPage = await list(`?limit=1${after ? `&after=${encodeURIComponent(after)}` : ''}`)
      found.push(...page.papers.map(({ paper }) => paper))
      after = page.after
    }
    assert.equal(new Set(found).size, found.length)
    assert.ok(found.length >= 4)
    assert.deepEqual(
      found,
      (await list('')).papers.map(({ paper }) => paper),
    )
    assert.equal(refused(await ask(house, '/papers?after=x')), '400 REQUEST_NOT_UNDERSTOOD after')
  })

  test('are fetched as they were made, under a name that says what they are, and kept by nobody else', async () => {
    const { headers, rawPayload, statusCode } = await house.http.inject({
      url: `/api/agreements/${house.key.agreement}${pathOf('issueInvoice:fee 2026-01#1')}`,
      headers: { host: '127.0.0.1:4180', ...(await house.as('customerAdministrator')) },
    })
    assert.equal(statusCode, 200)
    assert.deepEqual(rawPayload, fileOf('issueInvoice:fee 2026-01#1'))
    assert.deepEqual(
      [
        headers['content-type'],
        headers['content-disposition'],
        headers['x-content-type-options'],
        headers['cache-control'],
      ],
      [
        'application/pdf',
        `attachment; filename="2026-01-12 Rechnung RE-2026-000001.pdf"; filename*=UTF-8''2026-01-12%20Rechnung%20RE-2026-000001.pdf`,
        'nosniff',
        'no-store',
      ],
    )
  })

  test('are for those who represent the customer, and for staff that may know names', async () => {
    assert.equal(refused(await ask(house, '/papers', { as: 'stranger' })), '401 SIGN_IN_NEEDED')
    for (const as of ['user', 'instructing', 'auditor'] as const)
      assert.equal(refused(await ask(house, '/papers', { as: as })), '403 RIGHT_MISSING')
    assert.equal(refused(await askAgreement(house, pathOf('x'), { as: 'user' })), '403 RIGHT_MISSING')
    assert.equal(refused(await askAgreement(house, pathOf('nothing:at all'))), '404 PAPER_UNKNOWN')
  })

  test('say that they are erased and by which digest a copy can be compared, once the key is destroyed', async () => {
    const paper = 'proof of export:1'
    await keep({ paper, kind: 'proof of export', number: null, madeAt: at('2025-12-01') })
    const { provider, customer } = house.key
    await inTransaction(house.running.app, house.key, (transaction) =>
      destroyKey(transaction, { provider, customer, person: null, purpose: 'contract' }),
    )
    const answer = await askAgreement<Problem>(house, pathOf(paper))
    assert.equal(refused(answer), '410 PAPER_ERASED')
    const digest = createHash('sha256').update(fileOf(paper)).digest('hex')
    assert.match(answer.body.expected.de, new RegExp(digest))
    assert.equal((await list('?kind=proof+of+export')).papers[0]?.isErased, true)
  })
})

test('a letter that lies unopened in the post box is opened there first: it is not received by the way', async () => {
  const [name, paper] = ['confirmTermination:agreement#1', 'confirmTermination:agreement#1']
  const { running, key } = house
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const written = { subject: 'Bestätigung', text: 'Text', html: '' }
    const dispatch = { ...key, letter: name, medium: 'portal', attempt: 1 } as const
    const of = { act: 'confirmTermination', language: 'de', writtenAt: at('2026-02-27'), written } as const
    await insertLetter(transaction, running.master, { ...key, letter: name, ...of })
    await insertDispatch(transaction, running.master, dispatch, { domain: 'elc.example' })
    const became = { state: 'dispatched', dispatchedAt: at('2026-02-27') } as const
    await tellOf(transaction, running, dispatch, ['ready'], { fact: 'letterDispatched', at: at('2026-02-27'), became })
  })
  await keep({ paper, kind: 'letter', number: null, madeAt: at('2026-02-27') })
  const [newest] = (await list('')).papers
  assert.deepEqual([newest?.title.de, newest?.isUnopened], ['Bestätigung Ihrer Kündigung', true])
  for (const as of ['customerAdministrator', 'officer'] as const)
    assert.equal(refused(await askAgreement(house, pathOf(paper), { as })), '409 PAPER_UNOPENED')
  // Nothing follows from it when the provider's own people look.
  assert.equal((await askAgreement(house, pathOf(paper), { as: 'clerk' })).status, 200)
  await askAgreement(house, `/letters/${encodeURIComponent(name)}/open`, { as: 'customerAdministrator', body: {} })
  assert.equal((await askAgreement(house, pathOf(paper), { as: 'customerAdministrator' })).status, 200)
  assert.equal((await list('')).papers[0]?.isUnopened, false)
})

describe('the letterhead', () => {
  test('is entered by the administrator, in the form in which it is kept, and stands there from then on', async () => {
    const before = await ask<LetterheadView>(house, '/letterhead')
    assert.equal(before.body.letterhead, null)
    const typed = { ...letterhead, vatId: 'DE 999 999 995' }
    const saved = await ask<LetterheadView>(house, '/letterhead', { body: typed })
    assert.deepEqual(saved.body.letterhead, letterhead)
    assert.deepEqual((await ask<LetterheadView>(house, '/letterhead')).body.letterhead, letterhead)
  })

  test('is refused with code and field if something in it cannot be right', async () => {
    const sent = async (more: object) => refused(await ask(house, '/letterhead', { body: { ...letterhead, ...more } }))
    assert.equal(await sent({ bank: { iban: 'DE89 3704 0044 0532 0130 01' } }), '422 IBAN_NOT_VALID')
    assert.equal(await sent({ vatId: 'DE123' }), '422 VAT_ID_NOT_VALID')
    assert.equal(await sent({ name: '' }), '400 REQUEST_NOT_UNDERSTOOD name name')
    assert.match(await sent({ directors: ['Eva\nMuster'] }), /^400 REQUEST_NOT_UNDERSTOOD directors/)
    const { vatId: _, ...untaxed } = letterhead
    assert.equal(refused(await ask(house, '/letterhead', { body: untaxed })), '422 TAX_NUMBER_MISSING')
  })

  test('is a matter of the administrator alone', async () => {
    for (const as of ['clerk', 'customerAdministrator'] as const) {
      assert.equal(refused(await ask(house, '/letterhead', { as })), '403 RIGHT_MISSING')
      assert.equal(refused(await ask(house, '/letterhead', { as, body: letterhead })), '403 RIGHT_MISSING')
    }
  })
})

const vienna: Addressee = {
  organisation: 'Beispiel AG',
  name: 'Kim Beispiel',
  ...{ lines: ['Ring 1'], postCode: '1010', city: 'Wien', country: 'AT' },
  buyerReference: '04011000-12345-03',
  onPaper: true,
}

describe('where papers go', () => {
  test('is corrected by the administrator of the customer and by a clerk', async () => {
    const read = async () =>
      (await askAgreement<AddresseeView>(house, '/addressee', { as: 'receiving' })).body.addressee
    assert.equal(await read(), null)
    for (const [as, name] of [
      ['customerAdministrator', 'Kim Beispiel'],
      ['clerk', 'Eva Beispiel'],
    ] as const) {
      const saved = await askAgreement<AddresseeView>(house, '/addressee', { as, body: { ...vienna, name } })
      assert.deepEqual(saved.body.addressee, { ...vienna, name })
      assert.deepEqual(await read(), { ...vienna, name })
    }
  })

  test('is corrected by nobody else, and in no country that is none', async () => {
    for (const as of ['officer', 'auditor', 'approver'] as const)
      assert.equal(refused(await askAgreement(house, '/addressee', { as, body: vienna })), '403 RIGHT_MISSING')
    const nowhere = await askAgreement(house, '/addressee', { body: { ...vienna, country: 'XX' } })
    assert.equal(refused(nowhere), '422 COUNTRY_UNKNOWN')
  })
})

describe('a duty that means a paper', () => {
  const duty = 'access:services#1'
  const path = `/duties/${encodeURIComponent(duty)}`
  const paperOf = async () => (await askAgreement<Case>(house, path, { as: 'clerk' })).body.paper

  test('shows none where there is none', async () => {
    assert.equal(await paperOf(), null)
    assert.equal(refused(await askAgreement(house, `${path}/paper`, { as: 'clerk' })), '404 DUTY_MEANS_NO_PAPER')
  })

  test('shows it as it would leave, and keeps nothing', async () => {
    preview = async () => letter
    const before = (await list('')).papers.length
    assert.deepEqual(await paperOf(), { is: 'preview', title: 'Ihr Zugang ist gesperrt' })
    const { rawPayload, headers } = await house.http.inject({
      url: `/api/agreements/${house.key.agreement}${path}/paper`,
      headers: { host: '127.0.0.1:4180', ...(await house.as('clerk')) },
    })
    assert.deepEqual(rawPayload, Buffer.from(await house.running.press.print(letter)))
    assert.deepEqual([headers['content-type'], headers['x-frame-options']], ['application/pdf', 'SAMEORIGIN'])
    assert.match(String(headers['content-disposition']), /^inline; filename="Preview\.pdf"/)
    assert.equal((await list('')).papers.length, before)
  })

  test('says what is missing before it can leave', async () => {
    preview = async () => {
      throw letterheadMissing()
    }
    const shown = await paperOf()
    assert.equal(shown?.is === 'missing' && shown.seen.de, 'Der Anbieter hat noch keinen Briefkopf')
    assert.equal(refused(await askAgreement(house, `${path}/paper`, { as: 'clerk' })), '409 LETTERHEAD_MISSING')
  })

  test('shows it as it was made once it was made', async () => {
    await keep({ paper: duty, kind: 'letter', number: null, madeAt: at('2026-03-02') })
    assert.deepEqual(await paperOf(), { is: 'kept', title: '2026-03-02 Brief.pdf' })
    const answer = await askAgreement<string>(house, `${path}/paper`, { as: 'clerk' })
    assert.equal(answer.body, fileOf(duty).toString())
  })

  test('shows it to those alone who may see names', async () => {
    const shown = await askAgreement<Case>(house, path, { as: 'auditor' })
    assert.equal(shown.body.paper, null)
    assert.equal(refused(await askAgreement(house, `${path}/paper`, { as: 'auditor' })), '403 RIGHT_MISSING')
  })
})
