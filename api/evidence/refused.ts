import { Refused } from '../problem.ts'

export const bundleUnknown = (bundle: string): Refused =>
  new Refused('BUNDLE_UNKNOWN', {
    seen: { de: `Eine Beweismappe ${bundle} gibt es hier nicht`, en: `There is no bundle ${bundle} here` },
    expected: {
      de: 'eine Mappe holt, wer sie verlangt hat, in den sieben Tagen danach',
      en: 'a bundle is fetched by whoever asked for it, within the seven days after that',
    },
    remedy: { de: 'Verlangen Sie eine neue', en: 'Ask for a new one' },
  })

export const bundleNotReady = (isFailed: boolean): Refused =>
  new Refused('BUNDLE_NOT_READY', {
    seen: isFailed
      ? { de: 'Die Beweismappe ließ sich nicht erstellen', en: 'The bundle could not be made' }
      : { de: 'Die Beweismappe wird noch erstellt', en: 'The bundle is still being made' },
    expected: { de: 'geholt wird, was fertig ist', en: 'what is ready is fetched' },
    remedy: isFailed
      ? { de: 'Verlangen Sie eine neue, und sagen Sie es dem Anbieter', en: 'Ask for a new one, and tell the provider' }
      : { de: 'Fragen Sie in einer Minute wieder', en: 'Ask again in a minute' },
  })

export const bundleOutdated = (): Refused =>
  new Refused('BUNDLE_OUTDATED', {
    seen: {
      de: 'Seit diese Beweismappe erstellt wurde, ist etwas darin gelöscht oder gesperrt worden',
      en: 'Since this bundle was made something in it was erased or blocked',
    },
    expected: { de: 'was gelöscht ist, gibt niemand mehr heraus', en: 'nobody hands out what is erased' },
    remedy: {
      de: 'Verlangen Sie eine neue: Sie sagt, was gelöscht ist',
      en: 'Ask for a new one: it says what is erased',
    },
  })

export const incidentUnknown = (name: string): Refused =>
  new Refused('INCIDENT_UNKNOWN', {
    seen: {
      de: `Einen Vorgang „${name}“ nennt keine Tatsache dieses Vertrags`,
      en: `No fact of this agreement names '${name}'`,
    },
    expected: {
      de: 'ein Vorgang heißt wie in seinen Tatsachen; die Liste der Mappen nennt alle',
      en: 'a matter is called as in its facts; the list of bundles names them all',
    },
    remedy: { de: 'Nehmen Sie einen davon', en: 'Take one of them' },
  })
