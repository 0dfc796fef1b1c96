import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Duty } from '../terms/engine/duties.ts'
import { teller } from '../terms/grammar/told.ts'
import { type Beginning, reconcile, type Waiting } from './reconcile.ts'

const open: Beginning = { state: 'open', approvalsWanted: 0 }
const begin = (): Beginning => open
const duty = (id: string, content: string): Duty => {
  const key = id.slice(0, id.indexOf('#'))
  return { id, key, act: 'setAccess', content, harmful: false, waitsInDoubt: false, because: undefined }
}
const waiting = (id: string, content: string, state: Waiting['state'] = 'open'): Waiting => {
  return { duty: id, key: id.slice(0, id.indexOf('#')), content, state }
}
const access = duty('access:services#1', 'open')
const told = teller()
const receipt = told('dutyDone', '2026-01-12', { duty: 'access:services', content: 'open' })

describe('the queue compared with what must be done', () => {
  it('gets what it lacks', () => {
    const { put, finish } = reconcile([], { due: [access], held: [] }, [], begin)
    assert.deepEqual([put, finish], [[{ duty: access, ...open }], []])
  })

  it('keeps what it has, however far that has come', () => {
    for (const state of ['open', 'approval', 'person', 'rejected', 'bounded'] as const) {
      const before = [waiting(access.id, 'open', state)]
      assert.deepEqual(reconcile(before, { due: [access], held: [] }, [], begin), { put: [], finish: [] })
    }
  })

  it('begins anew where something else is owed under the same identity', () => {
    const { put } = reconcile(
      [waiting(access.id, 'open', 'rejected')],
      { due: [duty(access.id, 'closed')], held: [] },
      [],
      begin,
    )
    assert.deepEqual(put, [{ duty: duty(access.id, 'closed'), ...open }])
  })

  it('drops what is no longer owed, and closes with its receipt what was done', () => {
    const before = [waiting('access:services#1', 'open'), waiting('access:services#2', 'suspended')]
    const { finish } = reconcile(before, { due: [], held: [] }, [receipt], begin)
    assert.deepEqual(finish, [
      { duty: 'access:services#1', state: 'done', receipt: receipt.id },
      { duty: 'access:services#2', state: 'dropped', receipt: null },
    ])
  })

  it('counts no receipt that was taken back as an error', () => {
    const takenBack = told('withdrawn', '2026-01-13', { of: receipt.id })
    const { finish } = reconcile(
      [waiting('access:services#1', 'open')],
      { due: [], held: [] },
      [receipt, takenBack],
      begin,
    )
    assert.deepEqual(finish, [{ duty: 'access:services#1', state: 'dropped', receipt: null }])
  })

  it('closes as done what was dropped while somebody was at it', () => {
    const { finish } = reconcile(
      [waiting('access:services#1', 'open', 'dropped')],
      { due: [], held: [] },
      [receipt],
      begin,
    )
    assert.deepEqual(finish, [{ duty: 'access:services#1', state: 'done', receipt: receipt.id }])
    assert.deepEqual(reconcile([waiting('a#1', 'x', 'dropped')], { due: [], held: [] }, [], begin).finish, [])
  })

  it('takes up again what was dropped and is owed anew', () => {
    const { put } = reconcile([waiting(access.id, 'open', 'dropped')], { due: [access], held: [] }, [], begin)
    assert.deepEqual(put, [{ duty: access, ...open }])
  })

  it('holds what is in doubt, and lets it go on once the doubt is settled', () => {
    const held = reconcile([waiting(access.id, 'open')], { due: [], held: [access] }, [], begin)
    assert.deepEqual(held, { put: [{ duty: access, state: 'held', approvalsWanted: 0 }], finish: [] })
    const before = [waiting(access.id, 'open', 'held')]
    assert.deepEqual(reconcile(before, { due: [], held: [access] }, [], begin), { put: [], finish: [] })
    assert.deepEqual(reconcile(before, { due: [access], held: [] }, [], begin).put, [{ duty: access, ...open }])
  })
  it('holds a duty once where the doubt leaves open what is owed', () => {
    const other = duty(access.id, 'closed')
    const { put } = reconcile([], { due: [], held: [access, other] }, [], begin)
    assert.deepEqual(put, [{ duty: access, state: 'held', approvalsWanted: 0 }])
  })
})
