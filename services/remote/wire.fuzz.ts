import assert from 'node:assert/strict'
import { Webhook } from 'standardwebhooks'
import type { Below, Parser } from '../../tools/fuzz/parser.ts'
import { DriverFailed } from '../driver.ts'
import { readAnswer } from './wire.ts'

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const id = 'order_1'
const digest = 'ab'.repeat(32)

const bodies: readonly string[] = [
  '{"is":"done"}',
  `{"is":"done","note":"x","figures":{"bytes":1},"exported":{"archive":"a","bytes":2,"manifest":"${digest}"},"proof":"${digest}"}`,
  '{"is":"waits for a person"}',
]
/** The three headers, each on a line, and the body after them. */
function signed(body: string): string {
  const now = new Date()
  return [id, Math.floor(now.getTime() / 1_000), new Webhook(secret).sign(id, now, body), body].join('\n')
}

const pieces: readonly string[] = [
  ...'{ } [ ] , : " \\ null true -1 1e999 "is": "done" "figures": "bytes": "note": "proof": "exported": v1, v1a, whsec_'.split(
    ' ',
  ),
  ...['\n', ' ', '\u0000', '"__proto__":', '{"bytes":1}', `"${digest}"`, '[]', '{}'],
]

const answers: Parser = {
  name: 'panel answer',
  longest: 131_072,
  pieces,
  real: bodies.map(signed),
  // Signed as a panel signs that has lost its mind.
  grown: (below: Below) => {
    let body = bodies[below(bodies.length)] ?? ''
    const from = below(body.length)
    body = body.slice(0, from) + (pieces[below(pieces.length)] ?? '') + body.slice(from + below(4))
    return signed(body)
  },
  holds: (input) => {
    const [named = '', at = '', signature = '', ...body] = input.split('\n')
    const headers = { 'webhook-id': named, 'webhook-timestamp': at, 'webhook-signature': signature }
    try {
      const outcome = readAnswer(id, body.join('\n'), headers, secret)
      assert.ok(outcome.is === 'done' || outcome.is === 'waits for a person')
    } catch (error) {
      if (!(error instanceof DriverFailed)) throw error
    }
  },
}

/** What a provider's own panel answers. */
export const parsers: readonly Parser[] = [answers]
