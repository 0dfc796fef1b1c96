import assert from 'node:assert/strict'
import { it } from 'node:test'
import { atOnce } from './at-once.ts'

const succeeds = async () => undefined
const isTold = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

it('one of two who do the same at once may succeed, the other is told', async () => {
  await atOnce('MOVED_ON', succeeds, isTold('MOVED_ON'))
  await atOnce(['MOVED_ON', 'UNKNOWN'], isTold('UNKNOWN'), isTold('MOVED_ON'))
})
it('that both succeed is no story', async () => {
  await assert.rejects(atOnce('MOVED_ON', succeeds, succeeds), /Both succeeded/)
})
it('that one is told something else is no story', async () => {
  await assert.rejects(atOnce('MOVED_ON', succeeds, isTold('FORM_NOT_MET')), { code: 'FORM_NOT_MET' })
})
