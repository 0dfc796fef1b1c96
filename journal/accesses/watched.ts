import type { KeyObject } from 'node:crypto'
import { type AccessBook, note } from './noted.ts'

/** Whose key it is. */
interface Owner {
  readonly provider: string
  readonly customer: string | null
  readonly person: string | null
}

/** Beside the keys and not inside them: a key that is passed on stays watched, and goes with its note when nobody holds it. */
const owners = new WeakMap<KeyObject, { readonly owner: Owner; readonly book: AccessBook }>()

/** Whatever is opened or sealed with this key from now on is noted. */
export function watched(
  key: KeyObject,
  { accesses }: { readonly accesses?: AccessBook | undefined },
  owner: Owner,
): KeyObject {
  if (accesses) owners.set(key, { owner, book: accesses })
  return key
}

/** Something was opened or sealed with a key. */
export function noteBy(
  key: KeyObject,
  did: 'read' | 'written',
  { agreement, kind }: { readonly agreement: string; readonly kind: string },
): void {
  const found = owners.get(key)
  if (found === undefined) return
  const { provider, customer, person } = found.owner
  note(found.book, { provider, customer, person, did, kind, object: agreement })
}
