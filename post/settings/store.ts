import { createPrivateKey } from 'node:crypto'
import type { Running } from '../../duties/running.ts'
import { keyRing, seal, sealingKey, unseal } from '../../journal/keys.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { refuse } from '../refusal.ts'
import type { MailServer, PostSecrets, PostSettings } from './settings.ts'

/** Settings as they are used: with the secrets, for no eyes but the mail servers'. */
export interface OpenedSettings {
  readonly settings: PostSettings
  readonly secrets: PostSecrets
}

/** A provider's settings; undefined while there are none, and then letters are a matter for people. */
export async function readSettings(
  transaction: Transaction,
  { master }: Pick<Running, 'master'>,
  provider: string,
): Promise<OpenedSettings | undefined> {
  const { rows } = await transaction.query<Row>({
    name: 'read post settings',
    text: 'select content, sealed, key_id from post_setting where provider = $1',
    values: [provider],
  })
  const [row] = rows
  if (row === undefined) return undefined
  const ring = await keyRing(transaction, master, { provider, customer: null }, [row.key_id])
  const opened = unseal(ring, sealedFor(provider), { sealed: row.sealed, keyId: row.key_id })
  return { settings: row.content, secrets: opened.erased ? {} : (opened.content as PostSecrets) }
}

/** When a provider's mailbox was looked into last, and the code of what went wrong then. */
export async function readLook(
  transaction: Transaction,
  provider: string,
): Promise<{ readonly lookedAt: Instant | null; readonly failure: string | null }> {
  const { rows } = await transaction.query<{ looked_at: Date | null; failure: string | null }>(
    'select looked_at, failure from post_setting where provider = $1',
    [provider],
  )
  return { lookedAt: rows[0]?.looked_at?.getTime() ?? null, failure: rows[0]?.failure ?? null }
}

interface Row {
  readonly content: PostSettings
  readonly sealed: Buffer
  readonly key_id: string
}

const sealedFor = (provider: string) => ({ agreement: provider, kind: 'post settings' })

/**
 * Saves a provider's settings. A secret that is left out stays as it was, but only for the server and user it was given for:
 * otherwise whoever may name a server could have the old password sent there.
 *
 * @throws Refusal MAIL_SERVER_UNPROTECTED, MAIL_PASSWORD_NEEDED, DKIM_KEY_UNREADABLE
 * @example
 * await saveSettings(running, provider, { from: { name: 'ELC', address: 'post@elc.example' },
 *   outgoing: { host: 'mail.elc.example', port: 465, protection: 'tls', user: 'post' } }, { outgoing: 'secret' })
 */
export async function saveSettings(
  running: Pick<Running, 'app' | 'master'>,
  provider: string,
  settings: PostSettings,
  given: PostSecrets,
): Promise<void> {
  for (const server of [settings.outgoing, settings.incoming]) refuseUnprotected(server)
  refuseUnreadable(given.dkim)
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const before = await readSettings(transaction, running, provider)
    const secrets = {
      ...secretOf('outgoing', settings.outgoing, given.outgoing, before?.settings.outgoing, before?.secrets.outgoing),
      ...secretOf('incoming', settings.incoming, given.incoming, before?.settings.incoming, before?.secrets.incoming),
      ...dkimKey(settings, given.dkim ?? before?.secrets.dkim),
    }
    const key = await sealingKey(transaction, running.master, owner(provider))
    const { sealed, keyId } = seal(key, sealedFor(provider), secrets)
    await transaction.query(
      `insert into post_setting (provider, customer, content, sealed, key_id) values ($1, $2, $3, $4, $5)
       on conflict (provider, customer) do update
       set content = excluded.content, sealed = excluded.sealed, key_id = excluded.key_id`,
      [provider, customerColumn(null), settings, sealed, keyId],
    )
  })
}

const owner = (provider: string) => ({ provider, customer: null, person: null, purpose: 'post settings' })

function secretOf(
  name: 'outgoing' | 'incoming',
  server: MailServer | undefined,
  given: string | undefined,
  before: MailServer | undefined,
  kept: string | undefined,
): PostSecrets {
  if (server?.user === undefined) return {}
  if (given !== undefined) return { [name]: given }
  const isSame = before?.host === server.host && before.port === server.port && before.user === server.user
  if (!isSame || kept === undefined) throw passwordNeeded(server)
  return { [name]: kept }
}

function dkimKey({ dkim }: PostSettings, key: string | undefined): PostSecrets {
  if (dkim === undefined) return {}
  if (key === undefined) throw keyUnreadable()
  return { dkim: key }
}

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|::1)$/

function refuseUnprotected(server: MailServer | undefined): void {
  if (server?.protection !== 'none' || thisMachine.test(server.host)) return
  throw refuse({
    code: 'MAIL_SERVER_UNPROTECTED',
    seen: {
      de: `Die Verbindung zu ${server.host} soll unverschlüsselt sein`,
      en: `The connection to ${server.host} is to be unencrypted`,
    },
    expected: {
      de: 'unverschlüsselt spricht Klausel nur mit einem Mailserver auf demselben Rechner',
      en: 'without encryption Klausel speaks only with a mail server on the same machine',
    },
    remedy: { de: 'Wählen Sie TLS oder STARTTLS', en: 'Choose TLS or STARTTLS' },
  })
}

function refuseUnreadable(key: string | undefined): void {
  if (key === undefined) return
  try {
    createPrivateKey(key)
  } catch {
    throw keyUnreadable()
  }
}

const passwordNeeded = ({ host, user }: MailServer) =>
  refuse({
    code: 'MAIL_PASSWORD_NEEDED',
    seen: { de: `Für ${user} auf ${host} liegt kein Kennwort vor`, en: `There is no password for ${user} at ${host}` },
    expected: {
      de: 'ein Kennwort gilt für den Server und Benutzer, für den es eingegeben wurde',
      en: 'a password is for the server and user it was entered for',
    },
    remedy: { de: 'Geben Sie das Kennwort ein', en: 'Enter the password' },
  })

const keyUnreadable = () =>
  refuse({
    code: 'DKIM_KEY_UNREADABLE',
    seen: {
      de: 'Der private Schlüssel für DKIM fehlt oder ist nicht lesbar',
      en: 'The private key for DKIM is missing or cannot be read',
    },
    expected: { de: 'ein privater Schlüssel im Format PEM', en: 'a private key as PEM' },
    remedy: {
      de: 'Fügen Sie ihn von BEGIN bis END ein, oder lassen Sie DKIM weg',
      en: 'Paste it from BEGIN to END, or leave DKIM out',
    },
  })
