import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Medium } from '../../grammar/form.ts'
import { conclusion, end } from '../../grammar/matters/agreement.ts'
import { administration, commentPeriod, mayPassOn, mayRun } from '../../grammar/matters/hosting.ts'
import { offered } from '../../grammar/matters/offer.ts'
import { scope } from '../../grammar/matters/prices.ts'
import { mayBlock, mayTerminate } from '../../grammar/matters/rights.ts'
import { eur } from '../../grammar/money.ts'
import { termOf } from '../../grammar/quantities/item.ts'
import { useOf } from '../../grammar/quantities/server.ts'
import { at, decided, done, dueOf, dutyIn, notice, term, told } from './conditions.test-support.ts'

type Use = Facts['useFound']['use']
const server = 'server 1'

// --- § 21.1: uses that need an approval ------------------------------------------------------------------------------

const found = (use: Use, on = '2026-11-23'): AnyFact => told('useFound', on, { server, use })
const approved = (use: Use, medium: Medium = 'letter'): AnyFact =>
  told('useApproved', '2026-11-20', { server, use, by: 'provider', medium })
const mayUse = (life: readonly AnyFact[], use: Use, when = '2026-11-23') =>
  decided(life, mayRun, useOf(server, use), when)
const isAsked = (life: readonly AnyFact[], use: Use) =>
  dueOf(life, '2026-11-23').includes(`askToStopUse:${useOf(server, use)}`)

example('kontent.bb.21.1a', 1, () => ({
  got: [mayUse([found('anonymiser')], 'anonymiser'), isAsked([found('anonymiser')], 'anonymiser')],
  expected: ['barred', true],
}))
example('kontent.bb.21.1a', 2, () => {
  const life = [approved('streaming'), found('streaming'), found('anonymiser')]
  return {
    got: (['streaming', 'anonymiser'] as const).map((use) => [mayUse(life, use), isAsked(life, use)]),
    expected: [
      ['permitted', false],
      ['barred', true],
    ],
  }
})
test('an approval by telephone is none', () => {
  const life = [approved('streaming', 'telephone'), found('streaming')]
  assert.deepEqual(
    at(life, '2026-11-23').refusals.map(({ code, because }) => [code, because?.ref]),
    [['FORM_NOT_MET', 'BB § 21.1 S. 1']],
  )
  assert.equal(mayUse(life, 'streaming'), 'barred')
})
test('what a customer approves for itself is no approval', () => {
  const own = told('useApproved', '2026-11-20', { server, use: 'irc', by: 'customer', medium: 'letter' })
  assert.equal(mayUse([own], 'irc'), 'barred')
})
test('each use needs an approval, and none needs that of another', () => {
  for (const use of ['irc', 'anonymiser', 'streaming', 'download', 'p2p'] as const)
    assert.deepEqual([mayUse([], use), mayUse([approved(use)], use)], ['barred', 'permitted'], use)
})
test('a use that was complained of is asked to stop once', () => {
  const key = `askToStopUse:${useOf(server, 'p2p')}`
  assert.ok(!dueOf([found('p2p'), done('2026-11-23T12:00', key)], '2026-11-23T12:00').includes(key))
})
/** Without an approval a breach is opened; with one the use is permitted. */
const unapproved = (use: Use) => ({
  got: [mayUse([found(use)], use), isAsked([found(use)], use)],
  expected: ['barred', true],
})
const permitted = (use: Use) => ({
  got: [mayUse([approved(use), found(use)], use), isAsked([approved(use), found(use)], use)],
  expected: ['permitted', false],
})
example('kontent.bb.21.1b', 1, () => permitted('irc'))
example('kontent.bb.21.1c', 1, () => unapproved('anonymiser'))
example('kontent.bb.21.1c', 2, () => permitted('anonymiser'))
example('kontent.bb.21.1d', 1, () => permitted('streaming'))
example('kontent.bb.21.1e', 1, () => unapproved('download'))
example('kontent.bb.21.1e', 2, () => permitted('download'))
example('kontent.bb.21.1f', 1, () => unapproved('p2p'))
example('kontent.bb.21.1f', 2, () => permitted('p2p'))

// --- § 21.2: administration --------------------------------------------------------------------------------------------

example('kontent.bb.21.2a', 1, () => {
  const life = [told('soleAdministrationAgreed', '2026-11-23T10:00', { server })]
  return {
    got: [
      ['2026-11-23T09:59', '2026-11-23T10:00'].map((when) => decided(life, administration, server, when)),
      dueOf(life, '2026-11-23T10:00').includes('handOverAdministration:server 1'),
    ],
    expected: [[undefined, 'customer alone'], true],
  }
})

