import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { plainLook, saveLook, takeHost } from '../../applications/look.ts'
import { stampOf } from '../../applications/secret.ts'
import { replay } from '../../journal/replay.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { type Answer, ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import { signInAs } from '../signed-in.test-support.ts'
import {
  type AppliedAnswer,
  anywhere,
  applicationOn,
  applyTo,
  asUpload,
  offerOf,
  openShop,
  ownShop,
  pdf,
  type Shop,
} from './applying.test-support.ts'
import type { ApplicationCase, ListedApplication } from './cases.ts'
import type { LookView } from './look.ts'
import type { ApplicationStatus } from './status.ts'

let house: TestHouse
let shop: Shop
before(async () => {
  house = await openHouse()
  shop = ownShop(house)
})
after(async () => {
  await house.running.press.close()
  await house.close()
})

const applies = async (changed = {}, key?: string): Promise<AppliedAnswer> => {
  const answer = await applyTo(house, shop, applicationOn(await offerOf(house, shop), changed), key)
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}
const asApplicant = <T>(token: string, path = '', asked = {}): Promise<Answer<T>> =>
  ask<T>(house, `/offers/${shop.name}/application${path}`, {
    ...{ as: 'stranger', from: anywhere(), ...asked },
    headers: { 'klausel-applicant': token, ...(asked as { headers?: object }).headers },
  })
const idIn = (token: string): string => token.slice(0, 36)
const caseOf = async (token: string): Promise<ApplicationCase> =>
  (await ask<ApplicationCase>(house, `/applications/${idIn(token)}`, { as: 'clerk' })).body
const decides = (token: string, act: string, body: unknown, as: 'clerk' | 'auditor' = 'clerk') =>
  ask<{ state: string }>(house, `/applications/${idIn(token)}/${act}`, { as, body })
const sendsEvidence = (token: string, content = pdf()) => {
  const { body, headers } = asUpload(content)
  return asApplicant(token, '/evidence', { body, headers })
}
const factsOf = async (token: string): Promise<readonly string[]> => {
  const { agreement } = await caseOf(token)
  return inTransaction(house.running.app, { provider: shop.provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string }>(
      'select customer from agreement where agreement = $1',
      [agreement],
    )
    const key = { provider: shop.provider, customer: rows[0]?.customer ?? '', agreement }
    return (await replay(transaction, key)).facts.map(({ kind }) => kind).filter((kind) => kind !== 'dutyDone')
  })
}
const count = async (table: string): Promise<number> => {
  const { rows } = await house.database
    .pool('owner')
    .query<{ count: number }>(`select count(*)::integer as count from ${table}`)
  return rows[0]?.count ?? -1
}

test('what is sold and costs is shown to a stranger, each price with its clause, and the documents with their hashes', async () => {
  const offer = await offerOf(house, shop)
  const [single] = offer.items
  assert.deepEqual(
    [single?.price?.net, single?.price?.gross, single?.price?.vatPercent, single?.price?.source.ref],
    ['50.00', '59.50', 19, 'Preise Nr. 1'],
  )
  assert.equal(offer.area?.source.ref, 'AGB § 1.1 (Sitz)')
  assert.ok(offer.documents.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256.de) && sha256.de !== sha256.en))
})

test('a provider that nobody knows is refused, and none can be listed', async () => {
  assert.equal(refused(await ask(house, '/offers/nobody', { as: 'stranger' })), '404 OFFER_UNKNOWN')
  assert.equal(refused(await ask(house, '/offers', { as: 'stranger' })), '404 ROUTE_UNKNOWN')
})

test('a document is shown as it would be signed now, and its hash is that of the offer', async () => {
  const { documents } = await offerOf(house, shop)
  const path = `/offers/${shop.name}/documents/${documents[0]?.document}?language=de`
  const { body } = await ask<{ text: string; sha256: string }>(house, path, { as: 'stranger' })
  assert.equal(body.sha256, documents[0]?.sha256.de)
})

