import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { elc } from '../documents/elc/elc.ts'
import { instantOf, showInstant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { eur } from '../grammar/money.ts'
import { teller } from '../grammar/told.ts'
import { live, readLife } from './life.ts'
import { compile } from './program.ts'
import { filesLife, lastMoment, lives } from './random-life.test-support.ts'
import { showLine } from './shown.ts'
import { type Line, Unfolding } from './unfolding.ts'

const program = compile(elc, { strict: true })
const short = (line: Line): string => {
  const day = showInstant(line.at).slice(0, 10)
  if (line.is === 'turned') return `${day} ${line.matter} ${line.from ?? '–'} → ${line.to ?? '–'}`
  if (line.is === 'must' || line.is === 'no longer') return `${day} ${line.is} ${line.duty.id} ${line.duty.content}`
  return `${day} ${line.is}`
}
const begin = (): readonly AnyFact[] => {
  const told = teller()
  return [told('activated', '2026-01-01', {}), told('booked', '2026-01-01', { item: 'files.single', count: 1 })]
}

test('every moment on the way is looked at on its own, however late one looks', () => {
  const unfolding = new Unfolding(program, () => true)
  unfolding.tell(begin())
  assert.deepEqual(unfolding.moveTo(instantOf('2026-02-20')).map(short), [
    '2026-02-03 mayTerminate – → permitted',
    '2026-02-03 maySuspend – → permitted',
    '2026-02-03 must access:services#2 suspended',
  ])
})
test('a payment reopens the service, and the line names the payment', () => {
  const unfolding = new Unfolding(program, () => true)
  const told = teller(3)
  unfolding.tell(begin())
  const lines = unfolding.tell([told('paymentCredited', '2026-02-04', { amount: eur('59.50') })])
  assert.deepEqual(lines.slice(3).map(short), [
    '2026-02-04 mayTerminate permitted → –',
    '2026-02-04 maySuspend permitted → –',
    '2026-02-04 must access:services#3 open',
  ])
  const closed = showLine(lines[4] as Line) as { because: { clause: string; facts: number[] }[] }
  assert.equal(closed.because[0]?.clause, 'AGB § 5.2 S. 1')
  assert.ok(closed.because[0]?.facts.includes(3))
})
test('a fact learned late turns the past, and says when it was seen', () => {
  const unfolding = new Unfolding(program)
  const told = teller(3)
  unfolding.tell(begin())
  unfolding.moveTo(instantOf('2026-02-10'))
  const [first] = unfolding.tell([
    told('paymentCredited', '2026-02-02', { amount: eur('59.50') }, { learned: '2026-02-11' }),
  ])
  assert.equal(first?.seenAt, instantOf('2026-02-11'))
  assert.equal(first && short(first), '2026-02-03 mayTerminate permitted → –')
})
test('taken up where it was left, an agreement gives the same lines as if one had never left', () => {
  const facts = begin()
  const told = teller(3)
  const payment = told('paymentCredited', '2026-02-20', { amount: eur('59.50') })
  const whole = new Unfolding(program)
  whole.tell(facts)
  whole.moveTo(instantOf('2026-02-15'))
  const resumed = Unfolding.resume(program, facts, instantOf('2026-02-15'))
  assert.deepEqual(resumed.tell([payment]).map(showLine), whole.tell([payment]).map(showLine))
  assert.deepEqual(
    resumed.moveTo(instantOf('2026-06-01')).map(showLine),
    whole.moveTo(instantOf('2026-06-01')).map(showLine),
  )
})
test('whatever happens, a life that is left at any time goes on as if it had never been left', () => {
  fc.assert(
    fc.property(lives(filesLife), fc.nat(), (facts, cut) => {
      const lookedAt = facts[cut % facts.length]!.learnedAt
      const known = facts.filter(({ learnedAt }) => learnedAt <= lookedAt)
      const whole = new Unfolding(program)
      for (const together of Map.groupBy(known, ({ learnedAt }) => learnedAt).values()) whole.tell(together)
      const resumed = Unfolding.resume(program, known, lookedAt)
      assert.equal(resumed.ongoing.next, whole.ongoing.next)
      assert.deepEqual(resumed.moveTo(lastMoment).map(showLine), whole.moveTo(lastMoment).map(showLine))
    }),
    { numRuns: 60 },
  )
})
test('what a correction moved into the future is met when its time comes, whoever looks and however often', () => {
  const told = teller(3)
  const facts = [...begin(), told('corrected', '2026-01-01', { of: 1, to: { at: '2026-01-10' } })]
  const whole = new Unfolding(program)
  whole.tell(facts)
  assert.deepEqual([whole.ongoing.walk.now, whole.ongoing.next], [instantOf('2026-01-01'), instantOf('2026-01-10')])
  const resumed = Unfolding.resume(program, facts, instantOf('2026-01-01'))
  const later = Unfolding.resume(program, facts, instantOf('2026-01-15'))
  const lines = whole.moveTo(instantOf('2026-06-01')).map(showLine)
  assert.deepEqual(resumed.moveTo(instantOf('2026-06-01')).map(showLine), lines)
  assert.deepEqual(later.moveTo(instantOf('2026-06-01')).map(showLine), lines.slice(-3))
  assert.match(JSON.stringify(lines), /maySuspend/)
})
test('a life that tells its receipts is not carried out a second time', () => {
  const text = `{"fact":"activated","at":"2026-01-01"}
{"fact":"booked","at":"2026-01-01","item":"files.single","count":1}
{"fact":"dutyDone","at":"2026-01-02","duty":"access:services","content":"open"}`
  const { lines, standing } = live(program, readLife(text).facts, instantOf('2026-01-05'))
  assert.equal(lines.filter((line) => line.is === 'must').length, 2)
  assert.deepEqual(
    standing.duties.map(({ id }) => id),
    ['standingInvoice:services#1'],
  )
})
test('a life names every line that cannot be read, with its field', () => {
  const { unreadable } = readLife(
    '{"fact":"activated","at":"2026-02-30"}\n\nnot json\n{"fact":"paymentCredited","at":"2026-02-03","amount":59.5}',
  )
  assert.deepEqual(
    unreadable.map(({ line, field }) => [line, field]),
    [
      [1, 'at'],
      [3, ''],
      [4, 'amount'],
    ],
  )
  assert.match(unreadable[2]?.en ?? '', /amount is 59\.5; expected is a gross amount in euro as "59\.50"\./)
})
