import type { Problem } from './problems.ts'

// What is said where Klausel cannot stand where it was told to: addresses, TLS, proxies.

export function tlsHalfGiven({ given, missing }: { given: string; missing: string }): Problem {
  return {
    code: 'TLS_HALF_GIVEN',
    seen: { de: `${given} steht ohne ${missing} da`, en: `${given} stands without ${missing}` },
    expected: { de: 'TLS braucht Zertifikat und Schlüssel', en: 'TLS needs a certificate and its key' },
    remedy: { de: `Nennen Sie auch ${missing}`, en: `Name ${missing} too` },
  }
}

export function listenNotProtected({ host }: { host: string }): Problem {
  return {
    code: 'LISTEN_NOT_PROTECTED',
    seen: {
      de: `An ${host} könnten andere Rechner mitlesen, was man sendet`,
      en: `At ${host} other machines could read what people send`,
    },
    expected: {
      de: 'außer auf Loopback lauscht Klausel nur mit TLS oder hinter einem Proxy',
      en: 'other than on loopback, Klausel listens only with TLS or behind a proxy',
    },
    remedy: {
      de: 'Nennen Sie --tls-cert und --tls-key, oder den Proxy mit --behind-proxy',
      en: 'Name --tls-cert and --tls-key, or the proxy with --behind-proxy',
    },
  }
}

export function addressMissing({ listen }: { listen: string }): Problem {
  return {
    code: 'ADDRESS_MISSING',
    seen: {
      de: `Klausel soll mit ${listen} öffentlich stehen, und niemand hat gesagt, unter welcher Adresse`,
      en: `With ${listen} Klausel is to stand in public, and nobody has said under which address`,
    },
    expected: {
      de: 'Links, Cookies und die Prüfung fremder Seiten brauchen sie',
      en: 'links, cookies and the check of foreign pages need it',
    },
    remedy: {
      de: 'Nennen Sie sie mit --address https://klausel.example',
      en: 'Name it with --address https://klausel.example',
    },
  }
}

export function addressNotHttps({ address }: { address: string }): Problem {
  return {
    code: 'ADDRESS_NOT_HTTPS',
    seen: { de: `Die Adresse ${address} ist unverschlüsselt`, en: `The address ${address} is not encrypted` },
    expected: { de: 'http:// steht nur Loopback zu', en: 'http:// is for loopback alone' },
    remedy: {
      de: 'Nennen Sie eine Adresse mit https://, und dazu TLS oder einen Proxy',
      en: 'Name an address with https://, and TLS or a proxy with it',
    },
  }
}

export function addressNotServed({ address }: { address: string }): Problem {
  return {
    code: 'ADDRESS_NOT_SERVED',
    seen: {
      de: `Die Adresse ${address} verspricht https, und niemand sorgt dafür`,
      en: `The address ${address} promises https, and nobody sees to it`,
    },
    expected: {
      de: 'TLS macht Klausel selbst oder ein Proxy davor',
      en: 'TLS is made by Klausel itself or by a proxy in front',
    },
    remedy: {
      de: 'Nennen Sie --tls-cert und --tls-key, oder den Proxy mit --behind-proxy',
      en: 'Name --tls-cert and --tls-key, or the proxy with --behind-proxy',
    },
  }
}

/** An address that no network card of this machine has. */
export function listenNotHere({ host }: { host: string }): Problem {
  return {
    code: 'LISTEN_NOT_HERE',
    seen: {
      de: `Die Adresse ${host} gehört nicht zu diesem Rechner`,
      en: `The address ${host} is none of this machine`,
    },
    expected: {
      de: 'gelauscht wird an einer eigenen Adresse, oder mit 0.0.0.0 an allen',
      en: 'one listens at an own address, or with 0.0.0.0 at all of them',
    },
    remedy: { de: 'Berichtigen Sie --listen', en: 'Correct --listen' },
  }
}

export function tlsFileUnreadable({ file, reason }: { file: string; reason: string }): Problem {
  return {
    code: 'TLS_FILE_UNREADABLE',
    seen: { de: `${file} lässt sich nicht lesen (${reason})`, en: `${file} cannot be read (${reason})` },
    expected: {
      de: 'Zertifikat und Schlüssel liegen in Dateien, die dieser Benutzer lesen darf',
      en: 'certificate and key lie in files that this user may read',
    },
    remedy: {
      de: 'Berichtigen Sie den Pfad, oder geben Sie die Datei diesem Benutzer frei',
      en: 'Correct the path, or let this user read the file',
    },
  }
}