test('an application becomes a fact in an agreement of a new customer, and the hash of each text shown is kept with it', async () => {
  const { token, reference, state } = await applies()
  assert.match(reference, /^A-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  assert.equal(state, 'received')
  assert.deepEqual(await factsOf(token), ['applicationReceived'])
  const { documents } = await offerOf(house, shop)
  const kept = (await caseOf(token)).documents
  assert.deepEqual(
    kept.map(({ document, version, language, sha256 }) => [document, version, language, sha256]),
    documents.map(({ document, version, sha256 }) => [document, version, 'de', sha256.de]),
  )
})

test('pressed twice, or sent again after a kill, it is one application with one fact', async () => {
  const key = randomUUID()
  const before = await count('application')
  const offer = await offerOf(house, shop)
  const sent = await Promise.all([0, 1, 2].map(() => applyTo(house, shop, applicationOn(offer), key)))
  assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([201]))
  const again = await applies({}, key)
  assert.equal(new Set([...sent.map(({ body }) => body.token), again.token]).size, 1)
  assert.equal(again.repeated, true)
  assert.equal(await count('application'), before + 1)
  assert.deepEqual(await factsOf(again.token), ['applicationReceived'])
})

test('what was not shown so is not taken: another price, another text, another version', async () => {
  const offer = await offerOf(house, shop)
  const right = applicationOn(offer)
  const [first, ...others] = right.seen.documents
  assert.ok(first)
  const wrong = [
    { ...right.seen, offer: 'f'.repeat(64) },
    { ...right.seen, documents: others },
    { ...right.seen, documents: [{ ...first, sha256: 'f'.repeat(64) }, ...others] },
  ]
  for (const seen of wrong) assert.equal(refused(await applyTo(house, shop, { ...right, seen })), '409 OFFER_CHANGED')
})

test('programs are kept out without following anybody: by time, by a field nobody sees, by a stamp nobody else can make', async () => {
  const offer = await offerOf(house, shop)
  const stamped = (openedAt: number) => stampOf(house.running.master, shop.provider, openedAt)
  const tried = async (changed: object) => refused(await applyTo(house, shop, applicationOn(offer, changed)))
  assert.equal(await tried({ stamp: stamped(Date.now()) }), '422 FORM_TOO_QUICK')
  assert.equal(await tried({ stamp: stamped(Date.now() - 2 * 86_400_000) }), '409 FORM_TOO_OLD')
  assert.equal(await tried({ stamp: `${Date.now() - 20_000}.made-up` }), '409 FORM_TOO_OLD')
  assert.equal(await tried({ website: 'https://spam.example' }), '422 FORM_NOT_FROM_A_PERSON')
})

test('whom the clauses do not name, where they do not reach, and what they do not offer is refused with the clause', async () => {
  const offer = await offerOf(house, shop)
  const tried = async (changed: object) => refused(await applyTo(house, shop, applicationOn(offer, changed)))
  assert.equal(await tried({ applicant: 'consumer' }), '422 APPLICANT_NOT_ADMITTED')
  assert.equal(await tried({ country: 'CH' }), '422 SEAT_OUTSIDE_THE_AREA')
  assert.equal(await tried({ country: '' }), '422 SEAT_OUTSIDE_THE_AREA')
  assert.equal(await tried({ items: [{ item: 'files.archive', count: 1 }] }), '422 ORDER_DOES_NOT_FIT')
  assert.equal(await tried({ items: [{ item: 'files.single', count: 3 }] }), '422 ORDER_DOES_NOT_FIT')
  const norway = await applies({ country: 'NO' })
  assert.equal((await caseOf(norway.token)).inArea, 'a person decides')
})

