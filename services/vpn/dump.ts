import type { Connection } from './gateway.ts'
import { isKey } from './key.ts'

/**
 * What `wg show <interface> dump` says of the devices. Its first line and the second field of the others are secrets: they are
 * passed over.
 *
 * @throws RangeError if it is something else
 */
export function readDump(text: string): readonly Connection[] {
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => {
    const [publicKey = '', , from, , handshake, received, sent] = line.split('\t')
    if (!isKey(publicKey) || [handshake, received, sent].some((number) => !/^\d+$/.test(number ?? '')))
      throw new RangeError('What wg says of a device cannot be read.')
    return {
      publicKey,
      from: from === undefined || from === '(none)' ? null : from,
      handshakeAt: handshake === '0' ? null : Number(handshake) * 1000,
      received: Number(received),
      sent: Number(sent),
    }
  })
}
