import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AgreementKey } from '../../journal/fact.ts'
import { holds } from '../../services/files/files-drive.test-support.ts'
import { openInText } from '../lies-open.ts'
import { marks } from '../marked-words.ts'
import { computerOf, type Stage } from '../stage.ts'

/**
 * Nothing that people brought to a drive lies on its disk any more, neither contents nor names nor the people themselves, and the
 * processes of the drive said nothing of it; the receipt names the list of all that the customer took along.
 */
export async function leftNothing(stage: Stage, { agreement }: AgreementKey, customer: string): Promise<void> {
  const { drives } = stage.house
  for (const mark of marks) assert.equal(await holds(drives.folder, mark), false, mark)
  assert.deepEqual(openInText('what the drive said', drives.said.join('\n'), marks), [])
  const taken = hash('sha256', readFileSync(computerOf(stage, customer).manifestTakenAlong))
  const { erasure } = drives.look(agreement)
  assert.equal(erasure?.receipt.exported, taken)
  assert.equal(erasure.proof, hash('sha256', JSON.stringify(erasure.receipt)))
}
