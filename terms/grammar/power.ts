import type { Party } from './party.ts'
import type { Said } from './said.ts'

/** What a power covers: everything, or one kind of declaration. */
export const powerScopes = ['everything', 'notices', 'orders', 'instructions given', 'instructions received'] as const
export type PowerScope = (typeof powerScopes)[number]

export const powerScopeInWords: Readonly<Record<PowerScope, Said>> = {
  everything: { de: 'alles', en: 'everything' },
  notices: { de: 'Erklärungen zum Vertrag', en: 'notices about the agreement' },
  orders: { de: 'Bestellungen', en: 'orders' },
  'instructions given': { de: 'Weisungen erteilen', en: 'giving instructions' },
  'instructions received': { de: 'Weisungen empfangen', en: 'receiving instructions' },
}

const instructions: readonly string[] = ['instructionReceived', 'instructionConfirmed']
const orders: readonly string[] = ['orderPlaced', 'priceAgreed', 'finalPriceAgreed', 'minimumTermAgreed']
/** What a power must cover for a declaration of this kind. */
export const scopeOf = (declaration: string): PowerScope =>
  instructions.includes(declaration) ? 'instructions given' : orders.includes(declaration) ? 'orders' : 'notices'

/** A general power covers every declaration (§ 167 BGB leaves its extent to whoever grants it). */
export const covers = (granted: PowerScope, asked: PowerScope): boolean => granted === asked || granted === 'everything'

/** Which power is asked about: whether this person may declare this for that side. */
export interface PowerAsked {
  readonly represents: Party
  readonly scope: PowerScope
  readonly person: string
}
/** As the subject of a matter: `customer: notices by person 7f3a`. */
export const powerAsked = ({ represents, scope, person }: PowerAsked): string => `${represents}: ${scope} by ${person}`

/** @throws RangeError for a subject that `powerAsked` did not write */
export function readPowerAsked(subject: string): PowerAsked {
  const [, represents, scope, person] = /^(customer|provider): (.*?) by (.+)$/.exec(subject) ?? []
  const known = powerScopes.find((name) => name === scope)
  if ((represents !== 'customer' && represents !== 'provider') || known === undefined || person === undefined)
    throw new RangeError(`"${subject}" names no power. Expected is "customer: notices by person 7f3a".`)
  return { represents, scope: known, person }
}