test('who administers a server alone protects it', () => {
  const must = at([told('soleAdministrationAgreed', '2026-11-23', { server })], '2026-11-23').duties
  assert.equal(must.get('installSecuritySoftware:server 1')?.who, 'customer')
})

// --- § 21.3: dangers ------------------------------------------------------------------------------------------------------

const right = (life: readonly AnyFact[], when: string) => decided(life, mayBlock, server, when)
const endangers = (on: string, certainty: Facts['endangermentNoted']['certainty']): AnyFact =>
  told('endangermentNoted', on, { server, certainty })
const attack = (on: string, direction: Facts['attackNoted']['direction']): AnyFact =>
  told('attackNoted', on, { server, direction })
const settled = (on: string): AnyFact => told('complaintSettled', on, { about: server })
const check = 'verifySuspicion:server 1'

example('kontent.bb.21.3a', 1, () => {
  const life = [endangers('2026-11-23T02:00', 'confirmed')]
  return {
    got: [
      ['2026-11-23T01:59', '2026-11-23T02:00'].map((when) => right(life, when)),
      dueOf(life, '2026-11-23T02:00').includes(check),
    ],
    expected: [[undefined, 'permitted'], false],
  }
})
test('the right to block ends when the server endangers nobody any more', () => {
  const life = [endangers('2026-11-23T02:00', 'confirmed'), settled('2026-11-24T08:00')]
  assert.deepEqual(
    ['2026-11-24T07:59', '2026-11-24T08:00'].map((when) => right(life, when)),
    ['permitted', undefined],
  )
})
example('kontent.bb.21.3b', 1, () => {
  const life = [endangers('2026-11-23', 'suspected')]
  return {
    got: [right(life, '2026-11-23'), dueOf(life, '2026-11-23').includes(check)],
    expected: ['permitted', true],
  }
})
example('kontent.bb.21.3c', 1, () => {
  const life = [attack('2026-11-23T04:10', 'outgoing')]
  return {
    got: ['2026-11-23T04:09', '2026-11-23T04:10'].map((when) => right(life, when)),
    expected: [undefined, 'permitted'],
  }
})
test('whose server is attacked is not blocked for it', () => {
  assert.equal(right([attack('2026-11-23T04:10', 'incoming')], '2026-11-23T05:00'), undefined)
})
const spam = (confirmed: boolean): readonly AnyFact[] => [
  told('unwantedMailReported', '2026-11-23', { source: server, is: 'server', confirmed }),
]
example('kontent.bb.21.3f', 1, () => ({ got: right(spam(true), '2026-11-23'), expected: 'permitted' }))
example('kontent.bb.21.3f', 2, () => ({ got: right(spam(false), '2026-11-23'), expected: undefined }))

const warned = told('warningReceived', '2026-10-05', { about: server, by: 'provider', medium: 'letter' })
const forecast = (likely: boolean): AnyFact => told('attackForeseen', '2026-11-11', { server, likely })
const attacked = [attack('2026-10-01', 'incoming'), attack('2026-11-10', 'incoming')]
const mayEnd = (life: readonly AnyFact[]) => decided(life, mayTerminate, 'attacks on server 1', '2026-11-12')

example('kontent.bb.21.3d', 1, () => ({ got: mayEnd([...attacked, warned, forecast(true)]), expected: 'permitted' }))
example('kontent.bb.21.3d', 2, () => ({ got: mayEnd([...attacked, forecast(true)]), expected: undefined }))
test('one attack is not repeated, and two that are not expected to come again are no ground either', () => {
  assert.equal(mayEnd([attack('2026-11-10', 'incoming'), warned, forecast(true)]), undefined)
  assert.equal(mayEnd([...attacked, warned, forecast(false)]), undefined)
})

const defence = (reasonable: boolean): AnyFact => told('defenceAssessed', '2026-11-11', { server, reasonable })
const cause = (life: readonly AnyFact[]) => decided(life, mayTerminate, 'cause', '2026-11-12')
const withTerm = term(server, '2026-01-01')
const atOnce = notice('2026-11-12T10:00', 'letter', {
  by: 'provider',
  ground: 'for cause',
  scope: server,
  item: 'add-on',
})
const endsWith = (life: readonly AnyFact[]) => {
  const walk = at([withTerm, ...life, atOnce], '2026-11-12T10:00')
  return [walk.decision(end, server)?.value.at, walk.setAside.size]
}

