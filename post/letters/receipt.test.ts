import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instantOf, showInstant } from '../../terms/grammar/day.ts'
import { countsAsReceived } from './receipt.ts'

const counts = (arrived: string): string => showInstant(countsAsReceived(instantOf(arrived)))

describe('an e-mail counts as received', () => {
  it('at once when it comes within business hours of a working day', () => {
    assert.equal(counts('2026-11-24T10:30'), showInstant(instantOf('2026-11-24T10:30')))
    assert.equal(counts('2026-11-24T17:00'), showInstant(instantOf('2026-11-24T17:00')))
  })
  it('in the morning when it comes at night', () => {
    assert.equal(counts('2026-11-24T04:00'), showInstant(instantOf('2026-11-24T09:00')))
  })
  it('on the next working day when it comes in the evening', () => {
    assert.equal(counts('2026-11-24T17:01'), showInstant(instantOf('2026-11-25T09:00')))
  })
  it('on Monday when it comes on Friday evening', () => {
    assert.equal(counts('2026-11-27T18:00'), showInstant(instantOf('2026-11-30T09:00')))
  })
  it('after the rest days of any state, and after the days on which most houses are closed', () => {
    assert.equal(counts('2026-12-23T18:30'), showInstant(instantOf('2026-12-28T09:00')))
    // Epiphany is kept in three states alone, Reformation Day in nine others.
    assert.equal(counts('2026-01-06T10:00'), showInstant(instantOf('2026-01-07T09:00')))
    assert.equal(counts('2025-10-31T10:00'), showInstant(instantOf('2025-11-03T09:00')))
  })
})
