/** Wordings on which lawyers may differ: both readings can be carried out, the provider picks one, and the terms begin with the one chosen here. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { providers } from './providers.ts'

/** The entry of the inventory, the reading that counts where nothing is chosen, and the other one. */
const disputed: readonly (readonly [entry: string, otherwise: string, other: string])[] = [
  ['dc.agb.9.3a', 'beyond the allowance', 'every minute'],
  ['dc.agb.13.2b', 'three months', 'before renewal'],
  ['dc.agb.13.1e', 'account and further means', 'account only'],
  ['dc.agb.13.3c', 'silence is enough', 'a person decides'],
  ['q.agb.4.2a', 'percentage points', 'share of downtime'],
  ['kontent.pp.24.4b', 'net receipts', 'gross receipts'],
  ['kontent.avv.25.6.1', 'list is published', 'notice and objection beforehand'],
  ['rapidstream.avv.12.4c', 'stays open', 'lapses'],
  ['elc.agb.8.3', 'text only', 'a warning'],
  ['elc.agb.11.1c', 'eve of the change', 'next working day'],
]
const found = Object.values(providers).flatMap(({ documents }) =>
  documents.flatMap(({ clauses }) =>
    clauses.flatMap(({ claims, readings }) => (readings ? [{ claims, readings }] : [])),
  ),
)

for (const [entry, otherwise, other] of disputed)
  test(`${entry} can be read in two ways: ${otherwise}, unless the provider chose: ${other}`, () => {
    const { readings } = found.find((each) => each.readings.setting === `reading of ${entry}`) ?? {}
    assert.ok(found.some((each) => each.readings === readings && each.claims.includes(entry)))
    assert.equal(readings?.otherwise, otherwise)
    assert.deepEqual(Object.keys(readings?.all ?? {}).toSorted(), [otherwise, other].toSorted())
  })
