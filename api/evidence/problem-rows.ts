/** What the codes of bundles mean at the door. */
export const evidenceProblems = [
  { code: 'INCIDENT_UNKNOWN', status: 404, de: 'Diesen Vorgang gibt es nicht', en: 'No such matter' },
  { code: 'BUNDLE_UNKNOWN', status: 404, de: 'Diese Beweismappe gibt es nicht', en: 'No such bundle' },
  {
    code: 'BUNDLE_NOT_READY',
    status: 409,
    de: 'Die Beweismappe ist noch nicht fertig',
    en: 'The bundle is not ready yet',
  },
  {
    code: 'BUNDLE_OUTDATED',
    status: 410,
    de: 'In der Beweismappe ist etwas gelöscht',
    en: 'Something in it is erased',
  },
] as const
