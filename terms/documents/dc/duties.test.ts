/** What people do for Digital Control when something is told: each case is open until it is done. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact } from '../../grammar/fact.ts'
import { at, due, inOtherWords, owed, told } from './life.test-support.ts'

const contacts = (when: string, contact: string): AnyFact =>
  told('supportContacted', when, { ticket: 'ticket 1', contact })
const first = contacts('2027-04-24T22:13', 'contact 1')
const acknowledgements = (life: readonly AnyFact[], when: string) =>
  due(life, when).filter((key) => key.startsWith('acknowledgeReceipt:'))
example('dc.agb.6.2a', 1, () =>
  inOtherWords(
    [acknowledgements([first], '2027-04-24T22:12'), acknowledgements([first], '2027-04-24T22:13')],
    [[], ['acknowledgeReceipt:contact 1']],
  ),
)
example('dc.agb.6.2a', 2, () => {
  const done = told('dutyDone', '2027-04-24T22:13', { duty: 'acknowledgeReceipt:contact 1', content: '' })
  const life = [first, done, contacts('2027-04-25T08:00', 'contact 2')]
  return inOtherWords(
    [
      acknowledgements(life, '2027-04-25T08:00'),
      owed(life, '2027-04-25T08:00').filter((key) => key.endsWith('ticket 1')).length,
    ],
    [['acknowledgeReceipt:contact 2'], 2],
  )
})

const byProvider = { by: 'provider', medium: 'e-mail' } as const
/** What is told, and what somebody at the provider then has to do. */
const opens: readonly (readonly [says: string, fact: AnyFact, keys: readonly string[]])[] = [
  [
    'a contact with support',
    first,
    ['documentSolution:ticket 1', 'nameDuration:ticket 1', 'acknowledgeReceipt:contact 1'],
  ],
  ['a demand to block content', told('contentDemanded', '2027-04-24', { content: 'X' }), ['weighInterests:X']],
  ['a block at once', told('contentBlocked', '2027-04-24', { content: 'X', by: 'provider' }), ['informOfBlock:X']],
  [
    'a report of a defect',
    told('defectReported', '2027-04-24', { defect: 'D', channel: 'e-mail' }),
    ['examineDefect:D'],
  ],
  [
    'a claim of third parties',
    told('infringementClaimed', '2027-04-24', { matter: 'M', part: 'media-desk' }),
    ['indemnify:M'],
  ],
  ['an attachment', told('seized', '2027-04-24', { matter: 'M' }), ['notifySeizure:M', 'informCreditors:M']],
  [
    'a measure of the authority against the provider',
    told('authorityActed', '2027-04-24', { proceeding: 'P', towards: 'provider' }),
    ['informOfAuthority:P'],
  ],
  [
    'a measure of the authority against the customer',
    told('authorityActed', '2027-04-24', { proceeding: 'P', towards: 'customer' }),
    ['informForAuthority:P'],
  ],
  [
    'an inspection by the authority',
    told('inquiryReceived', '2027-04-24', { inquiry: 'Q', from: 'authority', inspection: true }),
    ['enableInspection:Q', 'informOfPlannedMeasure:Q'],
  ],
  [
    'an inspection by the customer',
    told('auditAnnounced', '2027-04-24', {
      audit: 'A',
      from: instantOf('2027-05-24T10:00'),
      by: 'customer',
      medium: 'e-mail',
    }),
    ['informInspection:A'],
  ],
  [
    'a wish for help with a request',
    told('assistanceRequested', '2027-04-24', { help: 'H', with: 'data subject', by: 'customer', medium: 'e-mail' }),
    ['assistDataSubject:H'],
  ],
  [
    'a wish for help with an impact assessment',
    told('assistanceRequested', '2027-04-24', {
      help: 'H',
      with: 'impact assessment',
      by: 'customer',
      medium: 'e-mail',
    }),
    ['assistController:H', 'supportOtherParty:H'],
  ],
  [
    'a wish for help with records',
    told('assistanceRequested', '2027-04-24', { help: 'H', with: 'records', by: 'customer', medium: 'e-mail' }),
    ['supportOtherParty:H'],
  ],
  [
    'a demand for the list of measures',
    told('papersRequested', '2027-04-24', {
      request: 'R',
      of: 'documentation of measures',
      by: 'customer',
      medium: 'e-mail',
    }),
    ['supplyMeasures:R'],
  ],
]
for (const [says, fact, keys] of opens)
  test(`${says} opens ${keys.join(', ')}, each until it is done`, () => {
    assert.deepEqual(due([fact], '2027-04-26').toSorted(), keys.toSorted())
    const [last] = keys
    const receipt = told('dutyDone', '2027-04-27', { duty: last ?? '', content: '' })
    assert.deepEqual(due([fact, receipt], '2027-04-28').toSorted(), keys.slice(1).toSorted())
  })
test('what the customer has to do is known too', () => {
  const misused = told('unauthorisedUseNoticed', '2027-04-24', { matter: 'M' })
  const claimed = told('infringementClaimed', '2027-04-24', { matter: 'N', part: 'media-desk' })
  const { duties } = at([misused, claimed], '2027-04-24')
  assert.deepEqual(
    ['reportMisuse:M', 'reportClaim:N'].map((key) => duties.get(key)?.who),
    ['customer', 'customer'],
  )
})
test('a block after a demand in vain, or by the customer itself, needs no message', () => {
  const demanded = told('contentDemanded', '2027-04-24', { content: 'X' })
  const blocked = (by: 'provider' | 'customer') => told('contentBlocked', '2027-04-26', { content: 'X', by })
  assert.deepEqual(due([demanded, blocked('provider')], '2027-04-27'), ['weighInterests:X'])
  assert.deepEqual(due([demanded, blocked('customer')], '2027-04-27'), ['weighInterests:X'])
})
test('a defect that was only told by telephone, and a letter of the authority, open nothing', () => {
  const byPhone = told('defectReported', '2027-04-24', { defect: 'D', channel: 'telephone' })
  const letter = told('inquiryReceived', '2027-04-24', { inquiry: 'Q', from: 'authority', inspection: false })
  assert.deepEqual(
    due(
      [
        byPhone,
        letter,
        told('violationFound', '2027-04-24', {
          violation: 'V',
          by: 'customer',
          against: 'data protection',
          serious: false,
        }),
      ],
      '2027-04-25',
    ),
    [],
  )
})
test('a notice of a subprocessor contract demanded is no list of measures', () => {
  const asked = told('papersRequested', '2027-04-24', {
    request: 'R',
    of: 'subprocessor contract',
    by: 'customer',
    medium: 'e-mail',
  })
  const changed = told('changeReceived', '2027-04-24', { change: 'S', of: 'subprocessor', ...byProvider })
  assert.deepEqual(due([asked, changed], '2027-04-25'), [])
})

everyExampleOf(['dc.agb.6.2a'])
