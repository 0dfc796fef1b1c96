import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { driveListenNotHere, drivePortInUse, drivePortNotAllowed } from '../place-problems.ts'
import { ProblemError } from '../problems.ts'
import type { DrivePlace } from './place.ts'

/**
 * The port of the drive before it opens, since addresses name it; its processes take it over.
 *
 * @throws ProblemError DRIVE_PORT_IN_USE, DRIVE_PORT_NOT_ALLOWED, DRIVE_LISTEN_NOT_HERE
 */
export async function drivePort({ host, port }: Pick<DrivePlace, 'host' | 'port'>): Promise<number> {
  const probe = createServer().listen({ host, port })
  try {
    await once(probe, 'listening')
  } catch (error) {
    throw problemOf(error, { host, port })
  }
  const found = (probe.address() as AddressInfo).port
  await new Promise((resolve) => probe.close(resolve))
  return found
}

function problemOf(error: unknown, at: { readonly host: string; readonly port: number }): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const cause = { cause: error }
  if (code === 'EADDRINUSE') return new ProblemError(drivePortInUse(at), cause)
  if (code === 'EACCES') return new ProblemError(drivePortNotAllowed(at), cause)
  if (code === 'EADDRNOTAVAIL') return new ProblemError(driveListenNotHere(at), cause)
  return error
}
