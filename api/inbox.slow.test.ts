import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Role } from '../access/roles.ts'
import type { DutyKey } from '../duties/queued.ts'
import { setRule } from '../duties/rules.ts'
import type { SavedView } from '../duties/saved-view.ts'
import { workOff } from '../duties/work.ts'
import { byHand } from '../services/by-hand.ts'
import type { Hands } from '../services/driver.ts'
import type { BulkResult } from './acts/in-bulk.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from './house.test-support.ts'
import { type Lying, layDuties } from './many-duties.test-support.ts'
import type { Case } from './views/case.ts'
import type { ShownColleague } from './views/colleagues.ts'
import type { Inbox } from './views/inbox.ts'
import type { InboxFigures } from './views/inbox-figures.ts'
import type { Me } from './views/me.ts'

const suspension: Lying = {
  act: 'setAccess',
  about: 'services',
  content: 'suspended',
  harmful: true,
  state: 'approval',
}
const lying: readonly Lying[] = [
  { ...suspension, days: 3, wanted: 2, name: 'Lippe Werkstätten GmbH' },
  { ...suspension, days: -1, name: 'Stadt Haltern' },
  { act: 'confirmTermination', state: 'person', days: 0, clause: 'AGB § 13.3', name: 'Emscher Druck KG' },
  {
    act: 'issueInvoice',
    about: 'fee 2026-02',
    content: 'EUR 59.50 (19 %)',
    state: 'approval',
    days: 9,
    clause: 'AGB § 5.1',
  },
  { act: 'notifyBreach', about: 'breach 1', state: 'person', days: 1, clause: 'AVV § 4.1' },
  { act: 'makeGood', state: 'held' },
]
const asked: string[] = []
const hands: Hands = {
  ...byHand,
  driver: {
    ...byHand.driver,
    // Nothing was switched before.
    activate: async ({ duty }) => {
      asked.push(duty)
      return { is: 'done' }
    },
  },
  preview: async ({ act }) =>
    act === 'confirmTermination'
      ? { language: 'de', to: 'Kim Muster', subject: 'Bestätigung', text: 'Guten Tag, …' }
      : undefined,
}

let house: TestHouse
let keys: readonly DutyKey[]
before(async () => {
  house = await openHouse({ life: openLife.slice(0, 3), hands })
  const rule = { carriedOut: 'after approval by two', harmfulPerDay: 20, graceSeconds: 60 } as const
  await setRule(house.running, house.key.provider, 'setAccess', rule)
  keys = await layDuties(house, lying)
})
after(() => house.close())

