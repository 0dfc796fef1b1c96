import { deviceKinds, systems } from '../../services/vpn/device.ts'
import { type OfAgreement, ofAgreement } from '../door.ts'
import { count, day, flag, list, object, orNull, ref, type Schema, text } from '../schema.ts'

export interface OfDevice extends OfAgreement {
  readonly device: string
}
export interface OfLoan extends OfAgreement {
  readonly loan: string
}

const also = (name: string): Schema => ({
  ...ofAgreement,
  required: ['agreement', name],
  properties: { ...(ofAgreement.properties as object), [name]: { ...text, format: 'uuid' } },
})
export const ofDevice = also('device')
export const ofLoan = also('loan')

/** In UTC, by the clock of the machine: what the gateway saw. */
export const instant: Schema = { ...text, format: 'date-time' }

/** Half of a key as a person or a browser sends it. What it has to be, the VPN itself says. */
export const publicKey: Schema = { ...text, minLength: 1, maxLength: 100, description: 'X25519, in base64' }

export const kind: Schema = { enum: deviceKinds }
export const system: Schema = { enum: systems }
export const title: Schema = { ...text, minLength: 1, maxLength: 80, pattern: '^[^\\p{C}]+$' }

/** What was made: the profile, in which the private key is missing that only the device knows. */
export const profile = object({ device: text, profile: text })

export const shownDevice = object({
  device: text,
  kind,
  system,
  title: text,
  publicKey: text,
  address: text,
  madeAt: instant,
  endedAt: orNull(instant),
  seenAt: orNull(instant),
  mayConnect: flag,
})

export const shownLoan = object({
  loan: text,
  serial: text,
  model: text,
  assignedAt: instant,
  sentOn: orNull(day),
  tracking: orNull(text),
  returnedOn: orNull(day),
  returnFrom: orNull(day),
  isOverdue: flag,
})

export const shownVpn = object({
  way: orNull(text),
  says: orNull(ref('Said')),
  clients: orNull(count),
  state: { enum: ['open', 'read-only', 'closed', 'export-only'] },
  networks: list(text),
  gateway: orNull(object({ endpoint: text, publicKey: text, addresses: list(text) })),
  mayAdd: list(kind, 'What can be added by the customer'),
  devices: list(shownDevice),
  routers: object({ sold: count, out: count, loans: list(shownLoan) }),
  isCheckOwed: flag,
})
