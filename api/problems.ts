import { backupProblems } from './backup/problem-rows.ts'
import { driveProblems } from './drive/problem-rows.ts'
import { evidenceProblems } from './evidence/problem-rows.ts'
import { paperProblems } from './papers/problem-rows.ts'
import { Refused, type WrongField } from './problem.ts'
import { proofProblems } from './proof/problem-rows.ts'
import { vpnProblems } from './vpn/problem-rows.ts'

/** What a code means to the other side: the status of the answer, and whose turn it is. */
interface Row {
  readonly code: string
  readonly status: number
  readonly de: string
  readonly en: string
}

/**
 * Every code the door can answer with, in the order in which they are examined: who asks, what was sent, whether it exists,
 * whether it can be so, and at last what only we can mend. Codes of other rooms stand where the door meets them.
 */
export const problems: readonly Row[] = [
  { code: 'HOST_NOT_ALLOWED', status: 421, de: 'Anfrage unter fremdem Namen', en: 'Request under a foreign name' },
  { code: 'ORIGIN_NOT_ALLOWED', status: 403, de: 'Anfrage von fremder Seite', en: 'Request from a foreign page' },
  { code: 'HTTPS_NEEDED', status: 403, de: 'Nur verschlüsselt', en: 'Only encrypted' },
  { code: 'REQUEST_BROKEN', status: 400, de: 'Das ist kein HTTP', en: 'No HTTP' },
  { code: 'REQUEST_TOO_SLOW', status: 408, de: 'Die Anfrage kam zu langsam', en: 'The request came too slowly' },
  { code: 'HEADERS_TOO_LARGE', status: 431, de: 'Die Kopfzeilen sind zu groß', en: 'The headers are too large' },
  { code: 'URL_TOO_LONG', status: 414, de: 'Die Adresse ist zu lang', en: 'The address is too long' },
  {
    code: 'TEXT_NOT_WELL_FORMED',
    status: 400,
    de: 'Ein Text enthält ein unmögliches Zeichen',
    en: 'A text holds an impossible character',
  },
  { code: 'TOO_MANY_REQUESTS', status: 429, de: 'Zu viele Anfragen', en: 'Too many requests' },
  { code: 'ROUTE_UNKNOWN', status: 404, de: 'Diese Adresse gibt es nicht', en: 'No such address' },
  { code: 'SIGN_IN_NEEDED', status: 401, de: 'Anmeldung nötig', en: 'Sign-in needed' },
  {
    code: 'PASSWORD_RULE_NOT_MET',
    status: 422,
    de: 'Das Passwort erfüllt die Regeln nicht',
    en: 'The password does not meet the rules',
  },
  { code: 'PASSWORD_CHANGE_NEEDED', status: 403, de: 'Erst ein neues Passwort', en: 'A new password first' },
  { code: 'TRY_LATER', status: 429, de: 'Erst nach einer Pause wieder', en: 'Only after a pause' },
  { code: 'SIGN_IN_REFUSED', status: 401, de: 'Anmeldung abgelehnt', en: 'Sign-in refused' },
  { code: 'CODE_WRONG', status: 401, de: 'Der Code gilt nicht', en: 'The code does not hold' },
  { code: 'SIGN_IN_ANEW', status: 401, de: 'Die Anmeldung beginnt von vorn', en: 'The sign-in begins anew' },
  { code: 'PASSKEY_REFUSED', status: 401, de: 'Der Passkey gilt nicht', en: 'The passkey does not hold' },
  { code: 'SECOND_FACTOR_NEEDED', status: 403, de: 'Ein zweiter Faktor ist nötig', en: 'A second factor is needed' },
  { code: 'PROOF_NEEDED', status: 403, de: 'Das Passwort noch einmal', en: 'The password once more' },
  { code: 'PASSWORD_WRONG', status: 422, de: 'Das bisherige Passwort ist falsch', en: 'The present password is wrong' },
  {
    code: 'SECOND_FACTOR_STATE',
    status: 409,
    de: 'Der zweite Faktor steht anders',
    en: 'The second factor is in another state',
  },
  { code: 'ACCOUNT_KEPT_ELSEWHERE', status: 403, de: 'Das bestimmt ein Verzeichnis', en: 'A directory decides that' },
  { code: 'LINK_SPENT', status: 410, de: 'Der Link öffnet nichts mehr', en: 'The link opens nothing any more' },
  { code: 'SESSION_UNKNOWN', status: 404, de: 'Diese Sitzung gibt es nicht', en: 'No such session' },
  { code: 'INVITATION_UNKNOWN', status: 404, de: 'Diese Einladung gibt es nicht', en: 'No such invitation' },
  {
    code: 'INVITATION_SPENT',
    status: 410,
    de: 'Die Einladung öffnet nichts mehr',
    en: 'The invitation opens nothing any more',
  },
  {
    code: 'INVITATION_FOR_ANOTHER_ADDRESS',
    status: 409,
    de: 'Eingeladen ist eine andere Adresse',
    en: 'Another address was invited',
  },
  { code: 'INVITATION_NEEDS_ACCOUNT', status: 409, de: 'Es gibt schon ein Konto', en: 'There is an account already' },
  { code: 'CUSTOMER_UNKNOWN', status: 404, de: 'Diesen Kunden gibt es nicht', en: 'No such customer' },
  { code: 'MEMBER_UNKNOWN', status: 404, de: 'Diese Zugehörigkeit gibt es nicht', en: 'No such membership' },
  { code: 'ROLE_NOT_GIVEN_HERE', status: 422, de: 'Diese Rolle gibt es hier nicht', en: 'No such role here' },
  { code: 'LAST_ADMINISTRATOR', status: 409, de: 'Eine Person verwaltet immer', en: 'Somebody always administers' },
  {
    code: 'OWN_SECOND_FACTOR_FIRST',
    status: 409,
    de: 'Erst der eigene zweite Faktor',
    en: 'The own second factor first',
  },
  { code: 'MEMBERSHIP_UNKNOWN', status: 403, de: 'Diese Zugehörigkeit haben Sie nicht', en: 'Not your membership' },
  { code: 'RIGHT_MISSING', status: 403, de: 'Ihre Rolle erlaubt das nicht', en: 'Your role does not allow that' },
  { code: 'BODY_NOT_JSON', status: 415, de: 'Der Inhalt ist kein JSON', en: 'The body is not JSON' },
  {
    code: 'BODY_TOO_DEEP',
    status: 400,
    de: 'Der Inhalt ist zu tief geschachtelt',
    en: 'The body is nested too deeply',
  },
  { code: 'BODY_TOO_LARGE', status: 413, de: 'Der Inhalt ist zu groß', en: 'The body is too large' },
  {
    code: 'REQUEST_NOT_UNDERSTOOD',
    status: 400,
    de: 'Angaben fehlen oder passen nicht',
    en: 'Parameters are missing or do not fit',
  },
  {
    code: 'IDEMPOTENCY_KEY_USED',
    status: 422,
    de: 'Der Schlüssel gehört zu einer anderen Anfrage',
    en: 'The key belongs to another request',
  },
  {
    code: 'REQUEST_UNDER_WAY',
    status: 409,
    de: 'Dieselbe Anfrage wird gerade bearbeitet',
    en: 'The same request is being worked on',
  },
  { code: 'TOKEN_UNKNOWN', status: 404, de: 'Diesen Zugang gibt es nicht', en: 'No such token' },
  { code: 'WEBHOOK_UNKNOWN', status: 404, de: 'Diesen Webhook gibt es nicht', en: 'No such webhook' },
  {
    code: 'WEBHOOK_TARGET_NOT_ALLOWED',
    status: 422,
    de: 'Dorthin wird nichts geschickt',
    en: 'Nothing is sent there',
  },
  { code: 'OFFER_UNKNOWN', status: 404, de: 'Hier bietet niemand etwas an', en: 'Nobody offers anything here' },
  { code: 'FORM_TOO_QUICK', status: 422, de: 'Zu schnell abgeschickt', en: 'Sent too quickly' },
  { code: 'FORM_TOO_OLD', status: 409, de: 'Das Formular ist zu alt', en: 'The form is too old' },
  {
    code: 'FORM_NOT_FROM_A_PERSON',
    status: 422,
    de: 'Von einem Programm ausgefüllt',
    en: 'Filled in by a program',
  },
  { code: 'OFFER_CHANGED', status: 409, de: 'Das Angebot hat sich geändert', en: 'The offer has changed' },
  { code: 'APPLICANT_NOT_ADMITTED', status: 422, de: 'Das Angebot ist für andere', en: 'The offer is for others' },
  {
    code: 'SEAT_OUTSIDE_THE_AREA',
    status: 422,
    de: 'Der Sitz liegt außerhalb des Gebiets',
    en: 'The seat is outside the area',
  },
  { code: 'ORDER_DOES_NOT_FIT', status: 422, de: 'Die Auswahl passt nicht', en: 'The choice does not fit' },
  { code: 'CONFIRMATION_MISSING', status: 422, de: 'Eine Bestätigung fehlt', en: 'A confirmation is missing' },
  { code: 'APPLICATION_UNKNOWN', status: 404, de: 'Diesen Antrag gibt es nicht', en: 'No such application' },
  {
    code: 'APPLICATION_NOT_OPEN',
    status: 409,
    de: 'Über den Antrag ist entschieden',
    en: 'The application has been decided on',
  },
  { code: 'EVIDENCE_NOT_TAKEN', status: 422, de: 'Diese Datei wird nicht genommen', en: 'This file is not taken' },
  { code: 'EVIDENCE_TOO_MUCH', status: 422, de: 'Das sind zu viele Dateien', en: 'Those are too many files' },
  { code: 'EVIDENCE_GONE', status: 410, de: 'Der Nachweis ist gelöscht', en: 'The evidence is erased' },
  { code: 'EVIDENCE_MISSING', status: 409, de: 'Ein Nachweis steht aus', en: 'Evidence is missing' },
  { code: 'PRICE_NEEDED', status: 422, de: 'Ein Preis fehlt', en: 'A price is missing' },
  {
    code: 'INVITATION_NOT_SENT_AGAIN',
    status: 409,
    de: 'Jetzt geht keine weitere Einladung hinaus',
    en: 'No further invitation leaves now',
  },
  { code: 'DECLARATION_UNKNOWN', status: 404, de: 'Diese Erklärung gibt es nicht', en: 'No such declaration' },
  { code: 'DECLARATION_DECIDED', status: 409, de: 'Darüber ist schon entschieden', en: 'That has been decided before' },
  { code: 'LOOK_NOT_READABLE', status: 422, de: 'Diese Farbe ist nicht lesbar', en: 'This colour cannot be read' },
  { code: 'LOGO_NOT_TAKEN', status: 422, de: 'Dieses Bild wird nicht genommen', en: 'This picture is not taken' },
  { code: 'HOST_NOT_YOURS', status: 422, de: 'Diese Adresse steht nicht offen', en: 'This address is not open to you' },
  { code: 'AGREEMENT_UNKNOWN', status: 404, de: 'Diesen Vertrag gibt es nicht', en: 'No such agreement' },
  { code: 'TERMS_UNKNOWN', status: 500, de: 'Bedingungen sind nicht eingespielt', en: 'Terms are not installed' },
  { code: 'TERMS_VERSION_UNKNOWN', status: 422, de: 'Diese Fassung gibt es nicht', en: 'There is no such version' },
  {
    code: 'MATTER_UNKNOWN',
    status: 404,
    de: 'Danach lässt sich nicht fragen',
    en: 'Nothing of that name can be asked about',
  },
  { code: 'RECEIPT_UNKNOWN', status: 404, de: 'Diese Erklärung gibt es nicht', en: 'No such declaration' },
  { code: 'DIRECTORY_UNKNOWN', status: 404, de: 'Dieses Verzeichnis gibt es nicht', en: 'No such directory' },
  {
    code: 'DIRECTORY_NOT_UNDERSTOOD',
    status: 422,
    de: 'So kann das Verzeichnis nicht sein',
    en: 'The directory cannot be like that',
  },
  {
    code: 'DIRECTORY_SECRET_NEEDED',
    status: 422,
    de: 'Das Kennwort des Verzeichnisses fehlt',
    en: 'The password of the directory is missing',
  },
  { code: 'DOMAIN_NOT_UNDERSTOOD', status: 422, de: 'Das ist keine E-Mail-Domain', en: 'That is no e-mail domain' },
  {
    code: 'DOMAIN_NOT_PROVEN',
    status: 409,
    de: 'Die Domain ist noch nicht nachgewiesen',
    en: 'The domain is not proven yet',
  },
  {
    code: 'DIRECTORY_ONLY_KEY',
    status: 409,
    de: 'Das Verzeichnis wäre der einzige Weg hinein',
    en: 'The directory would be the only way in',
  },
  {
    code: 'DIRECTORY_NOT_READY',
    status: 409,
    de: 'Das Verzeichnis ist noch nicht bereit',
    en: 'The directory is not ready yet',
  },
  {
    code: 'DIRECTORY_TOO_MANY_TRIES',
    status: 429,
    de: 'Zu viele Versuche, sich anzumelden',
    en: 'Too many tries to sign in',
  },
  {
    code: 'DIRECTORY_SIGN_IN_REFUSED',
    status: 401,
    de: 'Name und Kennwort passen nicht',
    en: 'Name and password do not match',
  },
  {
    code: 'DIRECTORY_NOT_ADMITTED',
    status: 403,
    de: 'Ihre Organisation lässt Sie nicht hinein',
    en: 'Your organisation does not let you in',
  },
  {
    code: 'DIRECTORY_ERRAND_OVER',
    status: 400,
    de: 'Die Anmeldung gehört nicht zu diesem Browser',
    en: 'The sign-in does not belong to this browser',
  },
  {
    code: 'DIRECTORY_UNREACHABLE',
    status: 503,
    de: 'Das Verzeichnis antwortet nicht',
    en: 'The directory does not answer',
  },
  { code: 'DUTY_UNKNOWN', status: 404, de: 'Diese Pflicht gibt es nicht', en: 'No such duty' },
  { code: 'FACT_NOT_UNDERSTOOD', status: 422, de: 'Eine Tatsache ist nicht lesbar', en: 'A fact cannot be read' },
  { code: 'NOT_YET_HAPPENED', status: 422, de: 'Das ist noch nicht geschehen', en: 'That has not happened yet' },
  { code: 'LEARNED_BEFORE_IT_HAPPENED', status: 422, de: 'Bekannt, ehe es geschah', en: 'Known before it happened' },
  {
    code: 'FACT_NOT_TOLD_BEFORE',
    status: 422,
    de: 'Diese Tatsache wurde noch nicht erzählt',
    en: 'That fact has not been told yet',
  },
  {
    code: 'FACT_OF_THE_INSTALLATION',
    status: 422,
    de: 'Das gilt für die ganze Anlage',
    en: 'That holds for the whole installation',
  },
  { code: 'FACT_OF_AN_AGREEMENT', status: 422, de: 'Das gehört in einen Vertrag', en: 'That belongs to an agreement' },
  { code: 'CLEAR_NOT_PLAIN', status: 422, de: 'Freier Text in einem offenen Feld', en: 'Free text in an open field' },
  {
    code: 'MESSAGE_OF_ANOTHER_AGREEMENT',
    status: 409,
    de: 'Schon in einem anderen Vertrag verbucht',
    en: 'Told to another agreement before',
  },
  {
    code: 'DECLARATION_NOT_POSSIBLE',
    status: 409,
    de: 'Diese Erklärung ist jetzt nicht möglich',
    en: 'That declaration is not possible now',
  },
  {
    code: 'DECLARATION_POWER_MISSING',
    status: 403,
    de: 'Dazu fehlt Ihnen die Vollmacht',
    en: 'You have no power for that',
  },
  {
    code: 'DECLARATION_FORM_NOT_MET',
    status: 422,
    de: 'Die Form verlangt einen anderen Weg',
    en: 'The form asks for another way',
  },
  { code: 'AGREEMENT_MOVED_ON', status: 409, de: 'Der Vertrag ist weitergegangen', en: 'The agreement has gone on' },
  {
    code: 'CLOCK_NOT_MOVABLE',
    status: 409,
    de: 'Diese Uhr lässt sich nicht stellen',
    en: 'This clock cannot be moved',
  },
  { code: 'CLOCK_ONLY_FORWARD', status: 409, de: 'Die Uhr geht nur vorwärts', en: 'The clock goes forward only' },
  {
    code: 'NOTHING_TO_COME',
    status: 409,
    de: 'Von allein ändert sich nichts mehr',
    en: 'Nothing changes by itself any more',
  },
  {
    code: 'DUTY_UNDER_WAY',
    status: 409,
    de: 'Die Pflicht wird gerade ausgeführt',
    en: 'The duty is being carried out',
  },
  {
    code: 'DUTY_NOT_WAITING',
    status: 409,
    de: 'Die Pflicht wartet nicht darauf',
    en: 'The duty does not wait for that',
  },
  {
    code: 'DUTY_CHANGED',
    status: 409,
    de: 'Inzwischen wird etwas anderes geschuldet',
    en: 'Something else is owed by now',
  },
  {
    code: 'APPROVED_BY_SAME_PERSON',
    status: 409,
    de: 'Dieselbe Person hat schon entschieden',
    en: 'The same person has decided before',
  },
  {
    code: 'AGREEMENT_NOT_WAITING',
    status: 409,
    de: 'Der Vertrag wartet nicht auf eine Freigabe',
    en: 'The agreement does not wait for a release',
  },
  { code: 'NOTHING_TO_UNDO', status: 409, de: 'Da ist nichts zurückzunehmen', en: 'There is nothing to undo' },
  { code: 'TOO_LATE_TO_UNDO', status: 409, de: 'Zu spät zum Zurücknehmen', en: 'Too late to undo' },
  { code: 'SNOOZE_NOT_AHEAD', status: 422, de: 'Der Tag ist nicht in der Zukunft', en: 'The day is not ahead' },
  {
    code: 'SNOOZE_BEYOND_DEADLINE',
    status: 409,
    de: 'Das reicht über die Frist hinaus',
    en: 'That goes beyond the deadline',
  },
  { code: 'ASSIGNEE_UNKNOWN', status: 422, de: 'Diese Person gehört nicht zum Haus', en: 'Not one of the house' },
  { code: 'SAVED_VIEW_UNKNOWN', status: 404, de: 'Diese Ansicht gibt es nicht', en: 'No such view' },
  { code: 'DRAFT_UNKNOWN', status: 404, de: 'Diesen Entwurf gibt es nicht', en: 'No such draft' },
  {
    code: 'DRAFT_IN_ANOTHER_STATE',
    status: 409,
    de: 'Der Entwurf ist in einem anderen Stand',
    en: 'The draft is in another state',
  },
  { code: 'DRAFT_CHANGED', status: 409, de: 'Der Entwurf ist ein anderer', en: 'The draft is another one' },
  { code: 'DRAFT_DAY_NOT_FREE', status: 422, de: 'Dieser Tag geht nicht', en: 'This day is not possible' },
  { code: 'EDIT_UNFIT', status: 422, de: 'So lässt sich das nicht ändern', en: 'It cannot be changed like that' },
  { code: 'DRAFT_CHANGES_NOTHING', status: 422, de: 'Der Entwurf ändert nichts', en: 'The draft changes nothing' },
  {
    code: 'DRAFT_HAS_A_DEFECT',
    status: 422,
    de: 'Nach dem Entwurf kann niemand handeln',
    en: 'Nobody can act by the draft',
  },
  {
    code: 'APPROVED_BY_WHO_WROTE_IT',
    status: 409,
    de: 'Wer schreibt, gibt nicht frei',
    en: 'Whoever writes does not approve',
  },
  {
    code: 'EXAMPLES_NOT_CONFIRMED',
    status: 409,
    de: 'Beispiele treffen nicht mehr zu',
    en: 'Examples no longer hold',
  },
  { code: 'APPROVALS_MISSING', status: 409, de: 'Eine Freigabe fehlt', en: 'An approval is missing' },
  {
    code: 'POWER_TO_GRANT_MISSING',
    status: 403,
    de: 'Diese Vollmacht können Sie nicht erteilen',
    en: 'You cannot grant this power',
  },
  {
    code: 'APPROVER_LACKS_POWER',
    status: 403,
    de: 'Das kann genehmigen, wer es hätte erklären können',
    en: 'That is approved by whoever could have declared it',
  },
  { code: 'ACCOUNTS_NOT_AGREED', status: 409, de: 'Hier gibt es keine Konten', en: 'There are no accounts here' },
  { code: 'ALL_ACCOUNTS_IN_USE', status: 409, de: 'Alle Konten sind in Gebrauch', en: 'All accounts are in use' },
  {
    code: 'ADDRESS_NOT_PERSONAL',
    status: 422,
    de: 'Keine eigene Adresse einer Person',
    en: 'Not a person’s own address',
  },
  {
    code: 'ACCOUNT_ADDRESS_TAKEN',
    status: 409,
    de: 'Diese Adresse hat schon ein Konto',
    en: 'This address has an account',
  },
  { code: 'ACCOUNT_UNKNOWN', status: 404, de: 'Dieses Konto gibt es nicht', en: 'No such account' },
  {
    code: 'ACCOUNT_STAYS_WITH_USER',
    status: 409,
    de: 'Das Konto bleibt, wo es ist',
    en: 'The account stays where it is',
  },
  {
    code: 'ACCOUNT_RETURN_TO_DECIDE',
    status: 409,
    de: 'Darüber entscheidet der Anbieter',
    en: 'The provider decides on that',
  },
  {
    code: 'COMPARISON_NOT_ALLOWED',
    status: 409,
    de: 'Kein Vergleich ohne Klausel',
    en: 'No comparison without a clause',
  },
  { code: 'IDENTITY_COPY_NOT_NEEDED', status: 409, de: 'Keine Ausweiskopie nötig', en: 'No copy is needed' },
  { code: 'IDENTITY_COPY_NOT_READABLE', status: 422, de: 'Die Kopie ist nicht lesbar', en: 'The copy cannot be read' },
  { code: 'IDENTITY_COPY_UNKNOWN', status: 404, de: 'Diese Kopie gibt es nicht', en: 'No such copy' },
  { code: 'GRANT_NOT_OPEN', status: 409, de: 'Diese Freigabe steht nicht offen', en: 'This grant is not open' },
  { code: 'NOTHING_TO_APPROVE', status: 409, de: 'Hier ist nichts zu genehmigen', en: 'There is nothing to approve' },
  { code: 'LETTER_UNKNOWN', status: 404, de: 'Diesen Brief gibt es nicht', en: 'No such letter' },
  {
    code: 'LETTER_NOT_WAITING',
    status: 409,
    de: 'Der Brief wartet nicht darauf',
    en: 'The letter does not wait for that',
  },
  {
    code: 'LETTER_NOT_WRITABLE',
    status: 409,
    de: 'Dieser Brief lässt sich jetzt nicht schreiben',
    en: 'This letter cannot be written now',
  },
  { code: 'FILE_TOO_LARGE', status: 413, de: 'Die Datei ist zu groß', en: 'The file is too large' },
  {
    code: 'FILE_KIND_UNKNOWN',
    status: 415,
    de: 'Dateien dieser Art werden nicht angenommen',
    en: 'Files of this kind are not taken',
  },
  { code: 'INCOMING_UNKNOWN', status: 404, de: 'Diesen Eingang gibt es nicht', en: 'No such post' },
  {
    code: 'INCOMING_DECIDED',
    status: 409,
    de: 'Darüber ist schon entschieden',
    en: 'It was decided about before',
  },
  {
    code: 'MAIL_SERVER_UNPROTECTED',
    status: 422,
    de: 'Der Mailserver wäre ungeschützt',
    en: 'The mail server would be unprotected',
  },
  { code: 'MAIL_PASSWORD_NEEDED', status: 422, de: 'Das Kennwort fehlt', en: 'The password is missing' },
  { code: 'DKIM_KEY_UNREADABLE', status: 422, de: 'Der Schlüssel ist nicht lesbar', en: 'The key cannot be read' },
  ...proofProblems,
  ...backupProblems,
  ...evidenceProblems,
  ...paperProblems,
  ...driveProblems,
  ...vpnProblems,
  { code: 'MASTER_KEY_OTHER', status: 500, de: 'Der Hauptschlüssel passt nicht', en: 'The master key does not fit' },
  { code: 'DATABASE_AWAY', status: 503, de: 'Die Datenbank ist gerade nicht da', en: 'The database is away just now' },
  { code: 'DEFECT', status: 500, de: 'Ein Fehler des Programms', en: 'A defect of the program' },
]

