import { Client, DatabaseError } from 'pg'
import {
  databaseRefusesUser,
  databaseUnreachable,
  databaseUnsuitable,
  databaseUrlInvalid,
  ProblemError,
} from '../problems.ts'

/** The oldest server that is let in: the first on which nobody but the owner may create in the schema `public`. */
const oldestVersion = 15

/** How long a server may take to answer, in milliseconds. */
const answersWithin = 10_000

/**
 * The address of a server as it may be shown and logged.
 *
 * @example withoutPassword('postgresql://anna:secret@db.example/klausel') === 'postgresql://anna@db.example/klausel'
 */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  shown.searchParams.delete('password')
  return shown.href
}

/**
 * Connects to the server that DATABASE_URL names and makes sure that it can hold what Klausel writes.
 *
 * @param shown the address for people, where it is another one than that of the connection
 * @param Kind the clients of an address with several servers
 * @throws ProblemError DATABASE_URL_INVALID, DATABASE_UNREACHABLE, DATABASE_REFUSES_USER, DATABASE_UNSUITABLE
 */
export async function connectExternal(url: string, shown?: string, Kind: typeof Client = Client): Promise<Client> {
  refuseOtherAddresses(url)
  const address = shown ?? withoutPassword(url)
  const client = new Kind({ connectionString: url, connectionTimeoutMillis: answersWithin })
  try {
    await client.connect()
  } catch (error) {
    throw explain(error, address)
  }
  try {
    await refuseUnsuitable(client, address)
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

function refuseOtherAddresses(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (protocol === 'postgres:' || protocol === 'postgresql:') return
  throw new ProblemError(databaseUrlInvalid())
}

/** Class 28 is invalid authorization, 3D000 a database that does not exist. */
function explain(error: unknown, url: string): ProblemError {
  const refused = eachOf(error).some((each) => each instanceof DatabaseError && /^(28|3D000)/.test(each.code ?? ''))
  const problem = (refused ? databaseRefusesUser : databaseUnreachable)({ url, reason: reasonOf(error) })
  return new ProblemError(problem, { cause: error })
}

function reasonOf(error: unknown): string {
  return eachOf(error)
    .map((each) => (each instanceof Error ? each.message : String(each)))
    .join(', ')
}

/** Several servers, and a name with several addresses, fail with one error for each of them, and none of their own. */
function eachOf(error: unknown): readonly unknown[] {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors.flatMap(eachOf) : [error]
}

async function refuseUnsuitable(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::integer / 10000 as version,
            current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0] ?? { version: 0, encoding: '' }
  if (version < oldestVersion) {
    throw new ProblemError(
      databaseUnsuitable({
        url,
        found: `PostgreSQL ${version}`,
        wanted: { de: `gebraucht wird ${oldestVersion} oder neuer`, en: `${oldestVersion} or newer is needed` },
      }),
    )
  }
  if (encoding !== 'UTF8') {
    throw new ProblemError(
      databaseUnsuitable({
        url,
        found: `${encoding}`,
        wanted: { de: 'gebraucht wird die Kodierung UTF8', en: 'the encoding UTF8 is needed' },
      }),
    )
  }
}