test('evidence keeps an application undecided until it is there; it is for clerks alone, and gone with the decision', async () => {
  const { token } = await applies()
  assert.equal(refused(await decides(token, 'accept', { prices: {}, note: '' })), '409 EVIDENCE_MISSING')
  assert.equal((await sendsEvidence(token)).status, 201)
  assert.equal((await sendsEvidence(token)).status, 201)
  const [file, other] = (await caseOf(token)).evidence
  assert.equal(other, undefined, 'the same file twice is one')
  const path = `/applications/${idIn(token)}/evidence/${file?.evidence}`
  const opened = await ask<string>(house, path, { as: 'clerk' })
  assert.equal(opened.body, pdf().toString())
  for (const as of ['administrator', 'auditor', 'approver'] as const)
    assert.equal(refused(await ask(house, path, { as })), '403 RIGHT_MISSING', as)
  assert.equal((await decides(token, 'accept', { prices: {}, note: '' })).body.state, 'accepted')
  assert.equal(refused(await ask(house, path, { as: 'clerk' })), '410 EVIDENCE_GONE')
  assert.equal((await caseOf(token)).evidence[0]?.erased, true)
})

test('a file is known by what stands in it, never by its name, and a large or foreign one is not kept', async () => {
  const { token } = await applies()
  const before = await count('application_evidence')
  assert.equal(refused(await sendsEvidence(token, Buffer.from('MZ no picture at all'))), '422 EVIDENCE_NOT_TAKEN')
  const large = Buffer.concat([pdf(), Buffer.alloc(8 * 1024 * 1024)])
  assert.equal(refused(await sendsEvidence(token, large)), '422 EVIDENCE_NOT_TAKEN')
  assert.equal(await count('application_evidence'), before)
  for (let n = 0; n < 5; n += 1) assert.equal((await sendsEvidence(token, pdf(`${n}`))).status, 201)
  assert.equal(refused(await sendsEvidence(token, pdf('one more'))), '422 EVIDENCE_TOO_MUCH')
})

/** Words as a database could hold them: as text, as bytes, and as bytes that were written as base64 before. */
const formsOf = (words: string): readonly string[] => [
  words,
  Buffer.from(words).toString('hex'),
  Buffer.from(Buffer.from(words).toString('base64').slice(0, 12)).toString('hex'),
]

test('neither evidence nor what an applicant wrote lies open in the database', async () => {
  const { token } = await applies({ remark: 'Bitte bis zum Quartal', email: 'geheim@werkstatt.example' })
  await sendsEvidence(token, Buffer.from('%PDF-Registernummer'))
  const secrets = ['Bitte bis zum Quartal', 'geheim@werkstatt', 'Hanna Kaczmarek', '%PDF-Registernummer'].flatMap(
    formsOf,
  )
  for (const table of ['application', 'application_evidence', 'application_message', 'applicant_letter', 'fact']) {
    const { rows } = await house.database
      .pool('owner')
      .query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)
    for (const { row } of rows)
      assert.deepEqual(
        secrets.filter((secret) => row.includes(secret)),
        [],
        table,
      )
  }
})

test('a clerk asks back, the applicant answers, the clerk accepts: facts, states and words on both sides', async () => {
  const { token } = await applies()
  await decides(token, 'ask-back', { question: 'Schicken Sie bitte einen Registerauszug.', evidence: true })
  const asked = (await asApplicant<ApplicationStatus>(token)).body
  assert.deepEqual(
    [asked.state, asked.evidenceMissing, asked.messages.at(-1)?.text],
    ['asked back', true, 'Schicken Sie bitte einen Registerauszug.'],
  )
  assert.equal(
    (await asApplicant<{ state: string }>(token, '/answers', { body: { text: 'Hier ist er.' } })).body.state,
    'answered',
  )
  await sendsEvidence(token)
  assert.equal((await decides(token, 'accept', { prices: {}, note: 'Willkommen!' })).body.state, 'accepted')
  const facts = await factsOf(token)
  assert.deepEqual(facts, [
    'applicationReceived',
    'evidenceRequested',
    'evidenceReceived',
    'applicationAccepted',
    'concluded',
    'booked',
  ])
  const last = (await asApplicant<ApplicationStatus>(token)).body
  assert.deepEqual(
    last.messages.map(({ author }) => author),
    ['provider', 'applicant', 'provider'],
  )
  assert.equal(refused(await decides(token, 'refuse', { reason: 'doch nicht' })), '409 APPLICATION_NOT_OPEN')
  assert.equal(
    refused(await asApplicant(token, '/answers', { body: { text: 'noch etwas' } })),
    '409 APPLICATION_NOT_OPEN',
  )
})

