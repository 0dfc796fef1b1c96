import { readVerifierKey, type VerifierKey } from '../../proof/note.ts'
import { setting } from './setting.ts'

/** A witness as it is set: its key, and where it takes checkpoints. */
export interface SetWitness {
  readonly key: VerifierKey
  /** Without a slash at its end. */
  readonly address: string
}

/** What others are asked to attest, and what this installation attests for others. */
export const proofSettings = {
  timeStamps: setting({
    option: 'time-stamps',
    variable: 'KLAUSEL_TIME_STAMPS',
    takes: { de: '<Adressen>', en: '<addresses>' },
    usual: { de: 'keine Zeitstempel', en: 'no time stamps' },
    meaning: {
      de: 'Zeitstempelstellen (RFC 3161), die die Prüfpunkte des Protokolls stempeln, durch Kommas getrennt; verlangt --time-stamp-roots',
      en: 'time stamp authorities (RFC 3161) that stamp the checkpoints of the log, separated by commas; needs --time-stamp-roots',
    },
    expected: {
      de: 'verlangt sind Adressen wie https://zeit.example/tsr',
      en: 'addresses like https://time.example/tsr are asked for',
    },
    read: readLocations,
  }),
  timeStampRoots: setting({
    option: 'time-stamp-roots',
    variable: 'KLAUSEL_TIME_STAMP_ROOTS',
    takes: { de: '<Datei>', en: '<file>' },
    usual: { de: 'keine', en: 'none' },
    meaning: {
      de: 'die Wurzelzertifikate (PEM), von denen die Zeitstempelstellen ihren Namen haben',
      en: 'the root certificates (PEM) from which the time stamp authorities have their names',
    },
    expected: { de: 'verlangt ist eine Datei', en: 'a file is asked for' },
    read: (given) => given,
  }),
  witnesses: setting({
    option: 'witnesses',
    variable: 'KLAUSEL_WITNESSES',
    takes: { de: '<Schlüssel@Adresse>', en: '<key@address>' },
    usual: { de: 'keine', en: 'none' },
    meaning: {
      de: 'Zeugen (C2SP tlog-witness), die jeden Prüfpunkt sehen: öffentlicher Schlüssel und Adresse, durch Kommas getrennt',
      en: 'witnesses (C2SP tlog-witness) that see each checkpoint: public key and address, separated by commas',
    },
    expected: {
      de: 'verlangt ist name+id+schlüssel@https://zeuge.example, mit dem Schlüssel eines Zeugen',
      en: 'name+id+key@https://witness.example is asked for, with the key of a witness',
    },
    read: (given) => each(given, readWitness),
  }),
  witnessFor: setting({
    option: 'witness-for',
    variable: 'KLAUSEL_WITNESS_FOR',
    takes: { de: '<Schlüssel>', en: '<keys>' },
    usual: { de: 'für niemanden', en: 'for nobody' },
    meaning: {
      de: 'die Protokolle anderer Installationen, für die diese Zeuge ist: ihre öffentlichen Schlüssel, durch Kommas getrennt',
      en: 'the logs of other installations for which this one is a witness: their public keys, separated by commas',
    },
    expected: {
      de: 'verlangt sind öffentliche Schlüssel wie name+id+schlüssel',
      en: 'public keys like name+id+key are asked for',
    },
    read: (given) => each(given, readLogKey),
  }),
} as const

/** `https://time.example/tsr`; plain HTTP is usual for time stamps, which are signed themselves. */
function readLocations(given: string): readonly string[] | undefined {
  return each(given, readLocation)
}

function readLocation(given: string): string | undefined {
  const url = URL.parse(given)
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.hash || url.username || url.password) return undefined
  return url.href
}

function readWitness(given: string): SetWitness | undefined {
  const at = given.indexOf('@')
  const key = readVerifierKey(given.slice(0, Math.max(at, 0)))
  const address = readLocation(given.slice(at + 1))?.replace(/\/$/, '')
  return key?.kind === 'cosignature' && address !== undefined ? { key, address } : undefined
}

function readLogKey(given: string): VerifierKey | undefined {
  const key = readVerifierKey(given)
  return key?.kind === 'note' ? key : undefined
}

/** What stands between commas, read one by one; undefined where one of them, or all, cannot be read. */
function each<Value>(given: string, read: (one: string) => Value | undefined): readonly Value[] | undefined {
  const all = given.split(',').map((one) => read(one.trim()))
  const known = all.filter((one) => one !== undefined)
  return known.length === all.length ? known : undefined
}