const byCode = new Map(problems.map((row) => [row.code, row]))

/** The row of a code; that of a defect where the table does not hold it, which a test prevents. */
export function problemRow(code: string): Row {
  const row = byCode.get(code) ?? byCode.get('DEFECT')
  if (!row) throw new Error(`${code} is missing in the table of problems`)
  return row
}

export const hostNotAllowed = (host: string): Refused =>
  new Refused('HOST_NOT_ALLOWED', {
    seen: { de: `Die Anfrage nennt als Rechner „${host}“`, en: `The request names the host '${host}'` },
    expected: {
      de: 'Klausel antwortet nur unter der eigenen Adresse',
      en: 'Klausel answers under its own address alone',
    },
    remedy: {
      de: 'Öffnen Sie die Adresse, die der Start genannt hat',
      en: 'Open the address that the start has printed',
    },
  })

export const originNotAllowed = (origin: string): Refused =>
  new Refused('ORIGIN_NOT_ALLOWED', {
    seen: { de: `Die Anfrage kommt von der Seite ${origin}`, en: `The request comes from the page ${origin}` },
    expected: { de: 'ändern darf nur das eigene Fenster', en: 'only the own window may change anything' },
    remedy: { de: 'Schicken Sie sie von dort oder ohne Browser', en: 'Send it from there, or without a browser' },
  })

