import { isIPv6 } from 'node:net'

/**
 * Whom an address stands for: of IPv6 the network of 64 bits, since one customer of an access provider has at least that many
 * addresses.
 *
 * @example networkOf('2001:db8:1:2:3:4:5:6') === networkOf('2001:db8:1:2::1')
 */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [before = '', after] = ip.split('%')[0]?.split('::') ?? []
  const groups = before === '' ? [] : before.split(':')
  const last = after ? after.split(':') : []
  const zeros = after === undefined ? 0 : 8 - groups.length - last.length
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last]
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
