import { clause } from '../grammar/clause.ts'
import type { Document } from '../grammar/document.ts'
import { answers } from '../grammar/outcome.ts'

/** On doubt nobody is harmed: what was set aside waits until a person has decided. */
const decision = clause({
  ref: 'Nr. 1',
  title: { de: 'Ein Mensch entscheidet', en: 'A person decides' },
  when: 'decided',
  de: 'Über Zurückgestelltes entscheidet ein Mensch; was er gelten lässt, wirkt von seiner eigenen Zeit an.',
  en: 'A person decides on what was set aside; what is kept works as of its own time.',
  where: {},
  then: (decided) => answers(decided.act, decided.keep),
  claims: [],
})
export const procedure: Document = {
  id: 'procedure',
  short: 'Verfahren',
  title: { de: 'Verfahren bei Zweifeln', en: 'Procedure in case of doubt' },
  rank: 'default law',
  version: '2026-01-01',
  clauses: [decision],
}
