/** No answer that we ask for is nested deeper, and no message larger. */
const [DEEPEST, LARGEST] = [20, 16 * 1024 * 1024]

/**
 * Looks at what a directory sends before anybody reads it: messages of BER as LDAP restricts it (RFC 4511, 5.1), in which every element
 * ends where the one around it does, and which are answers of the kinds that we ask for. A reader that trusts what it expects there can
 * be led in circles by a message of a few bytes, until the memory is full.
 *
 * @returns takes the bytes as they come; false from the first message on that is no such thing
 */
export function messageGuard(): (bytes: Uint8Array) => boolean {
  let held: Buffer = Buffer.alloc(0)
  let isBroken = false
  return (bytes) => {
    if (isBroken) return false
    held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes])
    for (let head = headOf(held, 0); head !== undefined; head = headOf(held, 0)) {
      if (head === 'broken' || head.end > LARGEST) isBroken = true
      if (head === 'broken' || isBroken) return false
      if (head.end > held.length) break
      if (!isAnswer(held.subarray(0, head.end))) isBroken = true
      held = held.subarray(head.end)
      if (isBroken) return false
    }
    return true
  }
}

interface Head {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/** The head of the element that begins here; undefined while it is not there whole. */
function headOf(bytes: Buffer, at: number): Head | 'broken' | undefined {
  const [tag, length] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || length === undefined) return undefined
  if ((tag & 0x1f) === 0x1f) return 'broken'
  if (length < 0x80) return { tag, start: at + 2, end: at + 2 + length }
  const digits = length & 0x7f
  if (digits === 0 || digits > 4) return 'broken'
  if (at + 2 + digits > bytes.length) return undefined
  const start = at + 2 + digits
  return { tag, start, end: start + bytes.readUIntBE(at + 2, digits) }
}

/** An element with those in it; undefined where they do not fill it to its last byte. */
interface Element {
  readonly tag: number
  readonly bytes: number
  readonly parts: readonly Element[]
}

function elementsIn(bytes: Buffer, from: number, to: number, depth: number): readonly Element[] | undefined {
  const elements: Element[] = []
  for (let at = from; at < to; ) {
    const head = headOf(bytes, at)
    if (head === undefined || head === 'broken' || head.end > to || depth > DEEPEST) return undefined
    const isConstructed = (head.tag & 0x20) !== 0
    const parts = isConstructed ? elementsIn(bytes, head.start, head.end, depth + 1) : []
    if (parts === undefined) return undefined
    elements.push({ tag: head.tag, bytes: head.end - head.start, parts })
    at = head.end
  }
  return elements
}

const [INTEGER, OCTETS, ENUMERATED, SEQUENCE, SET, BOOLEAN, CONTROLS] = [0x02, 0x04, 0x0a, 0x30, 0x31, 0x01, 0xa0]
const [BIND, ENTRY, DONE, REFERENCE, EXTENDED] = [0x61, 0x64, 0x65, 0x73, 0x78]
/** What may follow a result: where else to ask, what SASL says, the name and the value of an extension. */
const [REFERRAL, AFTER_RESULT] = [0xa3, new Set([0x87, 0x8a, 0x8b])]

const areAll = (elements: readonly Element[], tag: number): boolean => elements.every((each) => each.tag === tag)
const areThese = (elements: readonly Element[], ...tags: readonly number[]): boolean =>
  elements.length === tags.length && elements.every((each, place) => each.tag === tags[place])
const isNumber = (element: Element | undefined, tag: number): boolean =>
  element?.tag === tag && element.bytes >= 1 && element.bytes <= 4

/** LDAPMessage of RFC 4511, 4.1.1. */
function isAnswer(message: Buffer): boolean {
  const [whole] = elementsIn(message, 0, message.length, 0) ?? []
  const [id, operation, controls, ...more] = whole?.parts ?? []
  if (whole?.tag !== SEQUENCE || !isNumber(id, INTEGER) || operation === undefined || more.length > 0) return false
  if (controls !== undefined && !(controls.tag === CONTROLS && controls.parts.every(isControl))) return false
  if (operation.tag === ENTRY) return isEntry(operation.parts)
  if (operation.tag === REFERENCE) return operation.parts.length > 0 && areAll(operation.parts, OCTETS)
  return [BIND, DONE, EXTENDED].includes(operation.tag) && isResult(operation.parts)
}

const isControl = ({ tag, parts }: Element): boolean =>
  tag === SEQUENCE &&
  [[OCTETS], [OCTETS, BOOLEAN], [OCTETS, OCTETS], [OCTETS, BOOLEAN, OCTETS]].some((tags) => areThese(parts, ...tags))

const isEntry = (parts: readonly Element[]): boolean =>
  areThese(parts, OCTETS, SEQUENCE) &&
  (parts[1]?.parts ?? []).every(
    ({ tag, parts: named }) =>
      tag === SEQUENCE && areThese(named, OCTETS, SET) && areAll(named[1]?.parts ?? [], OCTETS),
  )

function isResult([code, name, says, ...rest]: readonly Element[]): boolean {
  const follows = ({ tag, parts }: Element) => AFTER_RESULT.has(tag) || (tag === REFERRAL && areAll(parts, OCTETS))
  return isNumber(code, ENUMERATED) && name?.tag === OCTETS && says?.tag === OCTETS && rest.every(follows)
}
