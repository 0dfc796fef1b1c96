import { stat } from 'node:fs/promises'
import type { Pool } from 'pg'
import type { Concern } from './concern.ts'
import type { Say } from './console.ts'
import { concernsOfDatabase } from './database/fitness.ts'
import type { Sentence } from './language.ts'
import type { StartOptions } from './options.ts'
import { isLoopbackOrigin } from './settings/network.ts'
import { daysLeft, type Tls } from './tls.ts'

/** What is looked at. */
export interface Surroundings {
  readonly options: StartOptions
  /** Connections of the role `app`. */
  readonly app: Pool
  readonly tls: Tls | undefined
  readonly isForTrying: boolean
  readonly now?: Date
  /** The user on whom it runs; 0 is root. */
  readonly user?: number | undefined
}

/** A certificate that ends within so many days is named. */
const soon = 14

/** A backup that is older, in hours, is none: one a day, and a day of grace. */
const oldAfter = 48

/** All that keeps this installation from being fit for production, in the order of its weight. */
export async function concernsOf(about: Surroundings): Promise<readonly Concern[]> {
  return [
    ...(about.isForTrying ? [demoPeople] : []),
    ...(isEncrypted(about) ? [] : [notEncrypted]),
    ...(about.options.databaseUrl === undefined ? [embedded] : await concernsOfDatabase(about.app)),
    ...((await hasMail(about)) ? [] : [noMail]),
    ...((await isBackedUp(about)) ? [] : [noBackup]),
    ...(await concernsOfTls(about)),
    ...(about.user === 0 ? [asRoot] : []),
  ]
}

/**
 * Says them: all in one line where Klausel is only tried out, each with its remedy where providers were set up.
 */
export function sayConcerns(say: Say, concerns: readonly Concern[], isForTrying: boolean): void {
  if (concerns.length === 0) return
  const listed = (language: keyof Sentence) => concerns.map(({ what }) => what[language]).join(', ')
  if (isForTrying) {
    say({
      de: `Zum Ausprobieren, nicht für den Betrieb: ${listed('de')} (docs/operating.md).`,
      en: `To try out, not for production: ${listed('en')} (docs/operating.md).`,
    })
    return
  }
  say({ de: 'Nicht geeignet für den Betrieb:', en: 'Not fit for production:' })
  for (const { what, remedy } of concerns) say({ de: `  ${what.de}. ${remedy.de}.`, en: `  ${what.en}. ${remedy.en}.` })
}

const isEncrypted = ({ options: { place }, tls }: Surroundings): boolean =>
  tls !== undefined || (place.proxies.length > 0 && !place.origins.every(isLoopbackOrigin))

/** Whether every provider has said how its letters leave. */
async function hasMail({ app }: Surroundings): Promise<boolean> {
  const { rows } = await app.query<{ mute: number }>('select providers_without_mail() as mute')
  return rows[0]?.mute === 0
}

/** The backup itself says when it was made last, by the time of a file that it touches. */
async function isBackedUp({ options: { backupStamp }, now = new Date() }: Surroundings): Promise<boolean> {
  if (backupStamp === undefined) return false
  const made = await stat(backupStamp).catch(() => undefined)
  return made !== undefined && now.getTime() - made.mtimeMs <= oldAfter * 3_600_000
}

async function concernsOfTls({ options: { place }, tls, now }: Surroundings): Promise<readonly Concern[]> {
  if (!tls || !place.tls) return []
  const days = daysLeft(tls, now)
  const { mode } = await stat(place.tls.key)
  return [...(days < soon ? [endsSoon(days)] : []), ...(mode & 0o004 ? [openKey(place.tls.key)] : [])]
}

const demoPeople: Concern = {
  what: { de: 'Beispielpersonen mit bekanntem Kennwort', en: 'example people with a known password' },
  remedy: {
    de: 'Richten Sie in einem leeren Datenordner einen Anbieter ein: klausel init',
    en: 'Set up a provider in an empty data folder: klausel init',
  },
}
const notEncrypted: Concern = {
  what: { de: 'keine Verschlüsselung (HTTP)', en: 'no encryption (HTTP)' },
  remedy: {
    de: 'Nennen Sie --tls-cert und --tls-key, oder den Proxy mit --behind-proxy',
    en: 'Name --tls-cert and --tls-key, or the proxy with --behind-proxy',
  },
}
const embedded: Concern = {
  what: { de: 'eingebettete Datenbank', en: 'embedded database' },
  remedy: { de: 'Setzen Sie DATABASE_URL', en: 'Set DATABASE_URL' },
}
const noMail: Concern = {
  what: { de: 'kein Postausgang', en: 'no outgoing mail' },
  remedy: {
    de: 'Richten Sie im Fenster unter „Post“ ein, wie Briefe hinausgehen; bis dahin bleiben sie im Postfach',
    en: 'Set up in the window under "Post" how letters leave; until then they are kept in the post box',
  },
}
const noBackup: Concern = {
  what: { de: 'keine Sicherung bekannt', en: 'no backup known' },
  remedy: {
    de: 'Nennen Sie mit --backup-stamp die Datei, die Ihre Sicherung täglich anfasst',
    en: 'Name with --backup-stamp the file that your daily backup touches',
  },
}
const asRoot: Concern = {
  what: { de: 'läuft als root', en: 'runs as root' },
  remedy: { de: 'Starten Sie es als eigener Benutzer', en: 'Start it as a user of its own' },
}
const endsSoon = (days: number): Concern => ({
  what: { de: `das Zertifikat endet in ${days} Tagen`, en: `the certificate ends in ${days} days` },
  remedy: { de: 'Erneuern Sie es und senden Sie SIGHUP', en: 'Renew it and send SIGHUP' },
})
const openKey = (file: string): Concern => ({
  what: { de: 'den Schlüssel des Zertifikats dürfen alle lesen', en: "everybody may read the certificate's key" },
  remedy: { de: `chmod 600 ${file}`, en: `chmod 600 ${file}` },
})
