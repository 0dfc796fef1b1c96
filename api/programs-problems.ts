import { Refused } from './problem.ts'

export const idempotencyKeyUsed = (): Refused =>
  new Refused('IDEMPOTENCY_KEY_USED', {
    seen: {
      de: 'Unter diesem idempotency-key kam schon eine andere Anfrage',
      en: 'Another request came under this idempotency-key before',
    },
    expected: { de: 'ein Schlüssel gehört zu einer einzigen Anfrage', en: 'a key belongs to one single request' },
    remedy: { de: 'Nehmen Sie für jede neue Anfrage einen neuen', en: 'Take a new one for each new request' },
  })

export const requestUnderWay = (): Refused =>
  new Refused('REQUEST_UNDER_WAY', {
    seen: {
      de: 'Die Anfrage mit diesem idempotency-key wird gerade bearbeitet',
      en: 'The request with this idempotency-key is being worked on',
    },
    expected: { de: 'sie läuft einmal', en: 'it runs once' },
    remedy: { de: 'Fragen Sie in einigen Sekunden noch einmal', en: 'Ask again in some seconds' },
  })

export const tokenUnknown = (): Refused =>
  new Refused('TOKEN_UNKNOWN', {
    seen: { de: 'Einen solchen Zugang haben Sie nicht', en: 'You have no such token' },
    expected: { de: '/api/tokens nennt die, die noch gelten', en: '/api/tokens lists those that still hold' },
    remedy: { de: 'Prüfen Sie die Kennung', en: 'Check the id' },
  })

export const webhookUnknown = (): Refused =>
  new Refused('WEBHOOK_UNKNOWN', {
    seen: { de: 'Einen solchen Webhook gibt es hier nicht', en: 'There is no such webhook here' },
    expected: { de: '/api/webhooks nennt alle', en: '/api/webhooks lists all' },
    remedy: { de: 'Prüfen Sie die Kennung', en: 'Check the id' },
  })

export const targetNotAllowed = (url: string): Refused =>
  new Refused('WEBHOOK_TARGET_NOT_ALLOWED', {
    seen: { de: `Das Ziel ist ${url}`, en: `The target is ${url}` },
    expected: {
      de: 'verlangt ist eine https-Adresse im öffentlichen Netz, ohne Benutzer und Passwort',
      en: 'an https address in the public network is asked for, without user and password',
    },
    remedy: { de: 'Nennen Sie eine solche', en: 'Name such an address' },
  })
