import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { midnight } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { type Message, passes } from '../../grammar/mail-rule.ts'
import { renewal } from '../../grammar/matters/agreement.ts'
import { registration } from '../../grammar/matters/domains.ts'
import { mailboxSize, mailRule, mayCopy, maySwitchOff } from '../../grammar/matters/hosting.ts'
import { mayBlock, mayErase } from '../../grammar/matters/rights.ts'
import { access } from '../../grammar/matters/services.ts'
import {
  amountOf,
  asTheDayBegins,
  at,
  decided,
  dueOf,
  dutyIn,
  notice,
  told,
  yearly,
} from './conditions.test-support.ts'

const reported = (on: string, more: Partial<Facts['infringementReported']> = {}): AnyFact =>
  told('infringementReported', on, { content: 'content 1', in: 'content', documents: true, credible: true, ...more })
const bare = { documents: false, credible: false } as const
const blocked = (on: string): AnyFact => told('contentBlocked', on, { content: 'content 1', by: 'provider' })
const settled = (on: string, about = 'content 1'): AnyFact => told('complaintSettled', on, { about })
const right = (life: readonly AnyFact[], when: string, about = 'content 1') => decided(life, mayBlock, about, when)

// --- § 15.5: reports about domains and what lies under them ------------------------------------------------------------

example('kontent.bb.15.5a', 1, () => {
  const life = [reported('2026-11-23', { in: 'domain', ...bare })]
  return {
    got: [dueOf(life, '2026-11-23').filter((key) => key.endsWith(':content 1')), right(life, '2026-11-30')],
    expected: [['askForDocuments:content 1'], undefined],
  }
})
test('a report that comes again with documents asks for no more, and permits the block', () => {
  const life = [reported('2026-11-23', bare), reported('2026-11-25T09:00')]
  assert.deepEqual(
    ['2026-11-25T08:59', '2026-11-25T09:00'].map((when) => right(life, when)),
    [undefined, 'permitted'],
  )
  assert.deepEqual(
    ['2026-11-25T08:59', '2026-11-25T09:00'].map((when) => dueOf(life, when).includes('askForDocuments:content 1')),
    [true, false],
  )
})
example('kontent.bb.15.5b', 1, () => {
  const life = [reported('2026-11-23T14:00'), blocked('2026-11-23T14:00')]
  return {
    got: [
      ['2026-11-23T13:59', '2026-11-23T14:00'].map((when) => right(life, when)),
      dutyIn(life, 'reviewBlock:content 1', '2026-11-23T14:00')?.by,
    ],
    expected: [[undefined, 'permitted'], midnight('2026-12-08')],
  }
})
test('the right to block ends when the complaint is settled', () => {
  const life = [reported('2026-11-23', { in: 'add-on' }), settled('2026-12-07T12:00')]
  assert.deepEqual(
    ['2026-12-07T11:59', '2026-12-07T12:00'].map((when) => right(life, when)),
    ['permitted', undefined],
  )
})
example('kontent.bb.15.5c', 1, () => {
  const domain = [
    ...yearly('domain', '2026-01-01', '12.00'),
    told('domainRegistered', '2026-01-01', { item: 'domain', until: '2026-12-31' }),
  ]
  const life = [...domain, reported('2026-11-23', { content: 'domain', in: 'domain' })]
  return {
    got: [
      right(life, '2026-11-23', 'domain'),
      decided(life, registration, 'domain', '2026-11-23'),
      amountOf(life, 'fee domain 2027-01-01', '2027-01-01'),
    ],
    expected: ['permitted', 'registered', '12.00'],
    inItsWords: false,
  }
})

// --- § 16.1, § 16.2: hosted content -------------------------------------------------------------------------------------

example('kontent.bb.16.1b', 1, () => {
  const life = [told('infringementFound', '2026-11-23T10:00', { content: 'content 1' }), blocked('2026-11-23T11:00')]
  return {
    got: [
      ['2026-11-23T09:59', '2026-11-23T10:00'].map((when) => right(life, when)),
      dueOf(life, '2026-11-23T11:00').includes('reviewBlock:content 1'),
    ],
    expected: [[undefined, 'permitted'], true],
  }
})
const block = 'blockContent:content 1'
const demanded = (on: string, more: Partial<Facts['infringementReported']> = {}): AnyFact =>
  reported(on, { in: 'web space', ...more })
