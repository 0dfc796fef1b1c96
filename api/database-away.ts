import { DatabaseError } from 'pg'

/** The database was ended, ends, begins, or has become one that only reads (SQLSTATE). */
const broken = /^(08...|57P0[123]|25006)$/

/** What Node says of a connection that could not be had or broke. Other machines of which a request may ask have refusals of their own. */
const unreachable: ReadonlySet<unknown> = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOENT',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
])

/** What `pg` says without any code. */
const ended =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout expired|Another server is the primary)/

/**
 * Whether a request failed since the database was away or went away meanwhile, as when another server takes over: no defect of the program.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (error instanceof DatabaseError) return broken.test(error.code ?? '')
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  const ofNetwork = ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall ?? '')
  return (ofNetwork && unreachable.has(code)) || ended.test(error.message)
}