test('two clerks at the same time decide once', async () => {
  const { token } = await applies()
  await sendsEvidence(token)
  const both = await Promise.all([
    decides(token, 'accept', { prices: {}, note: '' }),
    decides(token, 'refuse', { reason: 'kein Platz' }),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409])
})

test('what is offered on request is accepted at an agreed price alone, and charged at it', async () => {
  const { token } = await applies({ items: [{ item: 'server.hosting', count: 2 }] })
  await sendsEvidence(token)
  assert.equal(refused(await decides(token, 'accept', { prices: {}, note: '' })), '422 PRICE_NEEDED')
  assert.equal((await decides(token, 'accept', { prices: { 'server.hosting': '89.00' }, note: '' })).status, 200)
  assert.deepEqual((await factsOf(token)).slice(-3), ['concluded', 'priceAgreed', 'booked'])
})

test('a refusal says why to the applicant, and nothing was concluded', async () => {
  const { token } = await applies()
  await decides(token, 'refuse', { reason: 'Wir haben gerade keinen Platz.' })
  const { body } = await asApplicant<ApplicationStatus>(token)
  assert.deepEqual([body.state, body.messages.at(-1)?.text], ['refused', 'Wir haben gerade keinen Platz.'])
  assert.deepEqual((await factsOf(token)).slice(0, 2), ['applicationReceived', 'applicationRefused'])
})