example('kontent.bb.16.1c', 1, () => {
  const duty = dutyIn([demanded('2026-11-23T09:00')], block, '2026-11-23T09:00')
  return { got: [duty?.act, duty?.by], expected: ['blockContent', midnight('2026-11-25')] }
})
test('a demand of Friday is met by Monday', () => {
  assert.equal(dutyIn([demanded('2026-11-27')], block, '2026-11-27')?.by, midnight('2026-12-01'))
})
example('kontent.bb.16.1d', 1, () => {
  const due = dueOf([demanded('2026-11-23', bare)], '2026-11-23')
  return { got: due.filter((key) => key.endsWith(':content 1')), expected: ['askForEvidence:content 1'] }
})
example('kontent.bb.16.2b', 1, () => {
  const life = [told('imprintFoundMissing', '2026-11-23', { content: 'content 1' })]
  return {
    got: [right(life, '2026-11-23'), [...at(life, '2027-06-01').knownItems.keys()]],
    expected: ['permitted', []],
  }
})
test('a demand that comes again with evidence asks for no more, and is met', () => {
  const life = [demanded('2026-11-23', bare), demanded('2026-11-25')]
  const due = dueOf(life, '2026-11-25').filter((key) => key.endsWith(':content 1'))
  assert.deepEqual(due, [block])
})
test('whose imprint is missing has to provide it, until that is settled', () => {
  const must = at([told('imprintFoundMissing', '2026-11-23', { content: 'content 1' })], '2026-11-23').duties
  assert.equal(must.get('provideImprint:content 1')?.who, 'customer')
  const life = [told('imprintFoundMissing', '2026-11-23', { content: 'content 1' }), settled('2026-11-24')]
  assert.equal(at(life, '2026-11-24').duties.has('provideImprint:content 1'), false)
})
test('an imprint that was provided ends the right to block', () => {
  const life = [told('imprintFoundMissing', '2026-11-23', { content: 'content 1' }), settled('2026-11-24')]
  assert.equal(right(life, '2026-11-24'), undefined)
})

// --- § 16.3 to § 16.5: copies and the end --------------------------------------------------------------------------------

const restore = (lostBy: 'customer' | 'provider'): readonly AnyFact[] => [
  told('restoreRequested', '2026-11-23', { item: 'hosting', lostBy }),
]
example('kontent.bb.16.3b', 1, () => {
  const duty = dutyIn(restore('customer'), 'considerGoodwill:hosting', '2026-11-23')
  return { got: [duty?.act, duty?.by], expected: ['considerGoodwill', undefined] }
})
test('what the provider lost is no question of goodwill', () => {
  assert.equal(dutyIn(restore('provider'), 'considerGoodwill:hosting', '2026-11-23'), undefined)
})

const ended = [
  ...yearly('hosting', '2026-01-01', '60.00'),
  notice('2026-11-20', 'letter', { scope: 'hosting', item: 'add-on' }),
]
const wish = (on: string): AnyFact => told('copyErasureRequested', on, { item: 'hosting' })
const erase = 'eraseBackups:hosting'
example('kontent.bb.16.4e', 1, () => {
  const life = [...ended, wish('2027-01-04')]
  return {
    got: [dutyIn(life, erase, '2027-01-04')?.by, dueOf(life, '2027-01-04').includes('proveErasure:hosting')],
    expected: [midnight('2027-01-19'), true],
  }
})
test('copies whose erasure was asked for before the end are erased after it', () => {
  const life = [...ended, wish('2026-12-01')]
  assert.deepEqual(
    ['2026-12-31T23:59', '2027-01-01'].map((when) => dutyIn(life, erase, when)?.by),
    [undefined, midnight('2027-01-15')],
  )
})
test('copies may be made until the customer asks, after the end, for their erasure', () => {
  const life = [...ended, wish('2027-01-04T10:00')]
  assert.deepEqual(
    ['2026-06-01', '2027-01-04T09:59', '2027-01-04T10:00'].map((when) => decided(life, mayCopy, 'hosting', when)),
    ['permitted', 'permitted', undefined],
  )
})
example('kontent.bb.16.5a', 1, () => ({
  got: asTheDayBegins(ended, maySwitchOff, 'hosting', '2027-01-01'),
  expected: [undefined, 'permitted'],
}))
example('kontent.bb.16.5b', 1, () => ({
  got: [
    ['2026-12-31T23:59', '2027-01-15'].map((when) => decided(ended, renewal, 'hosting', when)),
    amountOf(ended, 'fee hosting 2027-01-01', '2027-01-15'),
  ],
  expected: [[undefined, 'ends'], undefined],
}))

