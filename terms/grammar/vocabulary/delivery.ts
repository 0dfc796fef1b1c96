import { choice, count, day, flag, moment, named } from '../field.ts'
import { declaration, word } from './word.ts'

/** What is delivered, connected and used. */
export const delivery = {
  /** With the application: the version of a document that lay beside it. */
  documentAttached: word('Unterlage dem Antrag beigefügt', 'document attached to the application', {
    document: named('terms'),
    version: named('2026-03-01'),
  }),
  connectionChosen: word('Verbindung gewählt', 'connection chosen', {
    way: choice('supplied router', 'own equipment', 'operating system'),
    clients: count,
  }),
  ownEquipmentChecked: word('eigene Geräte geprüft', 'own equipment checked', { suitable: flag }),
  equipmentSent: word('Gerät abgesandt', 'equipment sent', { equipment: named('router 1') }),
  equipmentReturned: word('Gerät zurückgegeben', 'equipment returned', { equipment: named('router 1') }),
  /** A fault seen by one customer; what concerns all is an outage. */
  serviceFaultSeen: word('Störung festgestellt', 'fault of a service seen', {
    from: moment,
    to: moment,
    place: choice('service', 'lent equipment', 'outside'),
  }),
  propertyAssured: declaration('Eigenschaft zugesichert', 'property assured', { property: named('scanner 1') }),
  /** As the customer's own directory has it: `write drive`, `delete archive`. */
  permissionGranted: word('Berechtigung im Verzeichnis erteilt', 'permission granted in the directory', {
    permission: named('write archive'),
  }),
  documentArchived: word('Dokument archiviert', 'document archived', { document: named('document 1') }),
  /** How much of the storage, in gigabytes, the customer wants for its archive. */
  archiveQuotaAsked: word('Größe des Archivs gewählt', 'size of the archive chosen', { gigabytes: count }),
  /** In gigabytes. */
  storageMeasured: word('belegter Speicher gemessen', 'storage measured', { normal: count, archive: count }),
  certificateRequested: declaration('Bescheinigung verlangt', 'certificate asked for', {
    certificate: named('certificate 1'),
  }),
  useConsentReceived: declaration('Einwilligung in andere Nutzung zugegangen', 'consent to another use received', {
    purpose: named('analysis'),
  }),
  passwordMisuseSuspected: word('Missbrauch eines Passworts vermutet', 'misuse of a password suspected', {
    account: named('account 1'),
  }),
  passwordMisuseReported: declaration('Missbrauch eines Passworts gemeldet', 'misuse of a password reported', {
    account: named('account 1'),
  }),
  transferAnnounced: declaration('Übertragung des Vertrags mitgeteilt', 'transfer of the agreement announced', {
    transfer: named('transfer 1'),
    from: day,
    to: choice('affiliated company', 'another company'),
  }),
  claimAssignmentRequested: declaration('Zustimmung zur Abtretung verlangt', 'consent to an assignment asked for', {
    assignment: named('assignment 1'),
  }),
} as const
