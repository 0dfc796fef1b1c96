import type { Said } from './said.ts'

/** Who owes, declares or receives. */
export type Party = 'customer' | 'provider'

export const partyNames: Readonly<Record<Party, Said>> = {
  customer: { de: 'Kunde', en: 'customer' },
  provider: { de: 'Anbieter', en: 'provider' },
}
