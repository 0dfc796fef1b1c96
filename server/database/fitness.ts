import type { Pool } from 'pg'
import type { Concern } from '../concern.ts'

/** What a server of one's own is asked about itself. */
interface Asked {
  /** The connection leaves this machine and is not encrypted. */
  readonly isOpen: boolean
  /** Commits may be lost when the machine fails. */
  readonly isForgetful: boolean
  /** Values of failed or of slow statements come into its log. */
  readonly isTalkative: boolean
}

/** What keeps a server of one's own from being fit for production, as far as it says so itself. */
export async function concernsOfDatabase(app: Pool): Promise<readonly Concern[]> {
  const { rows } = await app.query<Asked>(`
    select
      coalesce(not s.ssl and inet_server_addr() is not null and not inet_server_addr() <<= any
        (array['127.0.0.0/8', '::1/128']::inet[]), false) as "isOpen",
      'off' in (current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'))
        as "isForgetful",
      current_setting('log_error_verbosity') <> 'terse' or current_setting('log_statement') in ('mod', 'all')
        or current_setting('log_parameter_max_length_on_error') <> '0' as "isTalkative"
    from pg_stat_ssl s where s.pid = pg_backend_pid()`)
  const { isOpen, isForgetful, isTalkative } = rows[0] ?? {}
  return [...(isOpen ? [open] : []), ...(isForgetful ? [forgetful] : []), ...(isTalkative ? [talkative] : [])]
}

const open: Concern = {
  what: { de: 'unverschlüsselte Verbindung zur Datenbank', en: 'an unencrypted connection to the database' },
  remedy: { de: 'Ergänzen Sie DATABASE_URL um sslmode=verify-full', en: 'Add sslmode=verify-full to DATABASE_URL' },
}
const forgetful: Concern = {
  what: { de: 'die Datenbank schreibt nicht fest', en: 'the database does not wait for the disk' },
  remedy: {
    de: 'Schalten Sie fsync, full_page_writes und synchronous_commit ein',
    en: 'Switch fsync, full_page_writes and synchronous_commit on',
  },
}
const talkative: Concern = {
  what: { de: 'die Datenbank schreibt Inhalte in ihr Protokoll', en: 'the database writes contents into its log' },
  remedy: {
    de: 'Setzen Sie dort log_error_verbosity = terse, log_statement = none und log_parameter_max_length_on_error = 0',
    en: 'Set log_error_verbosity = terse, log_statement = none and log_parameter_max_length_on_error = 0 there',
  },
}
