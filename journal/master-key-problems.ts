import { Refusal } from './refusal.ts'

/** The first line in the file of a master key. */
export const HEADING = 'klausel master key 1'

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

export function masterKeyUnreadable(file: string, error: unknown): Refusal {
  return new Refusal(
    {
      code: 'MASTER_KEY_UNREADABLE',
      seen: {
        de: `Die Datei ${file} ließ sich nicht lesen oder anlegen (${codeOf(error)})`,
        en: `The file ${file} could not be read or made (${codeOf(error)})`,
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
    { cause: error },
  )
}

export function masterKeyTooOpen(file: string, mode: number): Refusal {
  const shown = (mode & 0o777).toString(8)
  return new Refusal({
    code: 'MASTER_KEY_TOO_OPEN',
    seen: {
      de: `Die Datei ${file} ist auch für andere zugänglich (Rechte ${shown})`,
      en: `The file ${file} is open to others too (mode ${shown})`,
    },
    expected: { de: 'nur ihr Besitzer darf sie lesen', en: 'only its owner may read it' },
    remedy: {
      de: `Schließen Sie sie mit: chmod 600 ${file} – und prüfen Sie, wer sie gelesen haben kann`,
      en: `Close it with: chmod 600 ${file} - and find out who may have read it`,
    },
  })
}

export function masterKeyDamaged(file: string): Refusal {
  return new Refusal({
    code: 'MASTER_KEY_DAMAGED',
    seen: { de: `Die Datei ${file} enthält keinen Hauptschlüssel`, en: `The file ${file} holds no master key` },
    expected: {
      de: `sie besteht aus der Zeile „${HEADING}“ und einer Zeile mit dem Schlüssel`,
      en: `it consists of the line '${HEADING}' and a line with the key`,
    },
    remedy: { de: 'Spielen Sie sie aus der Sicherung zurück', en: 'Restore it from your backup' },
  })
}
