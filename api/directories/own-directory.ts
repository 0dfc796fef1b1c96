import type { FastifyRequest } from 'fastify'
import { ownDirectory } from '../../access/directories/administration.ts'
import type { StoredDirectory } from '../../access/directories/stored.ts'
import { directoryUnknown } from '../directory-problems.ts'
import { type Door, inside } from '../door.ts'

export interface OfDirectory {
  readonly directory: string
}

/** The directory that a request names, if it belongs to whom the person acts for. What is not his own is simply unknown. */
export async function namedDirectory(
  door: Door,
  request: FastifyRequest<{ Params: OfDirectory }>,
): Promise<StoredDirectory> {
  const { who } = inside(door, request)
  const found = await ownDirectory(door.people.directories, who.membership, request.params.directory)
  if (!found) throw directoryUnknown()
  return found
}