test('whoever was accepted is invited as the administrator of the new customer, and nobody else is told the link', async () => {
  const { token } = await applies({ email: 'neu@werkstatt.example' })
  await sendsEvidence(token)
  await decides(token, 'accept', { prices: {}, note: '' })
  const { rows } = await house.database
    .pool('owner')
    .query<{ role: string; is_mailed: boolean }>(
      `select role, is_mailed from invitation where email = 'neu@werkstatt.example'`,
    )
  assert.deepEqual(rows, [{ role: 'customerAdministrator', is_mailed: true }])
  const shown = JSON.stringify([(await asApplicant(token)).body, await caseOf(token)])
  assert.doesNotMatch(shown, /invitation#/)
})

test('a link opens one application of one provider, and every other one opens nothing', async () => {
  const { token } = await applies()
  const [id = '', check = ''] = token.split('.')
  const other = await openShop(house, 'elc')
  for (const wrong of [`${id}.`, `${id}.${check.slice(1)}`, `${randomUUID()}.${check}`, '', 'x'])
    assert.equal(refused(await asApplicant(wrong)), '404 APPLICATION_UNKNOWN', wrong)
  const elsewhere = await ask(house, `/offers/${other.name}/application`, {
    as: 'stranger',
    headers: { 'klausel-applicant': token },
  })
  assert.equal(refused(elsewhere), '404 APPLICATION_UNKNOWN')
})

test('applications are for the staff of their provider: strangers, customers and smaller roles are refused', async () => {
  const { token } = await applies()
  const path = `/applications/${idIn(token)}`
  for (const each of ['/applications', path]) {
    assert.equal(refused(await ask(house, each, { as: 'stranger' })), '401 SIGN_IN_NEEDED')
    assert.equal(refused(await ask(house, each, { as: 'customerAdministrator' })), '403 RIGHT_MISSING')
    assert.equal((await ask(house, each, { as: 'auditor' })).status, 200)
  }
  for (const act of ['accept', 'refuse', 'ask-back']) {
    const body = {
      accept: { prices: {}, note: '' },
      refuse: { reason: 'x' },
      'ask-back': { question: 'x', evidence: false },
    }
    assert.equal(refused(await decides(token, act, body[act as keyof typeof body], 'auditor')), '403 RIGHT_MISSING')
  }
  const listed = await ask<{ applications: ListedApplication[] }>(house, '/applications', { as: 'clerk' })
  assert.ok(listed.body.applications.some(({ application }) => application === idIn(token)))
})

test('the clerks of another provider do not meet it, nor learn that it is there', async () => {
  const { token } = await applies()
  const { provider } = await openShop(house, 'elc')
  const sentBy = await signInAs(house.http, { ...house, key: { ...house.key, provider } }, 'clerk')
  const answer = await ask(house, `/applications/${idIn(token)}`, { as: 'stranger', headers: sentBy })
  assert.equal(refused(answer), '404 APPLICATION_UNKNOWN')
})

test('where registering is enough the agreement is concluded at once', async () => {
  const plans = await openShop(house, 'q')
  const offer = await offerOf(house, plans)
  assert.equal(offer.concludedBy.by, 'registration')
  const sent = await applyTo(house, plans, applicationOn(offer, { items: [{ item: 'free', count: 1 }], country: '' }))
  assert.equal(sent.body.state, 'accepted')
})

test('a box that a clause asks for is ticked or nothing is written, and is told with the application and the plan', async () => {
  const { provider, name } = await openShop(house, 'q')
  const look = { ...plainLook('Pläne'), prices: { paid: '9.00' } }
  const scope = { provider, customer: everyCustomer }
  await inTransaction(house.running.app, scope, (transaction) => saveLook(transaction, provider, look))
  const offer = await offerOf(house, { provider, name })
  const boxes = offer.confirmations.map(({ box }) => box)
  assert.deepEqual(boxes, ['acceptsTerms', 'commercialUse', 'authorised'])
  const order = { items: [{ item: 'paid', count: 5 }], country: '' }
  for (const box of boxes) {
    const confirmed = boxes.filter((other) => other !== box)
    const without = await applyTo(house, { provider, name }, applicationOn(offer, { ...order, confirmed }))
    assert.equal(refused(without), '422 CONFIRMATION_MISSING', box)
  }
  assert.equal((await applyTo(house, { provider, name }, applicationOn(offer, order))).body.state, 'accepted')
  await inTransaction(house.running.app, scope, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string; agreement: string }>(
      'select customer, agreement from agreement where provider = $1',
      [provider],
    )
    assert.equal(rows.length, 1)
    const { facts } = await replay(transaction, { provider, customer: '', agreement: '', ...rows[0] })
    const clear = (kind: string) => JSON.stringify(facts.find((fact) => fact.kind === kind))
    for (const box of boxes) assert.match(clear('applicationReceived'), new RegExp(`"${box}":true`))
    assert.match(clear('planOrdered'), /"commercialUse":true/)
  })
})

test('ONLYOFFICE is ordered at the tariffs, without a price of its own being published', async () => {
  const kontent = await openShop(house, 'kontent')
  const offer = await offerOf(house, kontent)
  assert.deepEqual(offer.confirmations, [])
  const items = [
    { item: 'onlyoffice by the month', count: 10 },
    { item: 'onlyoffice storage M', count: 1 },
  ]
  assert.equal((await applyTo(house, kontent, applicationOn(offer, { items, country: '' }))).status, 201)
})

test('a consumer orders where a clause lets him, at published prices alone', async () => {
  const kontent = await openShop(house, 'kontent')
  const consumer = {
    applicant: 'consumer',
    organisation: '',
    country: '',
    items: [{ item: 'domain', count: 1 }],
  } as const
  const unpriced = await applyTo(house, kontent, applicationOn(await offerOf(house, kontent), consumer))
  assert.equal(refused(unpriced), '422 ORDER_DOES_NOT_FIT')
  await inTransaction(house.running.app, { provider: kontent.provider, customer: everyCustomer }, (transaction) =>
    saveLook(transaction, kontent.provider, { ...plainLook('Laden'), prices: { domain: '12.00' } }),
  )
  const offer = await offerOf(house, kontent)
  assert.equal(offer.items.find(({ item }) => item === 'domain')?.price?.gross, '12.00')
  assert.equal((await applyTo(house, kontent, applicationOn(offer, consumer))).status, 201)
})

