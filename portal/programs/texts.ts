import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Programme', en: 'Programs' },
  lead: {
    de: 'Was Sie hier tun können, kann auch ein Programm: mit einem Zugang, der Ihre Rolle hat.',
    en: 'What you can do here a program can do too: with a token that has your role.',
  },
  reference: { de: 'Beschreibung der Schnittstelle', en: 'Description of the interface' },
  tokens: { de: 'Zugänge', en: 'Tokens' },
  noTokens: { de: 'Noch kein Programm hat einen Zugang.', en: 'No program has a token yet.' },
  tokenName: { de: 'Wofür', en: 'What for' },
  tokenExample: { de: 'Buchhaltung', en: 'Bookkeeping' },
  days: { de: 'Gilt für Tage', en: 'Holds for days' },
  make: { de: 'Zugang anlegen', en: 'Make a token' },
  until: { de: 'gilt bis', en: 'holds until' },
  end: { de: 'Beenden', en: 'End' },
  secretOnce: {
    de: 'Schreiben Sie das jetzt ab: Es wird nur dieses eine Mal gezeigt.',
    en: 'Copy this now: it is shown this one time only.',
  },
  copy: { de: 'Kopieren', en: 'Copy' },
  copied: { de: 'Kopiert', en: 'Copied' },
  webhooks: { de: 'Webhooks', en: 'Webhooks' },
  webhooksLead: {
    de: 'Jede neue Tatsache wird an diese Adressen geschickt, unterschrieben und in ihrer Reihenfolge.',
    en: 'Each new fact is sent to these addresses, signed and in its order.',
  },
  noWebhooks: { de: 'Noch keine Adresse.', en: 'No address yet.' },
  url: { de: 'Adresse', en: 'Address' },
  openWebhook: { de: 'Webhook anlegen', en: 'Make a webhook' },
  resume: { de: 'Weiter', en: 'Go on' },
  failure: { de: 'zuletzt', en: 'last' },
  attempts: { de: 'Versuche', en: 'attempts' },
} as const satisfies Readonly<Record<string, Said>>

export const states = {
  on: { de: 'läuft', en: 'running' },
  paused: { de: 'angehalten: tagelang nicht erreicht', en: 'paused: not reached for days' },
  ended: { de: 'beendet', en: 'ended' },
} as const satisfies Readonly<Record<string, Said>>
