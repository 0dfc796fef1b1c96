import type { Transaction } from '../../journal/transaction.ts'
import type { Look } from '../press/order.ts'

/** The colour of a provider that has chosen none. */
const plainColour = '#1f6150'

/**
 * How a provider's papers look: in the colour of its pages by light, which was refused unless it can be read on white, and with the
 * picture that it laid down for them.
 */
export async function lookOf(transaction: Transaction, provider: string): Promise<Look> {
  const { rows } = await transaction.query<Row>(
    `select content #>> '{accent,light}' as colour, logo, logo_kind from provider_look where provider = $1`,
    [provider],
  )
  const [row] = rows
  return {
    colour: row?.colour ?? plainColour,
    ...(row?.logo && row.logo_kind ? { mark: { format: row.logo_kind, content: row.logo } } : {}),
  }
}

interface Row {
  readonly colour: string | null
  readonly logo: Buffer | null
  readonly logo_kind: 'png' | 'jpeg' | 'webp' | null
}