test('from one network so many applications a minute are taken, and no more; others are not held up', async () => {
  const offer = await offerOf(house, shop)
  const from = (address: string) =>
    ask(house, `/offers/${shop.name}/applications`, {
      ...{ as: 'stranger', from: address, body: { ...applicationOn(offer), website: 'filled' } },
      headers: { 'idempotency-key': randomUUID() },
    })
  const answers: string[] = []
  for (let n = 0; n < 31; n += 1) answers.push(refused(await from('198.51.100.7')))
  assert.deepEqual([answers.at(-2), answers.at(-1)], ['422 FORM_NOT_FROM_A_PERSON', '429 TOO_MANY_REQUESTS'])
  assert.equal(refused(await from('198.51.100.8')), '422 FORM_NOT_FROM_A_PERSON')
})

test("a host that is a provider's own leads to its offer, and to nobody else's", async () => {
  const { provider, name } = await openShop(house, 'elc')
  await inTransaction(house.running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await takeHost(transaction, provider, '127.0.0.1:4180', ['127.0.0.1:4180'])
    await assert.rejects(takeHost(transaction, provider, 'elsewhere.example', ['127.0.0.1:4180']), {
      code: 'HOST_NOT_YOURS',
    })
  })
  const opened = (headers: object) =>
    house.http.inject({ method: 'GET', url: '/', headers: { host: '127.0.0.1:4180', ...headers } })
  assert.equal((await opened({})).headers.location, `/apply/${name}`)
  assert.equal((await opened({ cookie: 'klausel.session_token=x' })).headers.location, undefined)
  const here = await ask<{ provider: string }>(house, '/offer-here', { as: 'stranger' })
  assert.equal(here.body.provider, name)
  await inTransaction(house.running.app, { provider, customer: everyCustomer }, (transaction) =>
    takeHost(transaction, provider, null, []),
  )
})

test("the look is its administrator's to change: nobody else sees it, and what is no picture is no logo", async () => {
  for (const as of ['clerk', 'customerAdministrator'] as const)
    assert.equal(refused(await ask(house, '/provider-look', { as })), '403 RIGHT_MISSING')
  assert.equal(refused(await ask(house, '/provider-look', { as: 'stranger' })), '401 SIGN_IN_NEEDED')
  const { body: view } = await ask<LookView>(house, '/provider-look')
  const pale = { ...view.look, accent: { light: '#eeeeee', dark: '#ffffff' } }
  assert.equal(
    refused(await ask(house, '/provider-look', { body: { look: pale, host: null } })),
    '422 LOOK_NOT_READABLE',
  )
  const svg = asUpload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'logo.svg')
  assert.equal(refused(await ask(house, '/provider-look/logo', svg)), '422 LOGO_NOT_TAKEN')
  // It begins as a picture does, and would stop every paper of the provider.
  const broken = asUpload(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'logo.png')
  assert.equal(refused(await ask(house, '/provider-look/logo', broken)), '422 LOGO_NOT_TAKEN')
  const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const png = asUpload(Buffer.from(onePixel, 'base64'), 'logo.png')
  assert.equal((await ask<LookView>(house, '/provider-look/logo', png)).status, 200)
  const { look } = await offerOf(house, shop)
  const shown = await house.http.inject({ method: 'GET', url: look.logo ?? '', headers: { host: '127.0.0.1:4180' } })
  assert.deepEqual([shown.statusCode, shown.headers['content-type']], [200, 'image/png'])
})
