import { Refused } from './problem.ts'

export const copyNotNeeded = (instruction: string): Refused =>
  new Refused('IDENTITY_COPY_NOT_NEEDED', {
    seen: {
      de: `Die Weisung „${instruction}“ ist hier nicht bezweifelt`,
      en: `The instruction '${instruction}' is not doubted here`,
    },
    expected: {
      de: 'eine Ausweiskopie wird bei Zweifel an der Berechtigung genommen, sonst nicht (Art. 5 Abs. 1 Buchst. c DSGVO)',
      en: 'the copy of an identity document is taken while legitimacy is in doubt, and not else (Art. 5 (1) (c) GDPR)',
    },
    remedy: { de: 'Senden Sie keine Kopie', en: 'Send no copy' },
  })
export const copyNotReadable = (): Refused =>
  new Refused('IDENTITY_COPY_NOT_READABLE', {
    seen: { de: 'Die Datei ist kein Bild und kein PDF', en: 'The file is neither a picture nor a PDF' },
    expected: { de: 'verlangt ist JPEG, PNG oder PDF', en: 'JPEG, PNG or PDF is asked for' },
    remedy: {
      de: 'Fotografieren oder scannen Sie den Ausweis neu',
      en: 'Take a new photograph or scan of the document',
    },
  })
export const copyUnknown = (copy: string): Refused =>
  new Refused('IDENTITY_COPY_UNKNOWN', {
    seen: {
      de: `Die Kopie ${copy} gibt es hier nicht oder nicht mehr`,
      en: `The copy ${copy} is not here, or no longer`,
    },
    expected: { de: 'nach der Prüfung wird sie vernichtet', en: 'after the check it is destroyed' },
    remedy: { de: 'Sehen Sie im Verlauf nach', en: 'Look at the history' },
  })
