import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { secrecyInForce, seizure } from '../../../../grammar/quantities/seizure.ts'
import { after } from '../../../../grammar/quantity.ts'

const noticeOf = 'notifySeizure:'

export const noticeOfSeizure = asLongAs({
  ref: '§ 8.5 S. 1',
  title: { de: 'Nachricht von Zugriffen Dritter', en: 'Notice of access by third parties' },
  decides: duty,
  de: 'Sind Daten des Kunden durch Pfändung, Beschlagnahme, ein Insolvenz- oder Vergleichsverfahren oder andere Maßnahmen Dritter gefährdet, unterrichtet ihn der Anbieter unverzüglich.',
  en: 'If data of the customer are endangered by attachment, seizure, insolvency or composition proceedings or other measures of third parties, the provider tells the customer without undue delay.',
  where: {},
  given: { seizure: after(noticeOf, seizure) },
  provided: ({ seizure: seized }) =>
    seized !== undefined || no('Es ist keine Maßnahme Dritter bekannt.', 'No measure of a third party is known.'),
  then: () => 'owed',
  examples: {
    'a seizure is notified': [{ seizure: { matter: 'matter 1' } }, 'owed'],
    'nothing seized, nothing owed': [{ seizure: undefined }],
  },
  claims: ['rapidstream.avv.8.5a'],
})

export const unlessForbidden = asLongAs({
  ref: '§ 8.5 S. 2',
  title: { de: 'Angeordnete Verschwiegenheit', en: 'Secrecy ordered' },
  decides: duty,
  exceptionTo: ['§ 8.5 S. 1'],
  de: 'Die Nachricht unterbleibt, solange ein Gericht oder eine Behörde sie untersagt.',
  en: 'The notice is withheld as long as a court or authority forbids it.',
  where: {},
  given: { secrecy: after(noticeOf, secrecyInForce) },
  provided: ({ secrecy }) =>
    secrecy !== undefined || no('Keine Anordnung untersagt die Nachricht.', 'No order forbids the notice.'),
  then: () => 'silenced',
  examples: {
    'while the order is in force': [{ secrecy: { matter: 'matter 1' } }, 'silenced'],
    'without one': [{ secrecy: undefined }],
  },
  claims: ['rapidstream.avv.8.5b'],
  reading: 'The order silences the duty for its time only: once it is lifted, the notice is due.',
})

export const authoritiesAreTold = clause({
  ref: '§ 8.5 S. 3',
  title: { de: 'Hinweis an die zuständigen Stellen', en: 'The competent bodies are told' },
  when: 'seized',
  de: 'Alle zuständigen Stellen weist der Anbieter unverzüglich darauf hin, dass über die Daten allein der Kunde als Verantwortlicher entscheidet.',
  en: 'The provider points out to all competent bodies without undue delay that the customer as controller alone decides about the data.',
  where: {},
  then: ({ matter }) => must('provider', 'tellAuthorities', matter),
  examples: { 'upon a seizure': [{ matter: 'matter 1' }, must('provider', 'tellAuthorities', 'matter 1')] },
  claims: ['rapidstream.avv.8.5c'],
  reading: 'Secrecy that was ordered concerns the notice to the customer only.',
})
