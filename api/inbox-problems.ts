import { Refused } from './problem.ts'

export const assigneeUnknown = (person: string): Refused =>
  new Refused('ASSIGNEE_UNKNOWN', {
    seen: { de: `${person} gehört hier nicht zum Haus`, en: `${person} is not one of the house here` },
    expected: {
      de: 'eine Pflicht bekommt, wer jetzt zum Haus des Anbieters gehört',
      en: 'a duty is given to somebody who belongs to the provider’s house now',
    },
    remedy: { de: 'Wählen Sie jemanden aus /api/colleagues', en: 'Choose somebody of /api/colleagues' },
  })

export const dutyUnknown = (duty: string): Refused =>
  new Refused('DUTY_UNKNOWN', {
    seen: { de: `Eine Pflicht ${duty} steht nicht im Verzeichnis`, en: `There is no duty ${duty} in the queue` },
    expected: {
      de: 'im Verzeichnis steht, was aus dem Journal folgt',
      en: 'the queue holds what follows from the journal',
    },
    remedy: { de: 'Laden Sie das Verzeichnis neu', en: 'Load the queue again' },
  })
