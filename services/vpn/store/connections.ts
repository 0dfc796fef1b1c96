import type { Device } from '../device.ts'
import type { Rows } from './rows.ts'

/** A device was connected: from the first handshake to the last, from where, and how much went over. */
export interface LoggedConnection {
  readonly device: string
  readonly title: string
  readonly beganAt: Date
  readonly lastAt: Date
  readonly from: string
  /** In bytes, from the device and to it. */
  readonly received: number
  readonly sent: number
}

/** What was seen of a device since the last look. */
export interface Seen {
  readonly device: Pick<Device, 'provider' | 'customer' | 'device'>
  /** In milliseconds since 1970. */
  readonly handshakeAt: number
  readonly from: string
  readonly received: number
  readonly sent: number
}

/** A device that is in use shakes hands every two minutes; whoever was silent for longer than this begins anew. */
const SILENT = '5 minutes'

/** Writes down what was seen of a device: it goes on with the last row, or begins one. */
export async function noteSeen(rows: Rows, { device, handshakeAt, from, received, sent }: Seen): Promise<void> {
  const id = [device.provider, device.customer, device.device]
  const at = new Date(handshakeAt)
  const goesOn = await rows.query(
    `update vpn_connection c set last_at = greatest(last_at, $4), from_address = $5, received = received + $6, sent = sent + $7
     where provider = $1 and customer = $2 and vpn_device = $3 and from_address = $5
       and began_at = (select max(began_at) from vpn_connection l
         where l.provider = $1 and l.customer = $2 and l.vpn_device = $3)
       and last_at > $4::timestamptz - interval '${SILENT}'`,
    [...id, at, from, received, sent],
  )
  if (goesOn.rowCount === 0)
    await rows.query(
      `insert into vpn_connection (provider, customer, vpn_device, began_at, last_at, from_address, received, sent)
       values ($1, $2, $3, $4, $4, $5, $6, $7)
       on conflict (provider, customer, vpn_device, began_at) do update set
         from_address = $5, received = vpn_connection.received + $6, sent = vpn_connection.sent + $7`,
      [...id, at, from, received, sent],
    )
  await rows.query(
    'update vpn_device set seen_at = greatest(seen_at, $4) where provider = $1 and customer = $2 and vpn_device = $3',
    [...id, at],
  )
}

/** The last connections of an agreement, the latest first. */
export async function connectionsOf(
  rows: Rows,
  {
    provider,
    customer,
    agreement,
  }: { readonly provider: string; readonly customer: string; readonly agreement: string },
  limit: number,
): Promise<readonly LoggedConnection[]> {
  const found = await rows.query<Omit<LoggedConnection, 'received' | 'sent'> & { received: string; sent: string }>(
    `select c.vpn_device as device, d.title, c.began_at as "beganAt", c.last_at as "lastAt", c.from_address as "from",
       c.received, c.sent
     from vpn_connection c join vpn_device d using (provider, customer, vpn_device)
     where c.provider = $1 and c.customer = $2 and d.agreement = $3
     order by c.last_at desc, c.began_at desc limit $4`,
    [provider, customer, agreement, limit],
  )
  return found.rows.map((row) => ({ ...row, received: Number(row.received), sent: Number(row.sent) }))
}

/** For how many days it is known who was connected: long enough to look into an incident, and no longer. */
export const DAYS_LOGGED = 90

/** Forgets what is older; how many rows went. */
export async function forgetOld(rows: Rows, provider: string): Promise<number> {
  const { rowCount } = await rows.query(
    `delete from vpn_connection where provider = $1 and last_at < now() - make_interval(days => $2)`,
    [provider, DAYS_LOGGED],
  )
  return rowCount ?? 0
}
