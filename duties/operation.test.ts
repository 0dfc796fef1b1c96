import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { operationFor } from './operation.ts'

describe('what a duty asks of a driver', () => {
  const cases = [
    ['setAccess', 'open', undefined, { operation: 'activate', state: 'open' }],
    ['setAccess', 'suspended', 'open', { operation: 'suspend', state: 'closed' }],
    ['setAccess', 'open', 'suspended', { operation: 'resume', state: 'open' }],
    ['setAccess', 'export only', 'open', { operation: 'change', state: 'export-only' }],
    ['setAccess', 'open', 'export only', { operation: 'change', state: 'open' }],
    ['setAccess', 'closed', 'export only', { operation: 'suspend', state: 'closed' }],
    ['setAccess', '', 'open', { operation: 'suspend', state: 'closed' }],
    ['eraseContents', 'erased', undefined, { operation: 'erase' }],
    ['eraseBackups', '', undefined, { operation: 'erase' }],
    ['adjustServices', '1 files.multi (500 GB)', undefined, { operation: 'change' }],
    ['handOverContents', 'owed', undefined, { operation: 'export' }],
    ['returnData', '', undefined, { operation: 'export' }],
    ['proveErasure', '', undefined, { operation: 'prove' }],
    ['issueInvoice', '59.50', undefined, undefined],
    ['decide', '', undefined, undefined],
  ] as const
  for (const [act, content, was, asked] of cases) {
    const after = was === undefined ? 'for the first time' : `after '${was}'`
    const what = asked === undefined ? 'nothing: it is for the desk' : Object.values(asked).join(', ')
    it(`${act} '${content}' ${after}: ${what}`, () => assert.deepEqual(operationFor(act, content, was), asked))
  }

  it('never opens a service for a content that it does not know', () => {
    assert.deepEqual(operationFor('setAccess', 'ajar', 'open'), { operation: 'suspend', state: 'closed' })
  })
})