export const routeUnknown = (method: string, path: string): Refused =>
  new Refused('ROUTE_UNKNOWN', {
    seen: { de: `${method} ${path} gibt es nicht`, en: `There is no ${method} ${path}` },
    expected: { de: '/api/reference zeigt alle Adressen', en: '/api/reference shows all addresses' },
    remedy: { de: 'Prüfen Sie Adresse und Methode', en: 'Check address and method' },
  })

export const bodyNotJson = (): Refused =>
  new Refused('BODY_NOT_JSON', {
    seen: { de: 'Der Inhalt der Anfrage ist kein JSON', en: 'The body of the request is not JSON' },
    expected: { de: 'verlangt ist application/json', en: 'application/json is asked for' },
    remedy: { de: 'Setzen Sie content-type und prüfen Sie den Text', en: 'Set content-type and check the text' },
  })

export const bodyTooLarge = (): Refused =>
  new Refused('BODY_TOO_LARGE', {
    seen: {
      de: 'Der Inhalt der Anfrage ist größer als ein Megabyte',
      en: 'The body of the request is larger than a megabyte',
    },
    expected: { de: 'Tatsachen sind klein', en: 'facts are small' },
    remedy: { de: 'Teilen Sie sie auf mehrere Anfragen auf', en: 'Spread them over several requests' },
  })

