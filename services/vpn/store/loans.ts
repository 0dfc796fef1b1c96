import { randomUUID } from 'node:crypto'
import type { Day } from '../../../terms/grammar/day.ts'
import type { OfAgreement } from '../device.ts'
import { loanOtherwise, loanUnknown } from '../refusals.ts'
import type { Rows } from './rows.ts'

/** A router at a customer, or on its way there. */
export interface Loan extends OfAgreement {
  readonly loan: string
  readonly router: string
  readonly serial: string
  readonly model: string
  /** What facts call it: `router FX-2041`. */
  readonly equipment: string
  /** Its profile. */
  readonly device: string
  readonly assignedAt: Date
  readonly sentOn: Day | null
  /** The number by which the carrier knows the parcel. */
  readonly tracking: string | null
  readonly returnedOn: Day | null
}

const select = `select provider, customer, agreement, vpn_loan as loan, vpn_router as router, serial, model,
  equipment, vpn_device as device, assigned_at as "assignedAt", sent_on::text as "sentOn", tracking,
  returned_on::text as "returnedOn" from vpn_loan`

/** The routers that an agreement was lent, the latest first; those that came back too. */
export async function loansOf(rows: Rows, { provider, customer, agreement }: OfAgreement): Promise<readonly Loan[]> {
  const found = await rows.query<Loan>(
    `${select} where provider = $1 and customer = $2 and agreement = $3 and withdrawn_at is null
     order by assigned_at desc, vpn_loan`,
    [provider, customer, agreement],
  )
  return found.rows
}

/** One of them. @throws VpnRefusal VPN_LOAN_UNKNOWN */
export async function lockLoan(rows: Rows, of: OfAgreement, loan: string): Promise<Loan> {
  const found = await rows.query<Loan>(
    `${select} where provider = $1 and customer = $2 and agreement = $3 and vpn_loan = $4 and withdrawn_at is null
     for update`,
    [of.provider, of.customer, of.agreement, loan],
  )
  if (!found.rows[0]) throw loanUnknown()
  return found.rows[0]
}

/** Assigns a router that is held (`lockRouter`) to an agreement. */
export async function enterLoan(
  rows: Rows,
  { provider, customer, agreement }: OfAgreement,
  { router, serial, model, device, assignedAt }: Pick<Loan, 'router' | 'serial' | 'model' | 'device' | 'assignedAt'>,
): Promise<string> {
  const loan = randomUUID()
  const before = await rows.query(
    `select from vpn_loan where provider = $1 and customer = $2 and agreement = $3 and vpn_router = $4
       and withdrawn_at is null`,
    [provider, customer, agreement, router],
  )
  const times = (before.rowCount ?? 0) + 1
  const equipment = times === 1 ? `router ${serial}` : `router ${serial} #${times}`
  await rows.query(
    `insert into vpn_loan (provider, customer, agreement, vpn_loan, vpn_router, serial, model, equipment, vpn_device, assigned_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [provider, customer, agreement, loan, router, serial, model, equipment, device, assignedAt],
  )
  return loan
}

/** It is on its way. @throws VpnRefusal VPN_LOAN_OTHERWISE */
export async function noteSent(
  rows: Rows,
  { provider, customer, loan, sentOn }: Loan,
  { on, tracking }: { readonly on: Day; readonly tracking: string | null },
): Promise<void> {
  if (sentOn !== null) throw loanOtherwise('sent')
  await rows.query(
    'update vpn_loan set sent_on = $4, tracking = $5 where provider = $1 and customer = $2 and vpn_loan = $3',
    [provider, customer, loan, on, tracking],
  )
}

/** It is back. @throws VpnRefusal VPN_LOAN_OTHERWISE */
export async function noteReturned(rows: Rows, { provider, customer, loan, sentOn, returnedOn }: Loan, on: Day) {
  if (sentOn === null) throw loanOtherwise('not sent')
  if (returnedOn !== null) throw loanOtherwise('returned')
  await rows.query('update vpn_loan set returned_on = $4 where provider = $1 and customer = $2 and vpn_loan = $3', [
    ...[provider, customer, loan],
    on,
  ])
}

/** It never left: back into the stock. @throws VpnRefusal VPN_LOAN_OTHERWISE */
export async function withdrawLoan(rows: Rows, { provider, customer, loan, sentOn }: Loan): Promise<void> {
  if (sentOn !== null) throw loanOtherwise('sent')
  await rows.query('update vpn_loan set withdrawn_at = now() where provider = $1 and customer = $2 and vpn_loan = $3', [
    provider,
    customer,
    loan,
  ])
}