// --- § 17: mail ------------------------------------------------------------------------------------------------------------

const mailAgreed = [
  ...yearly('mail', '2026-01-01', '24.00'),
  told('mailStorageAgreed', '2026-01-01', { item: 'mail', bytes: 10 * 1024 ** 3 }),
]
const mailEnded = [...mailAgreed, notice('2026-11-20', 'portal', { scope: 'mail', item: 'add-on' })]
const sized = (mailbox: string, bytes: number): AnyFact =>
  told('mailboxSizeRequested', '2026-02-01', { item: 'mail', mailbox, bytes })
const gigabyte = 1024 ** 3
const message = { bytes: 1000, used: 0 } as const
/** Whether a message passes what one aspect asks of it. */
const accepted = (aspect: string, given: Partial<Message>, when = '2026-11-23T10:00', life = mailAgreed): boolean =>
  passes({ ...message, ...given }, decided(life, mailRule, aspect, when)) === true

test('mail that was fetched or forwarded may be deleted, as the contract goes on', () => {
  for (const mail of ['fetched mail', 'forwarded mail'])
    assert.equal(decided(mailAgreed, mayErase, mail, '2026-11-23'), 'permitted')
})
example('kontent.bb.17.1b', 1, () => ({
  got: ['unread mail', 'fetched mail'].map((mail) => decided(mailAgreed, mayErase, mail, '2026-11-23')),
  expected: ['barred', 'permitted'],
}))
example('kontent.bb.17.1c', 1, () => ({
  got: asTheDayBegins(mailEnded, mayErase, 'unread mail', '2027-01-01'),
  expected: ['barred', 'permitted'],
}))
example('kontent.bb.17.1c', 2, () => ({
  got: [
    accepted('capacity of mailbox 1', { used: 4 * gigabyte, bytes: 1 }),
    decided(mailAgreed, mayErase, 'unread mail', '2026-11-23'),
  ],
  expected: [false, 'barred'],
}))
example('kontent.bb.17.1d', 1, () => ({
  got: accepted('capacity of mailbox 1', { used: 4_294_967_000, bytes: 296 }),
  expected: true,
}))
example('kontent.bb.17.1d', 2, () => ({
  got: accepted('capacity of mailbox 1', { used: 4_294_967_000, bytes: 297 }),
  expected: false,
}))
test('a smaller mailbox is full earlier', () => {
  const life = [...mailAgreed, sized('mailbox 1', gigabyte)]
  assert.deepEqual(
    [0, 1].map((more) =>
      accepted('capacity of mailbox 1', { used: gigabyte - 1000, bytes: 1000 + more }, '2026-11-23', life),
    ),
    [true, false],
  )
})
example('kontent.bb.17.1e', 1, () => ({
  got: [0, 1].map((more) => accepted('size of messages', { bytes: 50 * 1024 ** 2 + more })),
  expected: [true, false],
}))
example('kontent.bb.17.2a', 1, () => ({
  got: (['suspected', 'verified'] as const).map((malware) => accepted('harmful software', { malware })),
  expected: [true, false],
}))
example('kontent.bb.17.2b', 1, () => ({
  got: (['true', 'false', 'hidden'] as const).map((sender) => accepted('sender', { sender })),
  expected: [true, false, false],
}))
example('kontent.bb.17.2c', 1, () => ({
  got: (['unsolicited', 'disguised'] as const).map((advertising) => accepted('advertising', { advertising })),
  expected: [false, false],
}))
example('kontent.bb.17.2c', 2, () => ({ got: accepted('advertising', { advertising: 'asked for' }), expected: true }))
example('kontent.bb.17.2d', 1, () => ({
  got: [
    accepted('source', { isListed: true, wasNoticed: true }),
    accepted('source', { isListed: true }),
    accepted('source', { wasNoticed: true }),
  ],
  expected: [false, true, true],
}))
example('kontent.bb.17.3b', 1, () => ({
  got: (['true', 'of another account', 'missing', 'false'] as const).map((sender) =>
    accepted('own messages', { sender }),
  ),
  expected: [true, false, false, false],
}))
const spamFrom = (source: string, is: 'mailbox' | 'server', confirmed = true): AnyFact =>
  told('unwantedMailReported', '2026-11-23', { source, is, confirmed })
