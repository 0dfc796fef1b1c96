import { textOnly } from '../../../../grammar/statement.ts'

export const limitation = textOnly({
  ref: '§ 8.3',
  title: { de: 'Verjährung', en: 'Limitation' },
  de: 'Ansprüche aus dem Vertrag verjähren zwölf Monate nach der Leistung.',
  en: 'Claims from the agreement become time-barred twelve months after the service.',
  where: {},
  claims: ['elc.agb.8.3'],
  textOnly: 'Limitation is a defence that somebody must raise (§ 214 BGB), and for intent and injury the clause fails.',
})
