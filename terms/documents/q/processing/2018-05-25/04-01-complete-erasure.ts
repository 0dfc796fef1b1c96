import { measure, undertaking } from '../../../../grammar/statement.ts'

export const completeErasure = measure({
  ref: '§ 4.1 S. 2',
  title: { de: 'Vollständig und unwiderruflich', en: 'Completely and irrevocably' },
  de: 'Die Löschung erfasst die erhaltenen und die daraus gewonnenen Daten mit allen Kopien, auch in Archiven und Sicherungen, vollständig und unwiderruflich.',
  en: 'Erasure covers the data received and those gained from them with all copies, in archives and backups too, completely and irrevocably.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Nachweis der Löschung mit Umfang und Zeit', en: 'proof of erasure with its scope and time' },
  },
  claims: ['q.av.4.1a'],
})

export const reportOfRetention = undertaking({
  ref: '§ 4.1 S. 5',
  title: { de: 'Hinweis auf Aufbewahrungsfristen', en: 'Notice of retention periods' },
  de: 'Bestehen solche Fristen, teilt der Kunde sie dem Anbieter mit; seine eigenen gesetzlichen Fristen prüft der Anbieter selbst.',
  en: 'If there are such periods the customer tells the provider about them; its own statutory ones the provider checks itself.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportRetention' },
  claims: ['q.av.4.1f'],
  reading:
    'The periods are duties of the provider itself, so it cannot wait for the customer; the customer adds those it wants respected.',
})
