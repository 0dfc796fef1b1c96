import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWords } from '../../engine/because.ts'
import { compile } from '../../engine/program.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { agency } from '../../grammar/matters/declarations.ts'
import { teller } from '../../grammar/told.ts'
import { shop } from './shop.test-support.ts'

const program = compile(shop)
type Grant = Partial<Facts['powerGranted']>
type Ended = Partial<Facts['powerEnded']>

/** A year from March 2026; Ms A is told to be entitled on 1 September, and gives notice by letter on 10 November at 10:00. */
class Life {
  readonly #told = teller()
  readonly facts: AnyFact[] = [
    this.#told('termAgreed', '2026-03-01', { row: 'term', first: '2026-03-01', months: 12, renews: true }),
  ]
  grants(at = '2026-09-01', more: Grant = {}): this {
    this.facts.push(
      this.#told('powerGranted', at, { person: 'A', represents: 'customer', scope: 'everything', ...more }),
    )
    return this
  }
  ends(at: string, more: Ended = {}, learned = at): this {
    this.facts.push(this.#told('powerEnded', at, { person: 'A', represents: 'customer', ...more }, { learned }))
    return this
  }
  /** The number of the notice, for what is told about it. */
  notice = 0
  givesNotice(at = '2026-11-10T10:00', person = 'A'): this {
    const notice = this.#told('terminationReceived', at, {
      by: 'customer',
      ground: 'ordinary',
      medium: 'letter',
      person,
    })
    this.facts.push(notice)
    this.notice = notice.id
    return this
  }
  approves(at: string): this {
    this.facts.push(this.#told('approvalReceived', at, { of: this.notice, by: 'customer' }))
    return this
  }
  isAskedToApprove(at: string): this {
    this.facts.push(this.#told('approvalDemanded', at, { of: this.notice }))
    return this
  }
  isRejected(at: string): this {
    this.facts.push(this.#told('powerRejected', at, { of: this.notice }))
    return this
  }
  at(when: string, knownAt?: string): Walk {
    const walk = replay(program, this.facts, instantOf(when), knownAt ? { knownAt: instantOf(knownAt) } : {})
    assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
    return walk
  }
}
const life = () => new Life()
const endOf = (walk: Walk): string | undefined => walk.decision(end, 'agreement')?.value.lastDay
const refusals = (walk: Walk) => walk.refusals.map(({ code, because }) => [code, because?.ref])
const refusedBy180 = [['POWER_MISSING', 'BGB § 180']]

test('a notice by whoever holds the power ends the agreement', () => {
  assert.equal(endOf(life().grants().givesNotice().at('2026-11-20')), '2027-02-28')
})

test('a notice by a person whose power ended yesterday has no effect, and why names the ending and the grant', () => {
  const walk = life().grants().ends('2026-11-09').givesNotice().at('2026-11-20')
  assert.deepEqual([endOf(walk), refusals(walk)], [undefined, refusedBy180])
  const why = inWords(walk.refusals[0]?.because, 'en')
    .map(({ text }) => text)
    .join('\n')
  assert.match(why, /§ 180/)
  assert.match(why, /§ 168/)
  assert.match(why, /power ended/)
})
test('approved afterwards it works from its own receipt', () => {
  const approved = life().grants().ends('2026-11-09').givesNotice().approves('2027-02-20')
  assert.equal(endOf(approved.at('2027-02-20')), '2027-02-28')
})
test('a power that ends a minute after the notice leaves it standing', () => {
  assert.equal(endOf(life().grants().givesNotice().ends('2026-11-10T10:01').at('2026-11-20')), '2027-02-28')
})
test('a power lasts to the end of its last day', () => {
  const until = (day: string) =>
    endOf(
      life()
        .grants('2026-09-01', { until: day as never })
        .givesNotice()
        .at('2026-11-20'),
    )
  assert.deepEqual([until('2026-11-10'), until('2026-11-09')], ['2027-02-28', undefined])
})
test('a power for orders is none for notices', () => {
  const walk = life().grants('2026-09-01', { scope: 'orders' }).givesNotice().at('2026-11-20')
  assert.deepEqual([endOf(walk), refusals(walk)], [undefined, refusedBy180])
})
test('where one person was told to hold a power, a notice by somebody who holds none waits for approval', () => {
  const walk = life().grants().givesNotice('2026-11-10T10:00', 'B').at('2026-11-20')
  assert.deepEqual([endOf(walk), refusals(walk)], [undefined, refusedBy180])
})
test('where nobody was ever told to hold a power, nothing is examined', () => {
  assert.equal(endOf(life().givesNotice().at('2026-11-20')), '2027-02-28')
})
test('a power granted anew after it ended counts again', () => {
  const anew = life().grants().ends('2026-10-01').grants('2026-11-01').givesNotice()
  assert.equal(endOf(anew.at('2026-11-20')), '2027-02-28')
})
test('a part of a general power can end alone', () => {
  const notices = life().grants().ends('2026-10-01', { scope: 'notices' }).givesNotice().at('2026-11-20')
  const orders = life().grants().ends('2026-10-01', { scope: 'orders' }).givesNotice().at('2026-11-20')
  assert.deepEqual([endOf(notices), endOf(orders)], [undefined, '2027-02-28'])
})

// --- §§ 170-173: what the other side does not know ---------------------------------------------------------------------

const toThePersonAlone = { told: 'to the person alone' } as const

test('a power revoked to the person alone works on towards the other side until it learns of that', () => {
  const unknown = life().grants().ends('2026-11-01', toThePersonAlone, '2026-11-15').givesNotice()
  const walk = unknown.at('2026-11-20')
  assert.equal(endOf(walk), '2027-02-28')
  assert.equal(walk.decision(agency, 'customer: everything by A')?.value, 'ended')
})
test('once the other side knows, it does not', () => {
  const known = life().grants().ends('2026-11-01', toThePersonAlone, '2026-11-09').givesNotice()
  assert.equal(endOf(known.at('2026-11-20')), undefined)
})
test('a power of which the other side never heard protects nobody', () => {
  const inside = life().grants('2026-09-01', toThePersonAlone).ends('2026-11-01', toThePersonAlone, '2026-11-15')
  assert.equal(endOf(inside.givesNotice().at('2026-11-20')), undefined)
})

// --- § 174, § 177 -------------------------------------------------------------------------------------------------------

test('a notice without a document of power is void if it is rejected within a week, unless the power had been told', () => {
  const untold = () => life().grants('2026-09-01', toThePersonAlone).givesNotice()
  assert.deepEqual(refusals(untold().isRejected('2026-11-17').at('2026-11-20')), [['POWER_MISSING', 'BGB § 174']])
  assert.deepEqual(refusals(untold().isRejected('2026-11-18').at('2026-11-20')), [])
  assert.deepEqual(refusals(life().grants().givesNotice().isRejected('2026-11-11').at('2026-11-20')), [])
})
test('asked to approve, the one represented can do so for two weeks', () => {
  const asked = () => life().grants().ends('2026-11-09').givesNotice().isAskedToApprove('2026-11-11')
  assert.equal(endOf(asked().approves('2026-11-25').at('2026-12-01')), '2027-02-28')
  const late = asked().approves('2026-11-26').at('2026-12-01')
  assert.deepEqual([endOf(late), refusals(late)], [undefined, [['POWER_MISSING', 'BGB § 177 Abs. 2']]])
})
test('a role that the customer gave is a power as long as none was told by itself, and ends with one that was', () => {
  const byRole = (facts: readonly AnyFact[]) =>
    facts.map((fact) => (fact.kind === 'terminationReceived' ? ({ ...fact, power: 'by role' } as AnyFact) : fact))
  const endWith = (facts: readonly AnyFact[]) => endOf(replay(program, byRole(facts), instantOf('2026-11-20')))
  assert.equal(endWith(life().grants().givesNotice('2026-11-10T10:00', 'B').facts), '2027-02-28')
  assert.equal(endWith(life().grants().ends('2026-11-09').givesNotice().facts), undefined)
})
