import assert from 'node:assert/strict'
import { test } from 'node:test'
import { providers } from './providers.ts'

for (const [name, { documents, changedBy }] of Object.entries(providers))
  test(`the terms of ${name} name a clause for a change that needs notice, and every clause that they name is there`, () => {
    const refs = new Set(
      documents.flatMap(({ short, clauses, statements = [] }) =>
        [...clauses, ...statements].map(({ ref }) => `${short} ${ref}`),
      ),
    )
    const named = [changedBy, ...documents.map((document) => document.changedBy)].flatMap((by) =>
      Object.values(by ?? {}),
    )
    assert.ok(changedBy?.notice)
    assert.deepEqual(
      named.filter((ref) => !refs.has(ref)),
      [],
    )
  })
