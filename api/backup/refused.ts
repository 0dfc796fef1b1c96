import { Refused } from '../problem.ts'

export const backupsNotSetUp = (): Refused =>
  new Refused('BACKUPS_NOT_SET_UP', {
    seen: { de: 'Es ist nicht gesagt, wohin gesichert wird', en: 'Nobody has said where backups go' },
    expected: {
      de: 'der Betreiber setzt --backup-to und --backup-recipients',
      en: 'the operator sets --backup-to and --backup-recipients',
    },
    remedy: { de: 'Fragen Sie den Betreiber', en: 'Ask the operator' },
  })

export const drillUnknown = (): Refused =>
  new Refused('DRILL_UNKNOWN', {
    seen: { de: 'Von dieser Übung gibt es keinen Nachweis', en: 'There is no evidence of that drill' },
    expected: {
      de: 'jede Übung, die gelungen ist, hinterlässt einen',
      en: 'each drill that went well leaves some',
    },
    remedy: { de: 'Die Seite „Sicherungen“ nennt alle', en: 'The page "Backups" names them all' },
  })