export function tlsCertificateInvalid({ file, reason }: { file: string; reason: string }): Problem {
  return {
    code: 'TLS_CERTIFICATE_INVALID',
    seen: {
      de: `${file} ist kein brauchbares Zertifikat (${reason})`,
      en: `${file} is no usable certificate (${reason})`,
    },
    expected: {
      de: 'verlangt ist ein Zertifikat mit seiner Kette in PEM, mit RSA ab 2048 Bit oder einer elliptischen Kurve',
      en: 'a certificate with its chain in PEM is asked for, with RSA from 2048 bits on or an elliptic curve',
    },
    remedy: {
      de: `Sehen Sie nach mit: openssl x509 -noout -text -in ${file}`,
      en: `Look with: openssl x509 -noout -text -in ${file}`,
    },
  }
}

export function tlsKeyInvalid({ file }: { file: string }): Problem {
  return {
    code: 'TLS_KEY_INVALID',
    seen: { de: `${file} ist kein lesbarer privater Schlüssel`, en: `${file} is no readable private key` },
    expected: { de: 'verlangt ist PEM ohne Kennwort', en: 'PEM without a passphrase is asked for' },
    remedy: {
      de: `Schreiben Sie ihn ohne Kennwort: openssl pkey -in ${file} -out schluessel.pem`,
      en: `Write it without one: openssl pkey -in ${file} -out key.pem`,
    },
  }
}

export function tlsKeyOther({ certificate, key }: { certificate: string; key: string }): Problem {
  return {
    code: 'TLS_KEY_OTHER',
    seen: {
      de: `Der Schlüssel ${key} gehört nicht zum Zertifikat ${certificate}`,
      en: `The key ${key} does not belong to the certificate ${certificate}`,
    },
    expected: { de: 'beide sind ein Paar', en: 'the two are a pair' },
    remedy: {
      de: 'Nennen Sie den Schlüssel, mit dem das Zertifikat beantragt wurde; in der Datei steht es vor seiner Kette',
      en: 'Name the key with which the certificate was asked for; in its file it stands before its chain',
    },
  }
}

/** The times as the certificate states them. */
export function tlsCertificateNotValid({ file, from, until }: { file: string; from: string; until: string }): Problem {
  return {
    code: 'TLS_CERTIFICATE_NOT_VALID',
    seen: {
      de: `Das Zertifikat ${file} gilt jetzt nicht (von ${from} bis ${until})`,
      en: `The certificate ${file} is not valid now (from ${from} until ${until})`,
    },
    expected: { de: 'kein Browser nähme es an', en: 'no browser would accept it' },
    remedy: {
      de: 'Erneuern Sie das Zertifikat, oder stellen Sie die Uhr dieses Rechners',
      en: 'Renew the certificate, or set the clock of this machine',
    },
  }
}

export function tlsCertificateOtherName({ file, host, found }: { file: string; host: string; found: string }): Problem {
  return {
    code: 'TLS_CERTIFICATE_OTHER_NAME',
    seen: {
      de: `Das Zertifikat ${file} gilt nicht für ${host}, sondern für ${found}`,
      en: `The certificate ${file} is not for ${host} but for ${found}`,
    },
    expected: { de: 'es nennt die öffentliche Adresse', en: 'it names the public address' },
    remedy: {
      de: 'Berichtigen Sie --address, oder beantragen Sie ein Zertifikat mit diesem Namen',
      en: 'Correct --address, or ask for a certificate with that name',
    },
  }
}

/** The drive looks at where people come from, so nothing stands before it that would hide it. */
export function driveNotProtected({ host }: { host: string }): Problem {
  return {
    code: 'DRIVE_NOT_PROTECTED',
    seen: {
      de: `An ${host} könnten andere Rechner mitlesen, was über das Netzlaufwerk geht`,
      en: `At ${host} other machines could read what passes over the network drive`,
    },
    expected: {
      de: 'außer auf Loopback lauscht es nur mit TLS',
      en: 'other than on loopback, it listens only with TLS',
    },
    remedy: { de: 'Nennen Sie --drive-tls-cert und --drive-tls-key', en: 'Name --drive-tls-cert and --drive-tls-key' },
  }
}

