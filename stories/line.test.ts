import assert from 'node:assert/strict'
import { it } from 'node:test'
import { showInstant } from '../terms/grammar/day.ts'
import { Life } from './life.ts'
import { Script } from './line.ts'
import { elc } from './sold.ts'

/** When the lines of a life stand. */
function timesOf(tell: (life: Life) => void): readonly string[] {
  const script = new Script()
  tell(new Life(script, elc.filesSingle))
  return script.lines.map(({ at }) => showInstant(at).slice(0, 16))
}

it('a day begins at nine, each further deed comes a minute later, and a look looks at what was done', () => {
  assert.deepEqual(
    timesOf((life) => {
      life.on('2026-03-02').customer.applies()
      life.on('2026-03-02').provider.accepts()
      life.on('2026-03-02').expect()
      life.on('2026-03-02').provider.activates()
      life.on('2026-03-03').expect()
    }),
    ['2026-03-02T09:00', '2026-03-02T09:01', '2026-03-02T09:01', '2026-03-02T09:02', '2026-03-03T09:00'],
  )
})
it('a line with a time stands there, and what follows on that day after it', () => {
  assert.deepEqual(
    timesOf((life) => {
      life.on('2026-03-02T07:30').customer.applies()
      life.on('2026-03-02').provider.accepts()
      life.on('2026-03-02T14:20').provider.activates()
      life.on('2026-03-02').provider.asksForEvidence()
    }),
    ['2026-03-02T07:30', '2026-03-02T09:00', '2026-03-02T14:20', '2026-03-02T14:21'],
  )
})
it('a life is told in its order', () => {
  assert.throws(
    () =>
      timesOf((life) => {
        life.on('2026-03-03').customer.applies()
        life.on('2026-03-02').expect()
      }),
    /2026-03-02T09:00\+01:00 stands below one of 2026-03-03T09:00\+01:00/,
  )
})
it('no two deeds stand at one instant, not those of two customers either', () => {
  assert.throws(
    () =>
      timesOf((life) => {
        life.on('2026-03-02T12:00').customer.applies()
        life.ofAnother('another').on('2026-03-02T12:00').customer.applies()
      }),
    /Two deeds stand at 2026-03-02T12:00/,
  )
})
