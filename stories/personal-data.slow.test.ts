import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { reachWithin } from '../access/directories/reach.ts'
import { makePeople } from '../access/people.ts'
import { openApi } from '../api/open.ts'
import { paces } from '../api/rates.ts'
import { strictly } from '../api/schema-compilers.ts'
import { type SentBy, signInAs } from '../api/signed-in.test-support.ts'
import { openAgreement } from '../duties/agenda.ts'
import type { Running } from '../duties/running.ts'
import { workOff } from '../duties/work.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { byHand } from '../services/by-hand.ts'
import { type CarryOut, type Hands, operations } from '../services/driver.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { type ToldKind, vocabulary } from '../terms/grammar/fact.ts'
import { fieldsOf } from '../terms/grammar/read-fact.ts'
import { openIn, openInText } from './lies-open.ts'
import { markedSentence, markedWords, marks } from './marked-words.ts'
import { type OpenedHouse, openHouseForStories } from './open-house.ts'
import { sealedWordsOf } from './sealed-words.ts'
import { writtenWhile } from './written-to-console.ts'

const kinds = Object.keys(vocabulary) as ToldKind[]
const provider = randomUUID()
let opened: OpenedHouse
let running: Running
let http: FastifyInstance
let sentBy: SentBy
/** What the door answered when it took something in, and what it showed afterwards. */
const answers: string[] = []

/** A driver that could not do it, and says so in words of the customer. */
const fails: CarryOut = async () => {
  throw new Error(markedSentence('a failure'))
}
const failing: Hands = {
  driver: { ...byHand.driver, ...Object.fromEntries(operations.map((operation) => [operation, fails])) },
  desk: fails,
}

before(async () => {
  opened = await openHouseForStories()
  // In real time what must be done waits in the queue, so that it can be looked at there.
  running = { ...opened.house.running, realTime: () => instantOf('2026-02-02T12:00'), hands: () => failing }
  http = fastify({ ajv: strictly })
  const people = makePeople({
    app: running.app,
    reach: reachWithin(['127.0.0.0/8', '::1/128']),
    auth: opened.auth,
    master: running.master,
    address: 'http://127.0.0.1:4180',
    programs: running.programs,
  })
  // Every kind of fact is told and looked at within one minute, by one clerk.
  await openApi(http, { running, people, paces: { ...paces, usual: 100_000, expensive: 100_000 } })
  await http.ready()
  sentBy = await signInAs(http, { running, people, key: { provider, customer: null, agreement: '' } }, 'clerk')
})
after(async () => {
  await http.close()
  await opened.close()
})

/** A fact of a kind with all that can be said with it; marked words in every field that is sealed. */
function fullOf(kind: ToldKind): JsonObject {
  const clear = Object.entries(fieldsOf(kind)).filter(([, { place }]) => place === 'clear')
  return {
    fact: kind,
    at: '2026-02-01T10:00+01:00',
    ...Object.fromEntries(clear.map(([name, { example }]) => [name, example])),
    ...markedWords(kind),
  }
}

async function freshAgreement(): Promise<AgreementKey> {
  const key = { provider, customer: randomUUID(), agreement: randomUUID() }
  await openAgreement(running, key, { terms: 'elc' })
  return key
}

/** What the door answers when something is told. */
async function answerTo({ agreement }: AgreementKey, ...facts: readonly JsonObject[]): Promise<number> {
  const answer = await http.inject({
    method: 'POST',
    url: `/api/agreements/${agreement}/facts`,
    headers: sentBy,
    payload: { facts },
  })
  // Who is refused is shown what was sent, and nobody else is.
  if (answer.statusCode === 201) answers.push(answer.body)
  return answer.statusCode
}

async function allViewsOf({ agreement }: AgreementKey): Promise<void> {
  for (const view of ['standing', 'timeline', 'journal', 'duties']) {
    const answer = await http.inject({ url: `/api/agreements/${agreement}/${view}`, headers: sentBy })
    assert.equal(answer.statusCode, 200)
    answers.push(answer.body)
  }
}

async function jobs(where = ''): Promise<number> {
  const { rowCount } = await opened.everything.query(`select from graphile_worker._private_jobs ${where}`)
  return rowCount ?? 0
}

/** Told first, so that there is something that facts about facts can be about. */
const payment: JsonObject = { fact: 'paymentCredited', at: '2026-01-20', amount: '59.50' }

describe('what people say with a fact', () => {
  for (const kind of kinds) {
    it(`${kind}: is taken in, and what is said with it is sealed`, async () => {
      const key = await freshAgreement()
      assert.equal(await answerTo(key, payment), 201)
      assert.equal(await answerTo(key, fullOf(kind)), 201)
      await allViewsOf(key)
      const sealed = await sealedWordsOf(opened.house, key)
      assert.deepEqual(
        Object.values(markedWords(kind)).filter((words) => !sealed.includes(String(words))),
        [],
      )
    })
  }

  it('is refused where it cannot be sealed: in a correction of what is sealed, in a name that the system gives', async () => {
    const key = await freshAgreement()
    const sentence = markedSentence('a correction')
    assert.equal(await answerTo(key, { ...payment, remittance: sentence }), 201)
    const correction = { fact: 'corrected', at: '2026-02-01', of: 1, to: { remittance: sentence } }
    assert.equal(await answerTo(key, correction), 422)
    assert.equal(await answerTo(key, { ...payment, claim: sentence }), 422)
  })

  it('lies open nowhere in the database, not in the queue either', async () => {
    assert.notEqual(await jobs(), 0)
    assert.deepEqual(await openIn(opened.everything, marks), [])
  })

  it('is not kept with the failure of a driver that repeats it', async () => {
    const waiting = await jobs()
    await workOff(running)
    assert.equal(await jobs('where attempts > 0 and last_error is not null'), waiting)
    assert.deepEqual(await openIn(opened.everything, marks), [])
  })

  it('stands in nothing that the door answers and shows', () => {
    assert.notEqual(answers.length, 0)
    assert.deepEqual(openInText('the answers', answers.join('\n'), marks), [])
  })

  it('is written nowhere, neither when it is taken in nor when the fact is refused', async () => {
    const key = await freshAgreement()
    const written = await writtenWhile(async () => {
      for (const kind of kinds) {
        assert.equal(await answerTo(key, fullOf(kind)), 201)
        assert.equal(await answerTo(key, { ...fullOf(kind), nonsense: markedSentence('nonsense') }), 422)
      }
    })
    assert.deepEqual(openInText('the console', written, marks), [])
    assert.deepEqual(openInText('what the program said', opened.house.said.join('\n'), marks), [])
    assert.deepEqual(openInText('the log of the database', opened.databaseLog(), marks), [])
  })
})
