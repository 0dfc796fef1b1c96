import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathFrom } from '../../services/files/tree/path.ts'
import { testShare } from '../../services/files/tree/share.test-support.ts'
import { freePlace } from './free-place.ts'

test('beside what lies there something gets a number that fits, however long the name is', async (context) => {
  const visit = testShare(context).visit()
  const long = pathFrom(`${'x'.repeat(251)}.pdf`)
  for (const path of [pathFrom('report.pdf'), long]) await visit.write(path, Buffer.from('1'))
  visit.makeFolder(pathFrom('year.2026'))
  assert.equal(freePlace(visit, pathFrom('new.pdf')), 'new.pdf')
  assert.equal(freePlace(visit, pathFrom('report.pdf')), 'report (2).pdf')
  assert.equal(freePlace(visit, pathFrom('year.2026')), 'year.2026 (2)')
  assert.equal(freePlace(visit, long), `${'x'.repeat(247)} (2).pdf`)
})
