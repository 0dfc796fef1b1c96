import type { Day } from '../terms/grammar/day.ts'
import { conclusion, exportWindow, mayErase, survives } from '../terms/grammar/matter.ts'
import { eur } from '../terms/grammar/money.ts'
import {
  because,
  decided,
  done,
  due,
  ends,
  files,
  goesOn,
  inDefault,
  mustBeDone,
  nothingIsRefused,
  providerMayNotSuspend,
} from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'

/** The first of each month as it is payable: weekends and holidays of North Rhine-Westphalia move it. */
const dueDays: readonly Day[] = [
  ...(['2026-02-02', '2026-03-02', '2026-04-01', '2026-05-04', '2026-06-01', '2026-07-01'] as const),
  ...(['2026-08-03', '2026-09-01', '2026-10-01', '2026-11-02', '2026-12-01', '2027-01-04'] as const),
]
const fee = eur('59.50')

story('A file customer, from the application to the proof of erasure', elc.filesSingle, (life) => {
  // From the application to activation: the evidence is asked for, and the processing agreement is concluded apart.
  life.on('2025-12-08').customer.applies('company')
  life.on('2025-12-08').expect(mustBeDone('answerApplication'), because('§ 3.2'))
})
