import { measure } from '../../../../grammar/statement.ts'

export const https = measure({
  ref: '§ 3.3',
  title: { de: 'Verschlüsselte Verbindungen', en: 'Encrypted connections' },
  de: 'Jede Verbindung mit der Software läuft verschlüsselt über HTTPS; unverschlüsselte werden nicht angenommen.',
  en: 'Every connection with the software is encrypted by HTTPS; plain ones are not accepted.',
  where: {},
  claims: ['q.agb.3.3'],
  measure: {
    kept: 'by the software',
    evidence: { de: 'Prüfung der Verbindungen von außen', en: 'check of the connections from outside' },
  },
  reading: 'No version of TLS is named: the state of the art counts (Art. 32 (1) GDPR).',
})