example('kontent.bb.17.4', 1, () => {
  const life = [spamFrom('mailbox 1', 'mailbox')]
  return {
    got: ['mailbox 1', 'mailbox 2'].map((mailbox) => right(life, '2026-11-23', mailbox)),
    expected: ['permitted', undefined],
  }
})
const sizes = (...life: readonly AnyFact[]) =>
  [1, 2, 3].map((n) => decided([...mailAgreed, ...life], mailboxSize, `mailbox ${n}`, '2026-02-01'))
const twoLarge = [sized('mailbox 1', 4 * gigabyte), sized('mailbox 2', 4 * gigabyte)]
example('kontent.bb.17.5a', 1, () => ({
  got: sizes(...twoLarge, sized('mailbox 3', 2 * gigabyte)),
  expected: [4 * gigabyte, 4 * gigabyte, 2 * gigabyte],
}))
example('kontent.bb.17.5a', 2, () => ({
  got: sizes(...twoLarge, sized('mailbox 3', 2 * gigabyte + 1)),
  expected: [4 * gigabyte, 4 * gigabyte, undefined],
}))
example('kontent.bb.17.5c', 1, () => ({
  got: sizes(sized('mailbox 1', 4 * gigabyte))[0],
  expected: 4 * gigabyte,
}))
example('kontent.bb.17.5c', 2, () => ({ got: sizes(sized('mailbox 1', 4_294_967_297))[0], expected: undefined }))
test('a mailbox that is made smaller gives its storage to the others', () => {
  const smaller = told('mailboxSizeRequested', '2026-02-01', { item: 'mail', mailbox: 'mailbox 1', bytes: gigabyte })
  assert.deepEqual(sizes(...twoLarge, smaller, sized('mailbox 3', 4 * gigabyte)), [
    gigabyte,
    4 * gigabyte,
    4 * gigabyte,
  ])
})
example('kontent.bb.17.6', 1, () => ({
  got: [
    asTheDayBegins(mailEnded, access, 'mail', '2027-01-01'),
    ['2026-12-31T23:59', '2027-01-01'].map((when) => accepted('after the end', {}, when, mailEnded)),
  ],
  expected: [
    [undefined, 'closed'],
    [true, false],
  ],
}))

everyExampleOf([
  'kontent.bb.15.5a',
  'kontent.bb.15.5b',
  'kontent.bb.15.5c',
  'kontent.bb.16.1b',
  'kontent.bb.16.1c',
  'kontent.bb.16.1d',
  'kontent.bb.16.2b',
  'kontent.bb.16.3b',
  'kontent.bb.16.4e',
  'kontent.bb.16.5a',
  'kontent.bb.16.5b',
  'kontent.bb.17.1b',
  'kontent.bb.17.1c',
  'kontent.bb.17.1d',
  'kontent.bb.17.1e',
  'kontent.bb.17.2a',
  'kontent.bb.17.2b',
  'kontent.bb.17.2c',
  'kontent.bb.17.2d',
  'kontent.bb.17.3b',
  'kontent.bb.17.4',
  'kontent.bb.17.5a',
  'kontent.bb.17.5c',
  'kontent.bb.17.6',
])
