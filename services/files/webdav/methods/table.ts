import type { Method } from '../exchange.ts'
import { copy, move } from './copy-move.ts'
import { remove } from './delete.ts'
import { get, head } from './get.ts'
import { lock } from './lock.ts'
import { mkcol } from './mkcol.ts'
import { propfind } from './propfind.ts'
import { proppatch } from './proppatch.ts'
import { put } from './put.ts'
import { unlock } from './unlock.ts'

/** Every method but OPTIONS, which needs no sign-in. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['GET', get],
  ['HEAD', head],
  ['PUT', put],
  ['DELETE', remove],
  ['PROPFIND', propfind],
  ['PROPPATCH', proppatch],
  ['MKCOL', mkcol],
  ['COPY', copy],
  ['MOVE', move],
  ['LOCK', lock],
  ['UNLOCK', unlock],
])
