import { isRecipient } from '../../backup/recipient.ts'
import type { Sentence } from '../language.ts'
import { type Setting, same, setting } from './setting.ts'

const hours: Sentence = { de: '<Stunden>', en: '<hours>' }
const days: Sentence = { de: '<Tage>', en: '<days>' }

/** Where backups go, who can open them, and how often they are made and tried. */
export const backupSettings = {
  backupTo: setting({
    option: 'backup-to',
    variable: 'KLAUSEL_BACKUP_TO',
    takes: { de: '<Ordner | https://…>', en: '<folder | https://…>' },
    usual: { de: 'keine Sicherung', en: 'no backup' },
    meaning: {
      de: 'wohin gesichert wird: ein Ordner auf einem anderen Datenträger, oder ein S3-Speicher als https://rechner/bucket/präfix; verlangt --backup-recipients',
      en: 'where backups go: a folder on another disk, or an S3 store as https://host/bucket/prefix; needs --backup-recipients',
    },
    expected: {
      de: 'verlangt ist ein Ordner oder eine Adresse wie https://s3.example/sicherung/klausel',
      en: 'a folder or an address like https://s3.example/backup/klausel is asked for',
    },
    read: readTarget,
  }),
  backupRecipients: setting({
    option: 'backup-recipients',
    variable: 'KLAUSEL_BACKUP_RECIPIENTS',
    takes: { de: '<age1…>', en: '<age1…>' },
    usual: { de: 'keine', en: 'none' },
    meaning: {
      de: 'für wen Sicherungen verschlüsselt werden: öffentliche Schlüssel (age), durch Kommas getrennt; klausel backup identity macht ein Paar',
      en: 'for whom backups are encrypted: public keys (age), separated by commas; klausel backup identity makes a pair',
    },
    expected: {
      de: 'verlangt sind öffentliche Schlüssel wie age1… (ein geheimer Schlüssel hat hier nichts verloren)',
      en: 'public keys like age1… are asked for (a secret key has no place here)',
    },
    read: (given) => {
      const all = given.split(',').map((one) => one.trim())
      return all.every(isRecipient) ? all : undefined
    },
  }),
  backupEvery: numbered('every', [1, 48], 12, hours, {
    de: 'nach wie vielen Stunden gesichert wird',
    en: 'after how many hours a backup is made',
  }),
  backupDays: numbered('days', [3, 35], 35, days, {
    de: 'wie viele Tage Sicherungen höchstens bleiben; so lange liest man aus ihnen, was gelöscht ist',
    en: 'how many days backups are kept at most; for as long one reads from them what was erased',
  }),
  backupDrillDays: numbered('drill-days', [1, 366], 90, days, {
    de: 'nach wie vielen Tagen jemand die Wiederherstellung übt (klausel backup drill)',
    en: 'after how many days somebody tries a restore (klausel backup drill)',
  }),
  backupAccess: setting({
    variable: 'KLAUSEL_BACKUP_ACCESS',
    takes: { de: '<Kennung:Geheimnis>', en: '<id:secret>' },
    usual: { de: 'keiner', en: 'none' },
    meaning: {
      de: 'der Zugang zum S3-Speicher; er braucht Lesen, Schreiben, Auflisten und Löschen unter dem Präfix',
      en: 'the access to the S3 store; it needs to read, write, list and delete below the prefix',
    },
    expected: { de: 'verlangt ist kennung:geheimnis', en: 'id:secret is asked for' },
    read: readAccess,
  }),
  backupRegion: setting({
    option: 'backup-region',
    variable: 'KLAUSEL_BACKUP_REGION',
    takes: { de: '<Region>', en: '<region>' },
    usual: { de: 'us-east-1', en: 'us-east-1' },
    meaning: { de: 'die Region des S3-Speichers', en: 'the region of the S3 store' },
    expected: { de: 'verlangt ist ein Name wie eu-central-1', en: 'a name like eu-central-1 is asked for' },
    read: (given) => (/^[a-z0-9-]+$/.test(given) ? given : undefined),
  }),
} as const

function numbered(
  word: string,
  [least, most]: readonly [number, number],
  usual: number,
  takes: Sentence,
  meaning: Sentence,
): Setting<number> {
  return {
    ...{ option: `backup-${word}`, variable: `KLAUSEL_BACKUP_${word.replaceAll('-', '_').toUpperCase()}` },
    ...{ takes, usual: same(`${usual}`), meaning },
    expected: {
      de: `verlangt ist eine Zahl von ${least} bis ${most}`,
      en: `a number from ${least} to ${most} is asked for`,
    },
    read: (given) => {
      const value = /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN
      return value >= least && value <= most ? value : undefined
    },
  }
}

/** Plain HTTP only to this machine itself: what is sent is encrypted, the access is not. */
function readTarget(given: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return given
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname))
  if (!url || !isSafe || url.username || url.search || url.hash || url.pathname.length < 2) return undefined
  return url.href.replace(/\/$/, '')
}

function readAccess(given: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = /^([^:\s]+):(\S+)$/.exec(given) ?? []
  return id === undefined || secret === undefined ? undefined : { id, secret }
}