export const requestNotUnderstood = (fields: readonly WrongField[]): Refused =>
  new Refused(
    'REQUEST_NOT_UNDERSTOOD',
    {
      seen: listed(fields, 'Die Anfrage passt nicht', 'The request does not fit'),
      expected: { de: '/api/reference zeigt, was verlangt ist', en: '/api/reference shows what is asked for' },
      remedy: { de: 'Berichtigen Sie die genannten Felder', en: 'Correct the fields named' },
    },
    fields,
  )

export const factNotUnderstood = (fields: readonly WrongField[]): Refused =>
  new Refused(
    'FACT_NOT_UNDERSTOOD',
    {
      seen: listed(fields, 'Die Tatsache ist so nicht lesbar', 'The fact cannot be read like that'),
      expected: {
        de: '/api/vocabulary zeigt jede Art mit ihren Feldern',
        en: '/api/vocabulary shows each kind with its fields',
      },
      remedy: { de: 'Berichtigen Sie die genannten Felder', en: 'Correct the fields named' },
    },
    fields,
  )

const listed = (fields: readonly WrongField[], de: string, en: string) => ({
  de: [de, ...fields.map((field) => field.de.replace(/\.$/, ''))].join('. '),
  en: [en, ...fields.map((field) => field.en.replace(/\.$/, ''))].join('. '),
})