const path = (place: number, act = ''): string => {
  const { agreement, duty } = keys[place] ?? { agreement: '', duty: '' }
  return `/agreements/${agreement}/duties/${encodeURIComponent(duty)}${act}`
}
const inboxAs = async (query = '', as: Role = 'clerk'): Promise<Inbox> => {
  const { status, body } = await ask<Inbox>(house, `/duties${query}`, { as })
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const says = async (query = '', as: Role = 'clerk'): Promise<readonly string[]> =>
  (await inboxAs(query, as)).duties.map(({ says, name }) => `${says.en}${name === null ? '' : `, ${name}`}`)
const caseOf = async (place: number, as: Role = 'clerk'): Promise<Case> =>
  (await ask<Case>(house, path(place), { as })).body
const act = (place: number, what: string, body: object = {}, as: Role = 'approver') =>
  ask<unknown>(house, path(place, `/${what}`), { body, as })

describe('the inbox', () => {
  test('lists the duties of all agreements by deadline, in plain words with the name of the agreement', async () => {
    assert.deepEqual(await says(), [
      'set the access: suspended, Stadt Haltern',
      'confirm the termination, Emscher Druck KG',
      'notify of a breach: breach 1',
      'set the access: suspended, Lippe Werkstätten GmbH',
      'issue an invoice: EUR 59.50 (19 %)',
      'make good',
    ])
    const [first] = (await inboxAs()).duties
    assert.deepEqual([first?.lastOn, first?.state, first?.harmful], ['2026-02-09', 'approval', true])
  })
  test('comes page by page, each where the one before ended, whatever the order', async () => {
    for (const order of ['deadline', 'kind', 'agreement', 'age']) {
      const all = (await inboxAs(`?order=${order}`)).duties.map(({ agreement }) => agreement)
      const paged: string[] = []
      let next: string | null = null
      do {
        const page: Inbox = await inboxAs(`?order=${order}&limit=2${next === null ? '' : `&after=${next}`}`)
        assert.ok(page.duties.length <= 2)
        paged.push(...page.duties.map(({ agreement }) => agreement))
        next = page.next
      } while (next !== null)
      assert.deepEqual(paged, all, order)
    }
    const nowhere = await ask(house, '/duties?after=nonsense', { as: 'clerk' })
    assert.equal(refused(nowhere), '400 REQUEST_NOT_UNDERSTOOD after')
  })
  test('is filtered by state, kind and deadline', async () => {
    assert.equal((await says('?states=approval')).length, 3)
    assert.deepEqual(await says('?acts=makeGood&acts=notifyBreach'), ['notify of a breach: breach 1', 'make good'])
    assert.deepEqual(await says('?due=overdue'), ['set the access: suspended, Stadt Haltern'])
    assert.deepEqual(await says('?due=today'), ['confirm the termination, Emscher Druck KG'])
    assert.equal((await says('?due=week')).length, 4)
    assert.deepEqual(await says('?due=none'), ['make good'])
    assert.equal(
      refused(await ask(house, '/duties?due=soon', { as: 'clerk' })).slice(0, 26),
      '400 REQUEST_NOT_UNDERSTOOD',
    )
  })
  test('is searched by name, clause, kind in both languages, and amount; every word has to be found', async () => {
    assert.deepEqual(await says('?words=haltern'), ['set the access: suspended, Stadt Haltern'])
    assert.equal((await says(`?words=${encodeURIComponent('§ 5.2')}`)).length, 3)
    assert.deepEqual(await says('?words=K%C3%BCndigung'), ['confirm the termination, Emscher Druck KG'])
    assert.deepEqual(await says('?words=invoice%2059.50'), ['issue an invoice: EUR 59.50 (19 %)'])
    assert.deepEqual(await says('?words=haltern%20invoice'), [])
    assert.deepEqual(await says('?words=%25'), ['issue an invoice: EUR 59.50 (19 %)'])
  })
  test('shows an auditor no names, and lets him find nothing by them', async () => {
    assert.ok((await inboxAs('', 'auditor')).duties.every(({ name }) => name === null))
    assert.deepEqual(await says('?words=haltern', 'auditor'), [])
  })
})

describe('a case', () => {
  test('says what, why, until when, what happens to the customer, and what is asked: content, form, proof, cost', async () => {
    const body = await caseOf(0)
    assert.equal(body.says.de, 'Zugang schalten: gesperrt')
    assert.equal(body.lastOn, '2026-02-13')
    assert.equal(body.effects[0]?.en, 'No user gets in any more; the contents stay as they are.')
    const [reason] = body.reasons
    assert.ok(reason?.is === 'clause' && reason.text?.en.includes('block the access'), JSON.stringify(reason))
    for (const asks of [
      body.requirements.content,
      body.requirements.form,
      body.requirements.proof,
      body.requirements.cost,
    ])
      assert.ok(asks.every(({ text }) => text.de !== '' && text.en !== '') && asks.length > 0)
    const invoice = await caseOf(3)
    assert.deepEqual(
      invoice.requirements.cost.map(({ text }) => text.de),
      ['59,50 EUR (19 %)'],
    )
  })
  test('shows the letter that would leave, to those who may see names', async () => {
    assert.equal((await caseOf(2)).letter?.subject, 'Bestätigung')
    assert.equal((await caseOf(2, 'auditor')).letter, null)
    assert.equal((await caseOf(1)).letter, null)
  })
  test('is unknown where there is none', async () => {
    assert.equal(refused(await ask(house, `${path(0)}9`, { as: 'clerk' })), '404 DUTY_UNKNOWN')
  })
})

describe('arranging', () => {
  test('gives a duty to a colleague, who finds it as his own, and says how it was before', async () => {
    const { colleagues } = (await ask<{ colleagues: ShownColleague[] }>(house, '/colleagues', { as: 'clerk' })).body
    const { person } = (await ask<Me>(house, '/me', { as: 'clerk' })).body
    assert.ok(colleagues.some((each) => each.person === person.id && each.says.en === 'clerk'))
    const given = await act(4, 'assign', { person: person.id })
    assert.deepEqual(given.body, { assignedTo: null, snoozedUntil: null })
    assert.deepEqual(await says('?assigned=me'), ['notify of a breach: breach 1'])
    assert.equal((await inboxAs('?assigned=me')).duties[0]?.assignedTo?.name, 'Kim clerk')
    assert.equal((await says('?assigned=nobody')).length, 5)
    assert.deepEqual(await says('?assigned=me', 'approver'), [])
    assert.equal(refused(await act(4, 'assign', { person: randomUUID() })), '422 ASSIGNEE_UNKNOWN')
    assert.deepEqual((await act(4, 'assign', { person: null })).body, { assignedTo: person.id, snoozedUntil: null })
  })
  test('puts a duty out of sight until a day, never beyond its deadline without saying so', async () => {
    assert.equal(refused(await act(3, 'snooze', { until: '2026-02-10' })), '422 SNOOZE_NOT_AHEAD')
    assert.equal(refused(await act(3, 'snooze', { until: '2026-02-20' })), '409 SNOOZE_BEYOND_DEADLINE')
    assert.equal(refused(await act(3, 'snooze', { until: '2026-02-31' })).slice(0, 26), '400 REQUEST_NOT_UNDERSTOOD')
    assert.equal((await act(3, 'snooze', { until: '2026-02-19' })).status, 200)
    assert.equal((await says()).length, 5)
    assert.deepEqual(await says('?snoozed=only'), ['issue an invoice: EUR 59.50 (19 %)'])
    const beyond = await act(3, 'snooze', { until: '2026-02-20', beyondDeadline: true })
    assert.deepEqual(beyond.body, { assignedTo: null, snoozedUntil: '2026-02-19' })
    assert.equal((await act(3, 'snooze', { until: null })).status, 200)
    assert.equal((await says()).length, 6)
  })
  test('keeps views of one’s own and shared ones, by name', async () => {
    const views = async (as: Role) => (await ask<{ views: SavedView[] }>(house, '/saved-views', { as })).body.views
    const save = (body: object, as: Role) => ask<{ view: string }>(house, '/saved-views', { body, as })
    const mine = { name: 'Sperren', shared: false, filter: { acts: ['setAccess'] }, order: 'deadline' }
    const { body } = await save(mine, 'auditor')
    await save({ ...mine, order: 'age' }, 'auditor')
    assert.deepEqual(await views('auditor'), [{ ...mine, order: 'age', view: body.view, own: true }])
    assert.deepEqual(await views('clerk'), [])
    assert.equal(refused(await save({ ...mine, shared: true }, 'auditor')), '403 RIGHT_MISSING')
    const shared = await save({ ...mine, name: 'Heute', shared: true }, 'clerk')
    assert.deepEqual(
      (await views('auditor')).map(({ name, own }) => `${name} ${own}`),
      ['Heute false', 'Sperren true'],
    )
    const forget = (as: Role) => ask(house, `/saved-views/${shared.body.view}/forget`, { body: {}, as })
    assert.equal(refused(await forget('auditor')), '404 SAVED_VIEW_UNKNOWN')
    assert.equal((await forget('clerk')).status, 204)
  })
})

describe('deciding', () => {
  test('shows who approved first, asks another person for the second, and carries out only after the grace', async () => {
    assert.deepEqual((await act(0, 'approve', { content: 'suspended' })).body, {
      ...{ approvals: 1, wanted: 2, isCarriedOut: false, undoableFor: 0 },
    })
    assert.deepEqual((await caseOf(0)).approvedBy, ['Kim approver'])
    assert.equal(refused(await act(0, 'approve')), '409 APPROVED_BY_SAME_PERSON')
    const second = await act(0, 'approve', {}, 'administrator')
    assert.deepEqual(second.body, { approvals: 2, wanted: 2, isCarriedOut: true, undoableFor: 60_000 })
    await workOff(house.running)
    assert.deepEqual(asked, [])
    const waits = await caseOf(0)
    assert.equal(waits.state, 'open')
    assert.ok(waits.undoableFor > 0 && waits.undoableFor <= 60_000)
    assert.ok((await says('?states=approval')).includes('set the access: suspended, Lippe Werkstätten GmbH'))
  })
  test('undoes one’s own approval until it is carried out; then it waits for approval again', async () => {
    assert.equal(refused(await act(0, 'undo', {}, 'clerk')), '403 RIGHT_MISSING')
    assert.deepEqual((await act(0, 'undo', {}, 'administrator')).body, { state: 'approval' })
    assert.deepEqual((await caseOf(0)).approvedBy, ['Kim approver'])
    assert.equal(refused(await act(0, 'undo', {}, 'administrator')), '409 NOTHING_TO_UNDO')
    await workOff(house.running)
    assert.deepEqual(asked, [])
  })
  test('never undoes what may have been done', async () => {
    await act(0, 'approve', {}, 'administrator')
    await graceIsOver(house)
    assert.equal(refused(await act(0, 'undo', {}, 'administrator')), '409 TOO_LATE_TO_UNDO')
    await workOff(house.running)
    assert.equal(asked.length, 1)
    assert.equal(refused(await act(0, 'undo', {}, 'administrator')), '409 DUTY_NOT_WAITING')
    const done = await caseOf(0)
    assert.deepEqual([done.state, done.receipt?.number], ['done', 2])
    await workOff(house.running)
    assert.equal(asked.length, 1)
  })
  test('rejects with a reason that stands there and is sealed, and takes the rejection back', async () => {
    assert.equal(refused(await act(3, 'reject')).slice(0, 26), '400 REQUEST_NOT_UNDERSTOOD')
    assert.equal((await act(3, 'reject', { reason: 'Herr Muster hat schon gezahlt' })).status, 204)
    const { state, decisions } = await caseOf(3)
    assert.deepEqual(
      [state, decisions[0]?.name, decisions[0]?.reason],
      ['rejected', 'Kim approver', 'Herr Muster hat schon gezahlt'],
    )
    const written = await house.database.pool('owner').query('select d::text as row from duty_decision d')
    assert.ok(written.rows.every(({ row }) => !row.includes('Muster')))
    assert.deepEqual((await act(3, 'undo')).body, { state: 'approval' })
    assert.deepEqual((await caseOf(3)).decisions, [])
  })
  test('does nothing with what was done or changed meanwhile, and says so', async () => {
    assert.equal((await act(2, 'confirm', { note: 'sent by post' }, 'clerk')).status, 204)
    assert.equal((await caseOf(2)).receipt?.by, 'Kim clerk')
    assert.equal(refused(await act(2, 'confirm', {}, 'administrator')), '409 DUTY_NOT_WAITING')
    assert.equal(refused(await act(2, 'assign', { person: null })), '409 DUTY_NOT_WAITING')
    assert.equal(refused(await act(2, 'snooze', { until: '2026-02-11' })), '409 DUTY_NOT_WAITING')
    assert.equal(refused(await act(1, 'approve', { content: 'open' })), '409 DUTY_CHANGED')
    assert.equal(refused(await act(1, 'reject', { reason: 'no', content: 'open' })), '409 DUTY_CHANGED')
    assert.equal((await caseOf(1)).state, 'approval')
  })
  test('in bulk does what it can, and says of each what it cannot', async () => {
    const duties = [1, 2, 4].map((place) => ({ agreement: keys[place]?.agreement, duty: keys[place]?.duty }))
    const bulk = (body: object, as: Role = 'approver') =>
      ask<{ results: BulkResult[] }>(house, '/duties/in-bulk', { body, as })
    const { status, body } = await bulk({ act: 'approve', duties })
    assert.equal(status, 200)
    assert.deepEqual(
      body.results.map(({ problem }) => problem?.code ?? 'done'),
      ['done', 'DUTY_NOT_WAITING', 'DUTY_NOT_WAITING'],
    )
    assert.ok(body.results[1]?.problem?.seen.en.includes('is done already'))
    assert.equal(body.results[0]?.undoableFor, 60_000)
    assert.equal((await bulk({ act: 'undo', duties: duties.slice(0, 1) })).body.results[0]?.problem, null)
    assert.equal(refused(await bulk({ act: 'confirm', duties })), '403 RIGHT_MISSING')
    assert.equal(refused(await bulk({ act: 'approve', duties }, 'auditor')), '403 RIGHT_MISSING')
  })
})

describe('figures', () => {
  test('count what is due today, overdue, done and in approval, by kind and by day', async () => {
    const { body } = await ask<InboxFigures>(house, '/duties/figures', { as: 'auditor' })
    assert.deepEqual(
      [body.today, body.overdue, body.dueToday, body.byState.approval, body.byState.held, body.snoozed],
      // The third that waits for approval takes back the suspension, which no journal asked for.
      ['2026-02-10', 1, 0, 3, 1, 0],
    )
    assert.ok(body.doneToday >= 2)
    assert.equal(body.byKind.find(({ act }) => act === 'confirmTermination')?.done, 1)
    assert.equal(body.byKind.find(({ act }) => act === 'setAccess')?.waiting, 2)
    assert.deepEqual(
      body.days.filter(({ due }) => due > 0),
      [
        { day: '2026-02-11', due: 1 },
        { day: '2026-02-19', due: 1 },
      ],
    )
    assert.equal(body.days.length, 14)
  })
})

describe('rules', () => {
  test('are set by the administrator, with ten seconds of grace if nothing is said, and seen by the staff', async () => {
    const rule = { carriedOut: 'after approval by one', harmfulPerDay: 5 }
    const set = (as: Role) => ask(house, '/duty-rules/eraseContents', { body: rule, as })
    assert.equal(refused(await set('clerk')), '403 RIGHT_MISSING')
    assert.equal((await set('administrator')).status, 204)
    const { rules } = (await ask<{ rules: { act: string }[] }>(house, '/duty-rules', { as: 'auditor' })).body
    assert.deepEqual(
      rules.find((each) => each.act === 'eraseContents'),
      { act: 'eraseContents', says: { de: 'Inhalte löschen', en: 'erase contents' }, ...rule, graceSeconds: 10 },
    )
  })
})

describe('whoever is not of the house', () => {
  const routes: readonly (readonly [path: () => string, body?: object])[] = [
    [() => '/duties'],
    [() => '/duties/figures'],
    [() => '/colleagues'],
    [() => '/saved-views'],
    [() => '/duty-rules'],
    [() => path(1)],
    ...['approve', 'undo', 'confirm', 'try-again'].map((what) => [() => path(1, `/${what}`), {}] as const),
    [() => path(1, '/reject'), { reason: 'x' }],
    [() => path(1, '/assign'), { person: null }],
    [() => path(1, '/snooze'), { until: null }],
    [() => '/duties/in-bulk', { act: 'approve', duties: [{ agreement: randomUUID(), duty: 'x' }] }],
    [() => '/saved-views', { name: 'x', shared: false, filter: {}, order: 'age' }],
    [() => `/saved-views/${randomUUID()}/forget`, {}],
    [() => '/duty-rules/setAccess', { carriedOut: 'never', harmfulPerDay: null }],
  ]
  test('is refused everywhere: strangers by sign-in, customers by right', async () => {
    for (const [of, body] of routes) {
      const asks = (as: Role | 'stranger') => ask(house, of(), { as, ...(body ? { body } : {}) })
      assert.equal(refused(await asks('stranger')), '401 SIGN_IN_NEEDED', of())
      assert.equal(refused(await asks('customerAdministrator')), '403 RIGHT_MISSING', of())
    }
  })
  test('at another provider finds nothing of this one', async (t) => {
    const neighbour = await openHouse({ life: openLife.slice(0, 3), hands })
    t.after(neighbour.close)
    const asks = (of: string, body?: object) => ask(neighbour, of, { as: 'administrator', ...(body ? { body } : {}) })
    for (const [of, body] of routes.filter(([of]) => of().startsWith('/agreements')))
      assert.equal(refused(await asks(of(), body)), '404 AGREEMENT_UNKNOWN', of())
    assert.deepEqual((await ask<Inbox>(neighbour, '/duties')).body.duties, [])
  })
})

test('what a person is asked to decide stands in the case in both languages', async () => {
  const booked = { fact: 'booked', at: '2026-02-10T09:00', item: 'server.hosting', count: 1 }
  assert.equal((await askAgreement(house, '/facts', { body: { facts: [booked] } })).status, 201)
  const { duties } = (await ask<Inbox>(house, '/duties?acts=decide', { as: 'clerk' })).body
  const [place] = duties.map(({ agreement, duty }) => `/agreements/${agreement}/duties/${encodeURIComponent(duty)}`)
  const { effects } = (await ask<Case>(house, place ?? '', { as: 'clerk' })).body
  assert.deepEqual(effects[0], {
    de: 'Für server.hosting ist kein Preis vereinbart: gilt die Buchung?',
    en: 'No price was agreed for server.hosting: does the booking stand?',
  })
})

/** A grace lasts as long as the world's time says; the test makes it older instead of waiting. */
async function graceIsOver({ database }: TestHouse): Promise<void> {
  const owner = database.pool('owner')
  await owner.query(`update duty set not_before = now() - interval '1 second' where not_before is not null`)
  await owner.query('update duty_decision set not_before = null')
  await database.pool('queue').query('update graphile_worker._private_jobs set run_at = now()')
}
