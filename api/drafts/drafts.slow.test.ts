import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { giveMembership } from '../../access/membership.ts'
import type { Role } from '../../access/roles.ts'
import { openAgreement } from '../../duties/agenda.ts'
import { customerColumn, everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'
import { readFact } from '../../terms/grammar/read-fact.ts'
import { type Answer, ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import { readAgreement } from '../read-agreement.ts'
import type { TrialPage } from './trial.ts'
import type { DraftsView, DraftView } from './view.ts'

const lead = (weeks: number) => ({ is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead', numbers: [weeks] })

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const opened = async (from = '2026-03-01'): Promise<string> => {
  const { status, body } = await ask<{ draft: string }>(house, '/terms/drafts', { as: 'clerk', body: { from } })
  assert.equal(status, 201)
  return body.draft
}
const seenBy = async (draft: string, as: Role = 'clerk'): Promise<DraftView> =>
  (await ask<DraftView>(house, `/terms/drafts/${draft}`, { as })).body
const act = (
  draft: string,
  way: string,
  body: object = {},
  as: Role = 'clerk',
  headers = {},
): Promise<Answer<unknown>> => ask(house, `/terms/drafts/${draft}/${way}`, { as, body, headers, method: 'POST' })
const decide = async (draft: string, way: string, as: Role = 'clerk'): Promise<Answer<unknown>> =>
  act(draft, way, { seen: (await seenBy(draft)).seen }, as)
const approve = async (draft: string, as: Role): Promise<Answer<unknown>> => {
  const { seen, examined } = await seenBy(draft)
  return act(draft, 'approve', { seen, confirmed: examined?.failing ?? [] }, as)
}
/** Puts an edit and proposes it. */
const proposed = async (edit: object, from?: string): Promise<string> => {
  const draft = await opened(from)
  assert.equal((await act(draft, 'edits', { edit })).status, 204)
  assert.equal((await decide(draft, 'propose')).status, 204)
  return draft
}

describe('writing a draft', () => {
  test('another number stands in the sentence at once, the examples that break are named, and what it needs', async () => {
    const draft = await opened()
    await act(draft, 'edits', { edit: lead(6) })
    const { documents, examined } = await seenBy(draft)
    const sentence = documents?.flatMap(({ sentences }) => sentences).find(({ ref }) => ref === 'AGB § 11.1 S. 2')
    assert.match(sentence?.text.en ?? '', /after 6 weeks/)
    assert.deepEqual(
      sentence?.adjustable.map(({ name, numbers, before }) => [name, numbers, before]),
      [['lead', [6], [2]]],
    )
    assert.ok(examined?.failing.some(({ example }) => example === 'received on 30 January'))
    assert.deepEqual(
      examined?.changes.map(({ ref, needs }) => [ref, needs]),
      [['AGB § 11.1 S. 2', 'notice']],
    )
  })

  test('what was put otherwise is taken back, and the last word at a place counts', async () => {
    const draft = await opened()
    for (const weeks of [3, 4]) await act(draft, 'edits', { edit: lead(weeks) })
    assert.deepEqual((await seenBy(draft)).edits, [lead(4)])
    await act(draft, 'edits/take-back', { edit: lead(4) })
    assert.deepEqual((await seenBy(draft)).edits, [])
  })

  test('a sentence is left out and comes back, a choice is made among those there are', async () => {
    const draft = await opened()
    const out = { is: 'left out', ref: 'AGB § 1.2 S. 2' }
    await act(draft, 'edits', { edit: out })
    await act(draft, 'edits', { edit: { is: 'setting', name: 'suspension', to: 'never' } })
    const { documents, examined } = await seenBy(draft)
    const sentence = documents?.flatMap(({ sentences }) => sentences).find(({ ref }) => ref === out.ref)
    assert.equal(sentence?.isLeftOut, true)
    assert.equal(examined?.choices.find(({ name }) => name === 'suspension')?.now, 'never')
    await act(draft, 'edits/take-back', { edit: out })
    assert.equal((await seenBy(draft)).edits.length, 1)
  })

  test('what the terms do not hold is refused with what there is', async () => {
    const draft = await opened()
    for (const edit of [
      lead(-1),
      { ...lead(1), ref: 'AGB § 99' },
      { is: 'setting', name: 'suspension', to: 'at night' },
      { is: 'setting', name: 'colour', to: 'red' },
    ])
      assert.equal(refused(await act(draft, 'edits', { edit })), '422 EDIT_UNFIT')
    assert.equal(
      refused(await ask(house, '/terms/drafts', { as: 'clerk', body: { from: '2026-02-09' } })),
      '422 DRAFT_DAY_NOT_FREE',
    )
    assert.equal(refused(await decide(draft, 'propose')), '422 DRAFT_CHANGES_NOTHING')
  })

  test('a clause that another one is the exception to can go, and nothing asks for it then', async () => {
    const draft = await opened()
    await act(draft, 'edits', { edit: { is: 'left out', ref: 'AGB § 9.1' } })
    assert.equal((await seenBy(draft)).examined?.defect, null)
  })

  test('the same request sent again under its key opens one draft', async () => {
    const count = async () => (await ask<DraftsView>(house, '/terms/drafts')).body.drafts.length
    const before = await count()
    const headers = { 'idempotency-key': randomUUID() }
    const drafts: string[] = []
    for (const _ of [1, 2]) {
      const asked = { as: 'clerk', body: { from: '2026-03-01' }, headers } as const
      drafts.push((await ask<{ draft: string }>(house, '/terms/drafts', asked)).body.draft)
    }
    assert.equal(drafts[0], drafts[1])
    assert.equal(await count(), before + 1)
  })
})

describe('approving', () => {
  test('whoever wrote does not approve, nor does a clerk, and the same person counts once', async () => {
    const draft = await proposed(lead(3))
    assert.equal(refused(await approve(draft, 'clerk')), '403 RIGHT_MISSING')
    for (const _ of [1, 2]) assert.equal((await approve(draft, 'approver')).status, 204)
    assert.equal((await seenBy(draft)).approvals.length, 1)
    assert.equal(refused(await decide(draft, 'publish')), '409 APPROVALS_MISSING')
    assert.equal((await seenBy(draft, 'approver')).approving, 'has')
  })

  test('in a house with fewer than two others, whoever wrote may approve; with two others, no longer', async () => {
    const draft = await opened()
    await act(draft, 'edits', { edit: lead(3) }, 'administrator')
    await decide(draft, 'propose')
    assert.equal((await seenBy(draft, 'administrator')).approving, 'may')
    await anotherApprover()
    assert.equal((await seenBy(draft, 'administrator')).approving, 'wrote it')
    assert.equal(refused(await approve(draft, 'administrator')), '409 APPROVED_BY_WHO_WROTE_IT')
  })

  test('examples that no longer hold are confirmed by name, each of them', async () => {
    const draft = await proposed(lead(6))
    const { seen, examined } = await seenBy(draft)
    const [, ...others] = examined?.failing ?? []
    assert.equal(
      refused(await act(draft, 'approve', { seen, confirmed: others }, 'approver')),
      '409 EXAMPLES_NOT_CONFIRMED',
    )
    assert.equal((await approve(draft, 'approver')).status, 204)
  })

  test('an edit after the proposal takes the approvals back, and what was seen before is not approved', async () => {
    const draft = await proposed(lead(3))
    const { seen } = await seenBy(draft)
    await approve(draft, 'approver')
    await act(draft, 'edits', { edit: lead(4) })
    const { state, approvals } = await seenBy(draft)
    assert.deepEqual([state, approvals], ['open', []])
    await decide(draft, 'propose')
    assert.equal(refused(await act(draft, 'approve', { seen, confirmed: [] }, 'approver')), '409 DRAFT_CHANGED')
  })

  test('an approval, a proposal and a discarded draft are taken back', async () => {
    const draft = await proposed(lead(3))
    await approve(draft, 'approver')
    await act(draft, 'approve/take-back', undefined, 'approver')
    assert.deepEqual((await seenBy(draft)).approvals, [])
    for (const [way, state] of [
      ['reopen', 'open'],
      ['discard', 'discarded'],
      ['reopen', 'open'],
    ] as const) {
      assert.equal((await act(draft, way, undefined)).status, 204)
      assert.equal((await seenBy(draft)).state, state)
    }
    assert.equal(refused(await approve(draft, 'approver')), '409 DRAFT_IN_ANOTHER_STATE')
  })
})

async function anotherApprover(): Promise<void> {
  const owner = house.database.pool('owner')
  const person = randomUUID()
  await owner.query(`insert into access.person (id, name, email) values ($1, 'Wilma', $2)`, [
    person,
    `${person}@example.org`,
  ])
  await inTransaction(house.running.app, { provider: house.key.provider, customer: everyCustomer }, (transaction) =>
    giveMembership(transaction, { provider: house.key.provider, customer: null, person, role: 'approver' }),
  )
}

describe('trying', () => {
  test('a draft is tried on every agreement: who may leave, what comes and what is owed; nothing is kept', async () => {
    await openAgreement(
      house.running,
      { ...house.key, customer: randomUUID(), agreement: randomUUID() },
      { terms: 'elc' },
    )
    const draft = await opened()
    await act(draft, 'edits', { edit: lead(6) })
    const facts = async () =>
      (await house.database.pool('owner').query<{ count: string }>('select count(*) from fact')).rows[0]?.count
    const before = await facts()
    const { body } = await ask<TrialPage>(house, `/terms/drafts/${draft}/trial`, { as: 'approver' })
    assert.equal(body.of, 2)
    const tried = body.agreements.find(({ agreement }) => agreement === house.key.agreement)
    assert.ok(tried)
    assert.deepEqual(
      tried.mayLeave.map(({ about }) => about),
      ['change 2026-03-01'],
    )
    assert.equal(tried.owed.before, tried.owed.after)
    assert.equal(await facts(), before)
  })
})

describe('publishing', () => {
  let draft: string
  test('a fault in the middle of publishing loses nothing and doubles nothing', async () => {
    draft = await proposed(lead(6), '2026-02-20')
    const other = await proposed(lead(5), '2026-03-20')
    for (const role of ['approver', 'administrator'] as const) assert.equal((await approve(draft, role)).status, 204)
    const owner = house.database.pool('owner')
    // The last statement of publishing fails: another draft that was proposed is opened again.
    await owner.query(`create function fail() returns trigger language plpgsql as $$ begin raise 'fault'; end $$`)
    await owner.query(
      `create trigger fault before update on terms_draft for each row when (old.state = 'proposed' and new.state = 'open')
       execute function fail()`,
    )
    assert.equal((await decide(draft, 'publish')).status, 500)
    const between = await seenBy(draft)
    assert.deepEqual([between.state, between.approvals.length], ['proposed', 2])
    await owner.query('drop trigger fault on terms_draft')
    const { seen } = between
    const twice = await Promise.all([1, 2].map(() => act(draft, 'publish', { seen })))
    assert.deepEqual(
      twice.map(({ status }) => status),
      [204, 204],
    )
    assert.equal((await seenBy(draft)).state, 'published')
    assert.equal((await seenBy(other)).state, 'open')
    const { rows } = await owner.query(`select from terms_draft where state = 'published' and provider = $1`, [
      house.key.provider,
    ])
    assert.equal(rows.length, 1)
  })

  test('what is published never changes, whoever tries', async () => {
    assert.equal(refused(await act(draft, 'edits', { edit: lead(1) })), '409 DRAFT_IN_ANOTHER_STATE')
    assert.equal(refused(await act(draft, 'discard', undefined)), '409 DRAFT_IN_ANOTHER_STATE')
    const { provider } = house.key
    await inTransaction(house.running.app, { provider, customer: everyCustomer }, async (transaction) => {
      const changed = await transaction.query(`update terms_draft set edits = '[]' where draft = $1`, [draft])
      const unapproved = await transaction.query('delete from terms_approval where draft = $1', [draft])
      assert.deepEqual([changed.rowCount, unapproved.rowCount], [0, 0])
    })
  })

  test('its customers see what is published, and no draft', async () => {
    const { provider, customer } = house.key
    await inTransaction(
      house.running.app,
      { provider, customer: customer ?? customerColumn(null) },
      async (transaction) => {
        const { rows } = await transaction.query<{ draft: string }>('select draft from terms_draft')
        assert.deepEqual(
          rows.map((row) => row.draft),
          [draft],
        )
        assert.equal((await transaction.query('select from terms_approval')).rowCount, 0)
      },
    )
  })

  test('an agreement that exists is moved by its own clauses on changes: text and rule turn on the day that they say', async () => {
    const reading = { running: house.running, provider: house.key.provider, customer: everyCustomer } as const
    const { program, facts, row } = await readAgreement(reading, house.key.agreement)
    const notice = (at: string, version: string, number: number): AnyFact => {
      const told = {
        fact: 'changeReceived',
        at,
        by: 'provider',
        medium: 'e-mail',
        change: version,
        of: 'terms',
        version,
      }
      const read = readFact(told, row.lastNumber + number)
      assert.ok('fact' in read)
      return read.fact as AnyFact
    }
    const told = [...facts, notice('2026-02-10T10:00+01:00', '2026-02-20', 1), notice('2026-05-31', '2018-03-16', 2)]
    const versionOn = (day: string) => replay(program, told, instantOf(day)).decision(version, 'terms')?.value
    // Two weeks as it was signed; from April on six weeks, by which the second notice is counted, which goes back.
    assert.deepEqual(['2026-03-31', '2026-04-01', '2026-07-12', '2026-07-13'].map(versionOn), [
      undefined,
      '2026-02-20',
      '2026-02-20',
      '2018-03-16',
    ])
  })

  test('a second version comes after the first, and stands on it', async () => {
    assert.equal(
      refused(await ask(house, '/terms/drafts', { as: 'clerk', body: { from: '2026-02-20' } })),
      '422 DRAFT_DAY_NOT_FREE',
    )
    const next = await opened('2026-02-21')
    const { documents } = await seenBy(next)
    const sentence = documents?.flatMap(({ sentences }) => sentences).find(({ ref }) => ref === 'AGB § 11.1 S. 2')
    assert.match(sentence?.text.en ?? '', /after 6 weeks/)
  })
})
