import { encodePath } from './address.ts'
import type { HrefOf } from './exchange.ts'

/**
 * The addresses of what lies in a share, as paths from the root of the server: they hold by whichever name a client reaches it.
 *
 * @example hrefsOf('pzy01zw58d')('Angebote' as Path, true) === '/pzy01zw58d/Angebote/'
 */
export function hrefsOf(share: string): HrefOf {
  const root = `/${share}/`
  return (path, isFolder) => (path === '' ? root : `${root}${encodePath(path)}${isFolder ? '/' : ''}`)
}