export function driveAddressNotServed({ address }: { address: string }): Problem {
  return {
    code: 'DRIVE_ADDRESS_NOT_SERVED',
    seen: {
      de: `Die Adresse ${address} des Netzlaufwerks verspricht https, und niemand sorgt dafür`,
      en: `The address ${address} of the network drive promises https, and nobody sees to it`,
    },
    expected: { de: 'TLS macht das Netzlaufwerk selbst', en: 'the network drive makes TLS by itself' },
    remedy: { de: 'Nennen Sie --drive-tls-cert und --drive-tls-key', en: 'Name --drive-tls-cert and --drive-tls-key' },
  }
}

export function drivePortInUse({ host, port }: { host: string; port: number }): Problem {
  return {
    code: 'DRIVE_PORT_IN_USE',
    seen: {
      de: `Port ${port} auf ${host} ist von einem anderen Programm belegt`,
      en: `Port ${port} on ${host} is taken by another program`,
    },
    expected: { de: 'das Netzlaufwerk braucht einen eigenen', en: 'the network drive needs a port of its own' },
    remedy: {
      de: 'Beenden Sie dieses Programm, oder nennen Sie einen anderen mit --drive-port',
      en: 'Stop that program, or name another one with --drive-port',
    },
  }
}

export function drivePortNotAllowed({ host, port }: { host: string; port: number }): Problem {
  return {
    code: 'DRIVE_PORT_NOT_ALLOWED',
    seen: {
      de: `Port ${port} auf ${host} darf von diesem Benutzer nicht geöffnet werden`,
      en: `Port ${port} on ${host} may not be opened by this user`,
    },
    expected: {
      de: 'Ports unter 1024 öffnet nur, wem das System es erlaubt (CAP_NET_BIND_SERVICE)',
      en: 'ports below 1024 are opened only by whom the system allows it (CAP_NET_BIND_SERVICE)',
    },
    remedy: {
      de: 'Erlauben Sie es, oder nennen Sie einen mit --drive-port',
      en: 'Allow it, or name one with --drive-port',
    },
  }
}

export function driveListenNotHere({ host }: { host: string }): Problem {
  return {
    code: 'DRIVE_LISTEN_NOT_HERE',
    seen: {
      de: `Die Adresse ${host} des Netzlaufwerks gehört nicht zu diesem Rechner`,
      en: `The address ${host} of the network drive is none of this machine`,
    },
    expected: {
      de: 'gelauscht wird an einer eigenen Adresse, oder mit 0.0.0.0 an allen',
      en: 'one listens at an own address, or with 0.0.0.0 at all of them',
    },
    remedy: { de: 'Berichtigen Sie --drive-listen', en: 'Correct --drive-listen' },
  }
}

export function driveNotHere({ folder }: { folder: string }): Problem {
  return {
    code: 'DRIVE_NOT_HERE',
    seen: {
      de: `${folder} ist nicht der Ordner, in dem die Netzlaufwerke der Kunden liegen`,
      en: `${folder} is not the folder in which the network drives of the customers lie`,
    },
    expected: {
      de: 'dort liegt die Marke drive.mark, die auch im Datenordner steht; leer ist er, wenn der Datenträger nicht eingehängt ist',
      en: 'it holds the mark drive.mark that is in the data folder too; it is empty where its disk is not mounted',
    },
    remedy: {
      de: 'Hängen Sie den Datenträger ein, oder spielen Sie den Ordner aus der Sicherung zurück',
      en: 'Mount the disk, or restore the folder from the backup',
    },
  }
}

/** Where figures for Prometheus are given. */
export function metricsPortInUse({ host, port }: { host: string; port: number }): Problem {
  return {
    code: 'METRICS_PORT_IN_USE',
    seen: {
      de: `Port ${port} auf ${host} ist belegt oder nicht erlaubt`,
      en: `Port ${port} on ${host} is taken or not allowed`,
    },
    expected: { de: 'die Kennzahlen brauchen einen eigenen', en: 'the metrics need a port of their own' },
    remedy: {
      de: 'Nennen Sie einen anderen mit --metrics-listen',
      en: 'Name another one with --metrics-listen',
    },
  }
}
