import { DirectoryTrouble } from '../trouble.ts'

export const unreachable = (host: string, port: number, code: string | undefined): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'reach',
    seen:
      code === 'ECONNREFUSED'
        ? {
            de: `${host} antwortet, nimmt aber auf Port ${port} keine Verbindung an`,
            en: `${host} answers, but takes no connection on port ${port}`,
          }
        : {
            de: `${host} antwortet auf Port ${port} nicht (${code ?? 'Zeit abgelaufen'})`,
            en: `${host} does not answer on port ${port} (${code ?? 'timed out'})`,
          },
    remedy: {
      de: 'Prüfen Sie, ob das Verzeichnis läuft und die Firewall uns durchlässt; üblich sind Port 636 für TLS und 389 für STARTTLS',
      en: 'Check whether the directory runs and the firewall lets us through; usual are port 636 for TLS and 389 for STARTTLS',
    },
  })

export const notEncrypted = (host: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'encrypt',
    seen: {
      de: `Die Verbindung zu ${host} wäre unverschlüsselt und führt über ein Netz`,
      en: `The connection to ${host} would not be encrypted and leads through a network`,
    },
    remedy: {
      de: 'Wählen Sie TLS oder STARTTLS; unverschlüsselt geht nur auf demselben Rechner',
      en: 'Choose TLS or STARTTLS; without encryption works on the same machine only',
    },
  })

/** What OpenSSL and Node say of a certificate, in words. */
const certificate: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  CERT_HAS_EXPIRED: { de: 'es ist abgelaufen', en: 'it has expired' },
  CERT_NOT_YET_VALID: { de: 'es gilt noch nicht', en: 'it is not valid yet' },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    de: 'es ist für einen anderen Namen ausgestellt',
    en: 'it was issued for another name',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: { de: 'es hat sich selbst unterschrieben', en: 'it has signed itself' },
  SELF_SIGNED_CERT_IN_CHAIN: {
    de: 'seine Stelle ist hier nicht bekannt',
    en: 'its authority is not known here',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    de: 'seine Stelle ist hier nicht bekannt',
    en: 'its authority is not known here',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    de: 'seine Stelle ist hier nicht bekannt',
    en: 'its authority is not known here',
  },
}

export function tlsFailed(host: string, code: string | undefined): DirectoryTrouble {
  const reason = certificate[code ?? '']
  if (!reason) return noTls(host, code)
  return new DirectoryTrouble({
    step: 'encrypt',
    seen: {
      de: `Dem Zertifikat von ${host} ist nicht zu trauen: ${reason.de}`,
      en: `The certificate of ${host} cannot be trusted: ${reason.en}`,
    },
    remedy: {
      de: 'Hinterlegen Sie das Zertifikat der Stelle, die es ausgestellt hat, oder erneuern Sie es für diesen Namen',
      en: 'Add the certificate of the authority that issued it, or renew it for this name',
    },
  })
}

const noTls = (host: string, code: string | undefined): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'encrypt',
    seen: {
      de: `${host} hat keine verschlüsselte Verbindung zustande gebracht (${code ?? 'Zeit abgelaufen'})`,
      en: `${host} did not bring about an encrypted connection (${code ?? 'timed out'})`,
    },
    remedy: {
      de: 'Prüfen Sie, ob der Port zur Verschlüsselung passt: 636 für TLS, 389 für STARTTLS; verlangt ist mindestens TLS 1.2',
      en: 'Check whether the port fits the encryption: 636 for TLS, 389 for STARTTLS; at least TLS 1.2 is asked for',
    },
  })

export const noStartTls = (host: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'encrypt',
    seen: { de: `${host} kann kein STARTTLS`, en: `${host} knows no STARTTLS` },
    remedy: {
      de: 'Richten Sie im Verzeichnis ein Zertifikat ein, oder wählen Sie TLS mit Port 636',
      en: 'Set up a certificate in the directory, or choose TLS with port 636',
    },
  })

export const signOnRefused = (name: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'signOn',
    seen: {
      de: `Das Verzeichnis lässt ${name} mit dem hinterlegten Kennwort nicht hinein`,
      en: `The directory does not let ${name} in with the password kept here`,
    },
    remedy: {
      de: 'Prüfen Sie Namen und Kennwort des Dienstkontos, und ob es gesperrt oder sein Kennwort abgelaufen ist',
      en: 'Check name and password of the service account, and whether it is locked or its password has expired',
    },
  })

export const encryptionWanted = (): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'signOn',
    seen: {
      de: 'Das Verzeichnis nimmt Kennwörter nur über eine verschlüsselte Verbindung',
      en: 'The directory takes passwords through an encrypted connection only',
    },
    remedy: { de: 'Wählen Sie TLS oder STARTTLS', en: 'Choose TLS or STARTTLS' },
  })

export const baseUnknown = (base: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'base',
    seen: {
      de: `${base} gibt es nicht, oder das Dienstkonto darf es nicht sehen`,
      en: `${base} does not exist, or the service account may not see it`,
    },
    remedy: {
      de: 'Prüfen Sie die Schreibweise (ou=…,dc=…,dc=…) und die Leserechte des Dienstkontos',
      en: 'Check the spelling (ou=…,dc=…,dc=…) and what the service account may read',
    },
  })

export const nobodyFound = (base: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'search',
    seen: { de: `Unter ${base} ist niemand zu finden`, en: `Nobody is found below ${base}` },
    remedy: {
      de: 'Prüfen Sie Art des Verzeichnisses, Ausgangspunkt und Filter',
      en: 'Check the kind of directory, the base and the filter',
    },
  })

export const noGroupFound = (base: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'groups',
    seen: { de: `Unter ${base} ist keine Gruppe zu finden`, en: `No group is found below ${base}` },
    remedy: {
      de: 'Geben Sie an, wo die Gruppen liegen, oder erlauben Sie dem Dienstkonto, sie zu lesen',
      en: 'Say where the groups are, or let the service account read them',
    },
  })

export const notAnswered = (step: 'signOn' | 'base' | 'search' | 'groups', reason: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step,
    seen: {
      de: `Das Verzeichnis hat die Frage nicht beantwortet (${reason})`,
      en: `The directory did not answer the question (${reason})`,
    },
    remedy: {
      de: 'Versuchen Sie es noch einmal; bleibt es so, sehen Sie in das Protokoll des Verzeichnisses',
      en: 'Try again; if it stays like this, look into the log of the directory',
    },
  })

export const groupsUnknown = (groups: readonly string[]): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'groups',
    seen: {
      de: `Diese Gruppen sollen Rollen geben und sind nicht da: ${groups.join('; ')}`,
      en: `These groups are to give roles and are not there: ${groups.join('; ')}`,
    },
    remedy: {
      de: 'Prüfen Sie ihre Namen; eine Gruppe, die umbenannt wurde, muss hier neu gewählt werden',
      en: 'Check their names; a group that was renamed has to be chosen here again',
    },
  })
