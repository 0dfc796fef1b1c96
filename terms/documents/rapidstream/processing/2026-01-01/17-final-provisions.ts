import { clause } from '../../../../grammar/clause.ts'
import { replaces } from '../../../../grammar/outcome.ts'
import { fourteenDays, objectionPeriodInDays } from './objection-period.ts'

export const individualPeriod = clause({
  ref: '§ 17.1 S. 3',
  title: { de: 'Vorrang individueller Abreden', en: 'Individual agreements go first' },
  when: 'periodAgreed',
  de: 'Was die Parteien im Einzelnen vereinbaren, geht vor; eine andere Widerspruchsfrist gilt für Mitteilungen, die danach zugehen.',
  en: 'What the parties agree individually goes first; another objection period holds for notices received afterwards.',
  where: {},
  then: ({ days }) => replaces(fourteenDays, objectionPeriodInDays(days)),
  examples: { 'thirty days instead': [{ days: 30 }, replaces(fourteenDays, objectionPeriodInDays(30))] },
  claims: ['rapidstream.avv.17.1c'],
  reading: '§ 305b BGB: no form clause stands against what was agreed individually.',
})