example('kontent.bb.21.3e', 1, () => {
  const life = [warned, attack('2026-11-10', 'incoming'), defence(false)]
  return {
    got: [cause(life), endsWith(life)],
    expected: ['permitted', [instantOf('2026-11-12T10:00'), 0]],
  }
})
example('kontent.bb.21.3e', 2, () => {
  const life = [warned, attack('2026-11-10', 'incoming'), defence(true)]
  return { got: [cause(life), endsWith(life)], expected: [undefined, [undefined, 1]] }
})
test('attacks before the warning, or without one, end nothing at once', () => {
  assert.equal(cause([attack('2026-10-01', 'incoming'), warned, defence(false)]), undefined)
  assert.equal(cause([...attacked, defence(false)]), undefined)
})

// --- § 21.4: passing on ------------------------------------------------------------------------------------------------------

const passedOn = (identity: Facts['serverPassedOn']['identity']): AnyFact =>
  told('serverPassedOn', '2026-11-10', { server, user: 'person 7f3a', identity })
const mayPass = (life: readonly AnyFact[]) => decided(life, mayPassOn, 'server 1 to person 7f3a', '2026-11-12')
example('kontent.bb.21.4a', 1, () => ({ got: mayPass([passedOn('unknown')]), expected: 'barred' }))
example('kontent.bb.21.4a', 2, () => ({ got: mayPass([passedOn('known')]), expected: 'permitted' }))
example('kontent.bb.21.4b', 1, () => ({
  got: [cause([passedOn('unknown')]), cause([passedOn('known')]), endsWith([passedOn('unknown')])[1]],
  expected: ['permitted', undefined, 0],
}))
test('who is named later, or uses the server no longer, gives no cause any more', () => {
  const stopped = told('passingOnEnded', '2026-11-11', { server, user: 'person 7f3a' })
  const named = told('serverPassedOn', '2026-11-11', { server, user: 'person 7f3a', identity: 'known' })
  for (const later of [stopped, named]) assert.equal(cause([passedOn('unknown'), later]), undefined)
})

// --- § 21.5: claims ----------------------------------------------------------------------------------------------------------

test('a claim is told of at once, and may be commented on for fourteen days', () => {
  const life = [
    told('claimKnown', '2026-11-23T10:00', { claim: 'claim 1', of: 'third party' }),
    told('claimInformationReceived', '2026-11-23T15:00', { claim: 'claim 1' }),
  ]
  const key = 'informOfClaims:claim 1'
  assert.equal(dutyIn(life, key, '2026-11-23T10:00')?.by, instantOf('2026-11-23T10:00'))
  assert.ok(!dueOf([...life, done('2026-11-23T15:00', key)], '2026-11-23T15:00').includes(key))
  assert.deepEqual(
    ['2026-12-07T23:59', '2026-12-08'].map((when) => decided(life, commentPeriod, 'claim 1', when)),
    ['2026-12-07', undefined],
  )
})

// --- § 22: add-ons ------------------------------------------------------------------------------------------------------------

const selected = told('addOnSelected', '2026-11-23T10:00', {
  item: 'server',
  yearly: eur('480.00'),
  by: 'customer',
  medium: 'portal',
})
const confirmed = told('addOnConfirmed', '2026-11-23T10:05', { item: 'server', by: 'provider', medium: 'e-mail' })

example('kontent.bb.22.0a', 1, () => {
  const walk = at([selected, confirmed, term('server', '2026-11-23')], '2026-11-23T10:05')
  return {
    got: [
      walk.decision(offered, 'server')?.value.is,
      walk.decision(conclusion, 'server')?.value,
      walk.row(termOf('server'))?.nth(0).to,
    ],
    expected: ['main', '2026-11-23', '2027-11-22'],
    inItsWords: false,
  }
})
example('kontent.bb.22.1b', 1, () => ({
  got: [
    ['2026-11-23T10:04', '2026-11-23T10:05'].map((when) => decided([selected, confirmed], conclusion, 'server', when)),
    decided([selected, confirmed], scope, 'server', '2026-11-23T10:05'),
  ],
  expected: [[undefined, '2026-11-23'], eur('480.00')],
  inItsWords: false,
}))
test('a declaration that accepts what nobody selected concludes nothing', () => {
  assert.equal(decided([confirmed], conclusion, 'server', '2026-11-23T10:05'), undefined)
})

everyExampleOf([
  ...['a', 'b', 'c', 'd', 'e', 'f'].flatMap((letter) => [`kontent.bb.21.1${letter}`, `kontent.bb.21.3${letter}`]),
  'kontent.bb.21.2a',
  'kontent.bb.21.4a',
  'kontent.bb.21.4b',
  'kontent.bb.22.0a',
  'kontent.bb.22.1b',
])
