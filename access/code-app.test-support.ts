import { createHmac } from 'node:crypto'

/** How long a code is shown, in milliseconds. */
const period = 30_000

/** What an app shows that has read the address of a secret (RFC 6238); `steps` periods from now. */
export function codeShown(address: string, steps = 0): string {
  const secret = bytesIn(new URL(address).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / period) + steps))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const place = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(place) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

/** Base 32 (RFC 4648). */
function bytesIn(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(
    Array.from({ length: Math.floor(bits.length / 8) }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2)),
  )
}
