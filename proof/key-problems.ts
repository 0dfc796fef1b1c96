import type { Refusal } from '../journal/intake/refusal.ts'
import { refuse } from './refusal.ts'

/** What keeps the key of the log from being read. */

export const proofKeyUnreadable = (file: string, code: string, cause: unknown): Refusal =>
  refuse(
    {
      code: 'PROOF_KEY_UNREADABLE',
      seen: {
        de: `Die Datei ${file} ließ sich nicht lesen oder anlegen (${code})`,
        en: `The file ${file} could not be read or made (${code})`,
      },
      expected: {
        de: 'sie gehört dem Benutzer, unter dem Klausel läuft',
        en: 'it belongs to the user as whom Klausel runs',
      },
      remedy: {
        de: `Stellen Sie Besitz und Zugang her: chown und chmod 600 für ${file}`,
        en: `Restore ownership and access: chown and chmod 600 for ${file}`,
      },
    },
    { cause },
  )

export function proofKeyTooOpen(file: string, mode: number): Refusal {
  const shown = (mode & 0o777).toString(8)
  return refuse({
    code: 'PROOF_KEY_TOO_OPEN',
    seen: {
      de: `Die Datei ${file} ist auch für andere zugänglich (Rechte ${shown})`,
      en: `The file ${file} is open to others too (mode ${shown})`,
    },
    expected: {
      de: 'wer sie liest, kann im Namen dieser Installation unterschreiben',
      en: 'whoever reads it can sign in the name of this installation',
    },
    remedy: {
      de: `Schließen Sie sie mit: chmod 600 ${file} – und prüfen Sie, wer sie gelesen haben kann`,
      en: `Close it with: chmod 600 ${file} - and find out who may have read it`,
    },
  })
}

export const proofKeyDamaged = (file: string): Refusal =>
  refuse({
    code: 'PROOF_KEY_DAMAGED',
    seen: {
      de: `Die Datei ${file} enthält keinen Schlüssel für Nachweise`,
      en: `The file ${file} holds no key for proofs`,
    },
    expected: {
      de: 'sie besteht aus einer Zeile, die mit PRIVATE+KEY+ beginnt',
      en: 'it consists of one line that begins with PRIVATE+KEY+',
    },
    remedy: {
      de: 'Spielen Sie sie aus der Sicherung zurück; ist sie verloren, leeren Sie sie, und ein neues Protokoll beginnt',
      en: 'Restore it from your backup; if it is lost, empty it, and a new log begins',
    },
  })

export const proofKeyMissing = (file: string): Refusal =>
  refuse({
    code: 'PROOF_KEY_MISSING',
    seen: {
      de: `Die Datei ${file} fehlt, doch es sind schon Prüfpunkte unterschrieben`,
      en: `The file ${file} is missing, yet checkpoints are signed already`,
    },
    expected: {
      de: 'ein Protokoll wird immer mit demselben Schlüssel unterschrieben',
      en: 'a log is always signed with the same key',
    },
    remedy: {
      de: 'Spielen Sie sie aus der Sicherung zurück; ist sie für immer verloren, legen Sie sie leer an (chmod 600), und ein neues Protokoll beginnt',
      en: 'Restore it from your backup; if it is lost for good, make it as an empty file (chmod 600), and a new log begins',
    },
  })