export const agreementUnknown = (agreement: string): Refused =>
  new Refused('AGREEMENT_UNKNOWN', {
    seen: { de: `Den Vertrag ${agreement} gibt es hier nicht`, en: `There is no agreement ${agreement} here` },
    expected: { de: '/api/agreements nennt alle', en: '/api/agreements lists all' },
    remedy: { de: 'Prüfen Sie die Kennung', en: 'Check the id' },
  })

export const matterUnknown = (matter: string, about: string): Refused =>
  new Refused('MATTER_UNKNOWN', {
    seen: {
      de: `Von „${matter}“ über „${about}“ ist nichts bekannt`,
      en: `Nothing is known of '${matter}' about '${about}'`,
    },
    expected: {
      de: 'gefragt wird nach einer Sache, einer Forderung (claim), einer Pflicht (must) oder einer Tatsache (fact)',
      en: 'a matter, a claim, a duty (must) or a fact is asked about',
    },
    remedy: {
      de: 'Nehmen Sie eine Frage, wie sie der Zeitstrahl nennt',
      en: 'Take a question as the timeline gives it',
    },
  })

export const nothingToCome = (): Refused =>
  new Refused('NOTHING_TO_COME', {
    seen: { de: 'In keinem Vertrag steht ein nächster Zeitpunkt an', en: 'No agreement has a next moment' },
    expected: {
      de: 'die Uhr springt zum nächsten Zeitpunkt, den es gibt',
      en: 'the clock goes to the next moment there is',
    },
    remedy: {
      de: 'Stellen Sie sie tageweise weiter, oder erzählen Sie etwas',
      en: 'Move it by days, or tell something',
    },
  })

/** What was under way may have been committed just before the connection broke: then nobody could say so any more. */
export const databaseAway = (): Refused =>
  new Refused('DATABASE_AWAY', {
    seen: {
      de: 'Währenddessen war die Datenbank nicht zu erreichen',
      en: 'Meanwhile the database could not be reached',
    },
    expected: {
      de: 'sicher ist nur, was mit Erfolg beantwortet wurde; dies kann geschehen sein oder nicht',
      en: 'only what was answered with success is certain; this may have happened or not',
    },
    remedy: {
      de: 'Sehen Sie in einigen Sekunden nach, und wiederholen Sie es sonst; Programme wiederholen mit demselben idempotency-key',
      en: 'Look in some seconds, and otherwise do it again; programs repeat it under the same idempotency-key',
    },
  })

export const defect = (id: string): Refused =>
  new Refused('DEFECT', {
    seen: { de: `Bei der Anfrage ${id} ist das Programm gescheitert`, en: `At request ${id} the program failed` },
    expected: { de: 'es wurde nichts geändert', en: 'nothing was changed' },
    remedy: {
      de: 'Versuchen Sie es noch einmal, und melden Sie es mit dieser Nummer',
      en: 'Try again, and report it with this number',
    },
  })
