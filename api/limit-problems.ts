import { Refused } from './problem.ts'

export const urlTooLong = (bytes: number): Refused =>
  new Refused('URL_TOO_LONG', {
    seen: { de: 'Die Adresse der Anfrage ist zu lang', en: 'The address of the request is too long' },
    expected: { de: `erlaubt sind ${bytes} Zeichen`, en: `${bytes} characters are allowed` },
    remedy: { de: 'Schicken Sie den Inhalt im Rumpf der Anfrage', en: 'Send the content in the body of the request' },
  })

export const headersTooLarge = (bytes: number): Refused =>
  new Refused('HEADERS_TOO_LARGE', {
    seen: { de: 'Die Kopfzeilen der Anfrage sind zu groß', en: 'The headers of the request are too large' },
    expected: { de: `erlaubt sind ${bytes} Bytes`, en: `${bytes} bytes are allowed` },
    remedy: { de: 'Löschen Sie die Cookies dieser Adresse', en: 'Delete the cookies of this address' },
  })

export const bodyTooDeep = (depth: number): Refused =>
  new Refused('BODY_TOO_DEEP', {
    seen: { de: 'Der Inhalt ist zu tief geschachtelt', en: 'The body is nested too deeply' },
    expected: { de: `erlaubt sind ${depth} Ebenen`, en: `${depth} levels are allowed` },
    remedy: { de: 'Schicken Sie, was /api/reference zeigt', en: 'Send what /api/reference shows' },
  })

export const textNotWellFormed = (): Refused =>
  new Refused('TEXT_NOT_WELL_FORMED', {
    seen: {
      de: 'In einem Text steht das Zeichen U+0000 oder ein halbes Zeichen',
      en: 'A text holds the character U+0000, or half a character',
    },
    expected: {
      de: 'Texte bestehen aus ganzen, schreibbaren Zeichen',
      en: 'texts are whole characters that can be written',
    },
    remedy: { de: 'Entfernen Sie das Zeichen', en: 'Take the character out' },
  })

export const requestTooSlow = (seconds: number): Refused =>
  new Refused('REQUEST_TOO_SLOW', {
    seen: { de: 'Die Anfrage ist nicht rechtzeitig angekommen', en: 'The request has not arrived in time' },
    expected: {
      de: `ihre Kopfzeilen sind nach ${seconds} Sekunden da`,
      en: `its headers are there after ${seconds} seconds`,
    },
    remedy: { de: 'Senden Sie sie noch einmal', en: 'Send it again' },
  })

export const requestBroken = (): Refused =>
  new Refused('REQUEST_BROKEN', {
    seen: { de: 'Das ist kein HTTP', en: 'That is no HTTP' },
    expected: { de: 'verlangt ist HTTP/1.1', en: 'HTTP/1.1 is asked for' },
    remedy: { de: 'Prüfen Sie das Programm, das gesendet hat', en: 'Check the program that has sent it' },
  })

export const tooManyRequests = (max: number, seconds: number): Refused =>
  new Refused('TOO_MANY_REQUESTS', {
    seen: {
      de: `Das waren mehr als ${max} Anfragen in einer Minute`,
      en: `Those were more than ${max} requests a minute`,
    },
    expected: { de: 'so viele werden hier beantwortet', en: 'that many are answered here' },
    remedy: { de: `Versuchen Sie es in ${seconds} Sekunden wieder`, en: `Try again in ${seconds} seconds` },
  })

export const httpsNeeded = (address: string): Refused =>
  new Refused('HTTPS_NEEDED', {
    seen: {
      de: 'Die Anfrage kam unverschlüsselt, oder der Proxy davor sagt nicht, wie sie kam',
      en: 'The request came unencrypted, or the proxy in front does not say how it came',
    },
    expected: { de: `verlangt ist ${address}`, en: `${address} is asked for` },
    remedy: {
      de: 'Nehmen Sie diese Adresse; ein Proxy setzt X-Forwarded-Proto',
      en: 'Take that address; a proxy sets X-Forwarded-Proto',
    },
  })
