import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Dispatch, isOnItsWay, messageIdOf } from './letter.ts'

const key = { provider: 'p', customer: 'c', agreement: 'a', letter: 'notifyBreach:breach 1#1' }

const tried = (medium: Dispatch['medium'], attempt: number, state: Dispatch['state']): Dispatch => ({
  ...key,
  medium,
  attempt,
  state,
  envelope: 'e',
  messageId: 'm',
  ...{ handedOverAt: null, dispatchedAt: null, arrivedAt: null, receivedAt: null, returnedAt: null, status: null },
})

describe('the name of a message', () => {
  it('is the same for the same try of a letter, and another one for every other', () => {
    const first = { ...key, medium: 'e-mail', attempt: 1 } as const
    assert.equal(messageIdOf(first, 'elc.example'), messageIdOf({ ...first }, 'elc.example'))
    assert.match(messageIdOf(first, 'elc.example'), /^<[0-9a-f]{40}@elc\.example>$/)
    assert.notEqual(messageIdOf(first, 'elc.example'), messageIdOf({ ...first, attempt: 2 }, 'elc.example'))
    assert.notEqual(messageIdOf(first, 'elc.example'), messageIdOf({ ...first, agreement: 'b' }, 'elc.example'))
  })
})

describe('a letter is on its way', () => {
  it('when it has left on every way it was to leave on', () => {
    assert.equal(isOnItsWay([tried('e-mail', 1, 'dispatched'), tried('portal', 1, 'dispatched')]), true)
  })
  it('not while it is unknown whether it left, nor when it came back', () => {
    assert.equal(isOnItsWay([tried('portal', 1, 'dispatched'), tried('e-mail', 1, 'handed over')]), false)
    assert.equal(isOnItsWay([tried('portal', 1, 'dispatched'), tried('e-mail', 1, 'returned')]), false)
  })
  it('again when a further try has left', () => {
    assert.equal(isOnItsWay([tried('e-mail', 1, 'returned'), tried('e-mail', 2, 'dispatched')]), true)
  })
  it('once it was opened in the post box, whatever became of the mail', () => {
    assert.equal(isOnItsWay([tried('portal', 1, 'received'), tried('e-mail', 1, 'returned')]), true)
  })
  it('also while a copy on paper waits for the post, unless that is its only way', () => {
    assert.equal(isOnItsWay([tried('e-mail', 1, 'dispatched'), tried('letter', 1, 'ready')]), true)
    assert.equal(isOnItsWay([tried('letter', 1, 'ready')]), false)
    assert.equal(isOnItsWay([tried('letter', 1, 'dispatched')]), true)
  })
  it('not when it was never written', () => {
    assert.equal(isOnItsWay([]), false)
  })
})
