import { measure } from '../../../../grammar/statement.ts'

export const operationsSeeNothing = measure({
  ref: 'Nr. 3 Buchst. c S. 1',
  title: { de: 'Betrieb ohne Zugriff auf personenbezogene Daten', en: 'Operations without personal data' },
  de: 'Der Business Service betreibt die produktiven Systeme und hat dabei in der Regel keinen Zugriff auf personenbezogene Daten.',
  en: 'Business Service runs the productive machines and normally has no access to personal data.',
  where: {},
  claims: ['elc.tom.3c1'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Rollen des Betriebs ohne Rechte auf Daten',
      en: 'roles of operations without permissions on data',
    },
  },
})

export const exceptionForMaintenance = measure({
  ref: 'Nr. 3 Buchst. c S. 3',
  title: { de: 'Ausnahme zur Wartung', en: 'Exception for maintenance' },
  de: 'Erfordert die Wartung es, erhält er im Einzelfall Zugriff auf IT-Verwaltungsdaten; darüber wacht die Abteilungsleitung.',
  en: 'If maintenance demands it, it gets access to IT administrative data in the single case, watched by the head of department.',
  where: {},
  claims: ['elc.tom.3c2'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Freigabe je Wartungsfall mit Name der Leitung',
      en: 'grant for each maintenance case with the name of the head',
    },
  },
})

export const maintenanceIsRecorded = measure({
  ref: 'Nr. 3 Buchst. c S. 5',
  title: { de: 'Protokoll der Wartung', en: 'Record of maintenance' },
  de: 'Einzelne Zugriffe werden dabei nicht protokolliert, wohl aber Freigabe, Beginn und Ende.',
  en: 'Single accesses are not logged in this, but the grant, its beginning and its end are.',
  where: {},
  claims: ['elc.tom.3c3'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Freigabe je Wartungsfall mit Beginn und Ende',
      en: 'grant for each maintenance case with beginning and end',
    },
  },
  reading: 'As in letter b: a stated lack, no duty not to log.',
})
