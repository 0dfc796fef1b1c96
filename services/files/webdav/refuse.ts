import type { Said } from '../../../terms/grammar/said.ts'

/** What is refused at the protocol, before anything of a share is asked; with the status of the answer. */
export class RequestRefused extends Error {
  readonly code: string
  readonly status: number
  readonly said: Said
  /** The name of the condition of RFC 4918, 16, that was not met. */
  readonly condition: string | undefined

  constructor(status: number, code: string, said: Said, condition?: string) {
    super(`${code}  ${said.en}`)
    this.name = 'RequestRefused'
    this.status = status
    this.code = code
    this.said = said
    this.condition = condition
  }
}

const both = (de: string, en: string): Said => ({ de, en })

/** @param name of the header */
export const headerNotUnderstood = (name: string): RequestRefused =>
  new RequestRefused(
    400,
    'HEADER_NOT_UNDERSTOOD',
    both(`Die Kopfzeile ${name} ist nicht verständlich.`, `The header ${name} is not understood.`),
  )

export const xmlNotUnderstood = (): RequestRefused =>
  new RequestRefused(
    400,
    'XML_NOT_UNDERSTOOD',
    both(
      'Der Rumpf der Anfrage ist kein XML, das hier gelesen wird.',
      'The body of the request is no XML that is read here.',
    ),
  )

export const bodyTooLarge = (): RequestRefused =>
  new RequestRefused(
    413,
    'BODY_TOO_LARGE',
    both('Der Rumpf der Anfrage ist zu groß.', 'The body of the request is too large.'),
  )

export const bodyTooSlow = (): RequestRefused =>
  new RequestRefused(
    408,
    'BODY_TOO_SLOW',
    both('Der Rumpf der Anfrage kam zu langsam.', 'The body of the request came too slowly.'),
  )

export const bodyNotExpected = (): RequestRefused =>
  new RequestRefused(
    415,
    'BODY_NOT_EXPECTED',
    both('Mit diesem Rumpf fängt die Methode nichts an.', 'The method can do nothing with this body.'),
  )

export const conditionNotMet = (): RequestRefused =>
  new RequestRefused(
    412,
    'CONDITION_NOT_MET',
    both(
      'Es ist nicht mehr so, wie die Anfrage voraussetzt. Laden Sie es neu.',
      'It is no longer as the request expects. Load it again.',
    ),
  )

export const depthRefused = (): RequestRefused =>
  new RequestRefused(
    403,
    'DEPTH_REFUSED',
    both(
      'Alles darunter auf einmal wird nicht aufgezählt. Fragen Sie Ordner für Ordner.',
      'All that lies below is not listed at once. Ask folder by folder.',
    ),
    'propfind-finite-depth',
  )

export const elsewhere = (): RequestRefused =>
  new RequestRefused(
    502,
    'DESTINATION_ELSEWHERE',
    both(
      'Das Ziel liegt nicht in diesem Laufwerk. Laden Sie es herunter und dort hoch.',
      'The destination does not lie in this drive. Download it, and upload it there.',
    ),
  )

export const methodUnknown = (): RequestRefused =>
  new RequestRefused(
    405,
    'METHOD_NOT_ALLOWED',
    both('Diese Methode gibt es hier nicht.', 'There is no such method here.'),
  )

export const folderIsNoPage = (): RequestRefused =>
  new RequestRefused(
    405,
    'FOLDER_IS_NO_PAGE',
    both(
      'Das ist ein Ordner eines Netzlaufwerks. Verbinden Sie es mit Ihrem System, oder öffnen Sie es im Portal.',
      'This is a folder of a network drive. Connect it with your system, or open it in the portal.',
    ),
  )

export const nothingHere = (): RequestRefused =>
  new RequestRefused(
    404,
    'ADDRESS_UNKNOWN',
    both('Unter dieser Adresse gibt es kein Laufwerk.', 'There is no drive at this address.'),
  )

export const signInNeeded = (): RequestRefused =>
  new RequestRefused(
    401,
    'DRIVE_SIGN_IN_NEEDED',
    both(
      'Melden Sie sich mit Ihrer E-Mail-Adresse und einem App-Passwort aus dem Portal an.',
      'Sign in with your e-mail address and an app password from the portal.',
    ),
  )

export const signInTooOften = (): RequestRefused =>
  new RequestRefused(
    429,
    'TRY_LATER',
    both('Zu viele Anmeldungen schlugen fehl. Warten Sie.', 'Too many sign-ins have failed. Wait.'),
  )

export const notFromHere = (): RequestRefused =>
  new RequestRefused(
    403,
    'DRIVE_NOT_FROM_HERE',
    both(
      'Das Laufwerk ist nur aus dem eigenen Netz zu erreichen. Verbinden Sie sich mit dem VPN.',
      'The drive is reached only from its own network. Connect to the VPN.',
    ),
  )

export const encodedContent = (): RequestRefused =>
  new RequestRefused(
    415,
    'CONTENT_ENCODED',
    both(
      'Ein Inhalt wird so abgelegt, wie er ist: ohne Content-Encoding.',
      'A content is put down as it is: without Content-Encoding.',
    ),
  )

export const partOfContent = (): RequestRefused =>
  new RequestRefused(
    400,
    'CONTENT_IN_PARTS',
    both(
      'Ein Inhalt wird als Ganzes geschrieben: ohne Content-Range.',
      'A content is written as a whole: without Content-Range.',
    ),
  )

export const tokenMissing = (): RequestRefused =>
  new RequestRefused(
    400,
    'LOCK_TOKEN_MISSING',
    both('Welche Sperre gemeint ist, steht nicht in der Anfrage.', 'The request does not say which lock is meant.'),
  )
