import assert from 'node:assert/strict'
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { destroyKey, seal, sealingKey } from '../../journal/keys.ts'
import { openSample } from '../../journal/sample.test-support.ts'
import { customerColumn, everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { type Addressee, readAddressee, saveAddressee } from '../addressee.ts'
import { readLetterhead } from './letterhead.ts'
import { lookOf } from './look-of-papers.ts'
import { letterhead } from './sample.test-support.ts'
import { saveLetterhead } from './save.ts'

const database = await testDatabase()
after(() => database.close())
const app = database.pool('app')
const master = { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' }
const january = instantOf('2026-01-01T00:00')
const march = instantOf('2026-03-01T00:00')

test('a letterhead holds from its day on, and a paper of before can be made again with the one of then', async () => {
  const { provider, customer } = await openSample(app)
  await inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    assert.equal(await readLetterhead(transaction, provider), undefined)
    await saveLetterhead(transaction, provider, letterhead, { since: january, by: null })
    await saveLetterhead(
      transaction,
      provider,
      { ...letterhead, name: 'Muster AG' },
      { since: march, by: randomUUID() },
    )
  })
  // The customer reads it, since it stands on its papers.
  await inTransaction(app, { provider, customer }, async (transaction) => {
    assert.equal((await readLetterhead(transaction, provider))?.name, 'Muster AG')
    assert.deepEqual(await readLetterhead(transaction, provider, march - 1), letterhead)
    assert.equal(await readLetterhead(transaction, provider, january - 1), undefined)
  })
})

test('a letterhead is written by nobody of a customer, read by nobody of another provider, and never changed', async () => {
  const { provider, customer } = await openSample(app)
  const entered = { since: january, by: null }
  await assert.rejects(
    inTransaction(app, { provider, customer }, (transaction) =>
      saveLetterhead(transaction, provider, letterhead, entered),
    ),
    { code: '42501' },
  )
  await inTransaction(app, { provider, customer: everyCustomer }, async (transaction) => {
    await saveLetterhead(transaction, provider, letterhead, entered)
  })
  const other = await openSample(app)
  await inTransaction(app, { provider: other.provider, customer: everyCustomer }, async (transaction) => {
    assert.equal(await readLetterhead(transaction, provider), undefined)
  })
  for (const change of ['update letterhead set version = 7', 'delete from letterhead'])
    await assert.rejects(
      inTransaction(app, { provider, customer: everyCustomer }, (transaction) => transaction.query(change)),
      { code: '42501' },
    )
})

test('two who save a letterhead at the same time both get their version', async () => {
  const { provider } = await openSample(app)
  await Promise.all(
    ['Eins GmbH', 'Zwei GmbH', 'Drei GmbH'].map((name) =>
      inTransaction(app, { provider, customer: everyCustomer }, (transaction) =>
        saveLetterhead(transaction, provider, { ...letterhead, name }, { since: january, by: null }),
      ),
    ),
  )
  const { rows } = await database
    .pool('owner')
    .query('select version from letterhead where provider = $1 order by 1', [provider])
  assert.deepEqual(
    rows.map(({ version }) => version),
    [1, 2, 3],
  )
})

test('papers look as the provider does to its applicants, and plain where it has said nothing', async () => {
  const { provider } = await openSample(app)
  const scope = { provider, customer: everyCustomer }
  const plain = await inTransaction(app, scope, (transaction) => lookOf(transaction, provider))
  assert.deepEqual(plain, { colour: '#1f6150' })
  const content = Buffer.from('a picture')
  await inTransaction(app, scope, (transaction) =>
    transaction.query(
      'insert into provider_look (provider, customer, content, logo, logo_kind) values ($1, $2, $3, $4, $5)',
      [...[provider, customerColumn(null), { accent: { light: '#7a3b12', dark: '#ffffff' } }, content, 'jpeg']],
    ),
  )
  const own = await inTransaction(app, scope, (transaction) => lookOf(transaction, provider))
  assert.deepEqual(own, { colour: '#7a3b12', mark: { format: 'jpeg', content } })
})

const vienna: Addressee = { name: 'Kim Beispiel', lines: ['Ring 1'], postCode: '1010', city: 'Wien', country: 'AT' }

test('where papers go is sealed under the key of the customer, and gone when that is destroyed', async () => {
  const { provider, customer } = await openSample(app)
  assert.ok(customer)
  const key = { provider, customer }
  const read = () => inTransaction(app, key, (transaction) => readAddressee(transaction, master, key))
  assert.equal(await read(), undefined)
  await inTransaction(app, key, async (transaction) => {
    await saveAddressee(transaction, master, key, vienna, { at: january, by: null })
    await saveAddressee(transaction, master, key, { ...vienna, vatId: 'atu 12345678' }, { at: march, by: randomUUID() })
  })
  assert.deepEqual(await read(), { ...vienna, vatId: 'ATU12345678' })
  const { rows } = await database
    .pool('owner')
    .query('select t::text as row from addressee t where provider = $1', [provider])
  assert.doesNotMatch(rows[0].row, /Kim|Wien/)
  await inTransaction(app, key, (transaction) =>
    destroyKey(transaction, { ...key, person: null, purpose: 'addressee' }),
  )
  assert.equal(await read(), undefined)
})

test('where nobody has said where papers go, they go where the application says, the accepted one before all others', async () => {
  const { provider, customer, agreement } = await openSample(app)
  assert.ok(customer)
  const key = { provider, customer }
  const applies = (application: string, state: string, organisation: string) =>
    inTransaction(app, key, async (transaction) => {
      const owner = { ...key, person: null, purpose: 'application' }
      const said = {
        ...{ organisation, name: 'Kim Beispiel', email: 'kim@beispiel.example', street: 'Ring 1', postcode: '1010' },
        ...{ town: 'Wien', country: '', remark: 'bitte bald' },
      }
      const from = { agreement: application, kind: 'application' }
      const { sealed, keyId } = seal(await sealingKey(transaction, master, owner), from, said)
      await transaction.query(
        `insert into application (provider, customer, application, agreement, reference, state, language, applicant, received_at,
           ordered, documents, address_digest, sealed, key_id)
         values ($1, $2, $3, $4, 'A-1', $5, 'de', 'company', now(), '[]', '[]', $6, $7, $8)`,
        [provider, customer, application, agreement, state, Buffer.alloc(32), sealed, keyId],
      )
    })
  const read = () => inTransaction(app, key, (transaction) => readAddressee(transaction, master, key))
  await applies(randomUUID(), 'refused', 'Nie AG')
  // A refusal has to reach whoever applied.
  assert.equal((await read())?.organisation, 'Nie AG')
  await applies(randomUUID(), 'accepted', 'Beispiel AG')
  await applies(randomUUID(), 'refused', 'Später AG')
  // Nobody asked for the country, so it stays open.
  const first = { ...vienna, organisation: 'Beispiel AG', mail: 'kim@beispiel.example', country: '' }
  assert.deepEqual(await read(), first)
  await inTransaction(app, key, (transaction) =>
    saveAddressee(transaction, master, key, { ...first, country: 'AT' }, { at: march, by: null }),
  )
  assert.equal((await read())?.country, 'AT')
})

test('an address in no country is refused', async () => {
  const { provider, customer } = await openSample(app)
  assert.ok(customer)
  await assert.rejects(
    inTransaction(app, { provider, customer }, (transaction) =>
      saveAddressee(transaction, master, { provider, customer }, { ...vienna, country: '' }, { at: march, by: null }),
    ),
    { code: 'COUNTRY_UNKNOWN' },
  )
})
