import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { instantOf } from '../terms/grammar/day.ts'
import { byHand } from './by-hand.ts'
import { diligentClerk } from './diligent-clerk.ts'
import { driverConforms } from './driver.conformance.ts'
import type { Driver, Order } from './driver.ts'
import { together } from './together.ts'

const { driver: clerk } = diligentClerk
const drive = (asked: string[]): Driver => ({
  ...clerk,
  name: 'drive',
  suspend: async () => {
    asked.push('drive')
    return { is: 'done' }
  },
  measure: async () => ({ is: 'done', figures: { bytes: 7 } }),
})
const withDrive = (otherwise: Driver, asked: string[] = []): Driver =>
  together(
    [{ driver: drive(asked), isFor: ({ agreed }) => 'files' in agreed.items, carries: (item) => item === 'files' }],
    otherwise,
  )
const booked = (items: Order['agreed']['items']): Order => ({
  ...{ duty: randomUUID(), provider: randomUUID(), customer: null, agreement: randomUUID(), about: 'services' },
  ...{ act: 'setAccess', content: 'suspended', state: 'closed', agreed: { items }, at: instantOf('2026-03-03') },
})
const unhurried = new AbortController().signal

describe('several services of one agreement', () => {
  it('are done once each of them is', async () => {
    assert.deepEqual(await withDrive(byHand.driver).suspend(booked({ files: 1 }), unhurried), { is: 'done' })
  })
  it('wait for a person who does the rest, and the part that a program does is done at once', async () => {
    const asked: string[] = []
    const outcome = await withDrive(byHand.driver, asked).suspend(booked({ files: 1, server: 1 }), unhurried)
    assert.deepEqual([outcome, asked], [{ is: 'waits for a person' }, ['drive']])
  })
  it('are left to a person where no program sees to any of them', async () => {
    assert.deepEqual(await withDrive(byHand.driver).suspend(booked({ server: 1 }), unhurried), {
      is: 'waits for a person',
    })
    assert.deepEqual(await withDrive(byHand.driver).suspend(booked({}), unhurried), { is: 'waits for a person' })
  })
  it('give the figures of the one that has some', async () => {
    assert.deepEqual(await withDrive(clerk).measure(booked({ files: 1, server: 1 }), unhurried), {
      is: 'done',
      figures: { bytes: 7 },
    })
  })
})

driverConforms('together', {
  open: async () => ({ driver: withDrive(clerk), again: async () => withDrive(clerk) }),
  notAsked: { service: 'what it puts together shows itself' },
})
