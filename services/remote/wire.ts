import { hash } from 'node:crypto'
import { Webhook as Signature } from 'standardwebhooks'
import { DriverFailed, type Exported, type Figures, type Operation, type Order, type Outcome } from '../driver.ts'

/** A message of Standard Webhooks: its body, and the three headers that sign it. */
export interface Message {
  readonly body: string
  readonly headers: Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>
}

/** What stands in the body of an order. */
export interface WrittenOrder {
  /** `service.suspend` */
  readonly type: `service.${Operation}`
  /** When it was sent, in world time. */
  readonly timestamp: string
  readonly data: Omit<Order, 'at'> & { readonly at: string }
}

/** The same for the same duty, however often it is sent: so a panel knows an order that it has done. */
export const messageId = (operation: Operation, { duty }: Order): string =>
  `order_${hash('sha256', `${operation} ${duty}`).slice(0, 40)}`

/** An order as it is sent. */
export function writeOrder(operation: Operation, order: Order, secret: string, now: Date): Message {
  const data = { ...order, at: new Date(order.at).toISOString() }
  const written: WrittenOrder = { type: `service.${operation}`, timestamp: now.toISOString(), data }
  const body = JSON.stringify(written)
  const id = messageId(operation, order)
  return {
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Signature(secret).sign(id, now, body),
    },
  }
}

/**
 * What a panel answered, once it is sure that the panel answered it, now, and to this order: the id is that of the order, and the
 * signature is not older or newer than five minutes.
 *
 * @throws DriverFailed ANSWER_NOT_SIGNED, ANSWER_TO_ANOTHER_ORDER, ANSWER_NOT_UNDERSTOOD
 */
export function readAnswer(
  id: string,
  body: string,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  secret: string,
): Outcome {
  const signed = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name] ?? '')]),
  )
  let answered: unknown
  try {
    answered = new Signature(secret).verify(body, signed)
  } catch (error) {
    throw new DriverFailed('ANSWER_NOT_SIGNED', { cause: error })
  }
  if (signed['webhook-id'] !== id) throw new DriverFailed('ANSWER_TO_ANOTHER_ORDER')
  const outcome = outcomeIn(answered)
  if (outcome === undefined) throw new DriverFailed('ANSWER_NOT_UNDERSTOOD')
  return outcome
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

/** Takes over what is of the right form, and nothing else; undefined where anything named is not. */
function outcomeIn(answered: unknown): Outcome | undefined {
  if (!isFields(answered)) return undefined
  if (answered.is === 'waits for a person') return { is: 'waits for a person' }
  if (answered.is !== 'done') return undefined
  const { note, figures, exported, proof } = answered
  if (note !== undefined && !isText(note, 2_000)) return undefined
  if (figures !== undefined && !isFigures(figures)) return undefined
  if (exported !== undefined && !isExported(exported)) return undefined
  if (proof !== undefined && !isDigest(proof)) return undefined
  return {
    is: 'done',
    ...(note === undefined ? {} : { note }),
    ...(figures === undefined ? {} : { figures }),
    ...(exported === undefined ? {} : { exported }),
    ...(proof === undefined ? {} : { proof }),
  }
}

function isFigures(value: unknown): value is Figures {
  if (!isFields(value) || !isCount(value.bytes)) return false
  const names = Object.keys(value)
  return names.length <= 50 && names.every((name) => /^[a-zA-Z]{1,40}$/.test(name) && isCount(value[name]))
}

const isExported = (value: unknown): value is Exported =>
  isFields(value) && isText(value.archive, 500) && isCount(value.bytes) && isDigest(value.manifest)
