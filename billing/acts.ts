/** The acts that bill one claim, correct what was billed or take it back. */
export const actsOnClaims = [
  ...(['issueInvoice', 'correctInvoice', 'cancelInvoice'] as const),
  ...(['giveCredit', 'correctCredit', 'cancelCredit'] as const),
] as const

/** The acts that mean a paper of this room. */
export const actsOfBills: readonly string[] = [...actsOnClaims, 'issueStandingInvoice', 'endStandingInvoice']

const acts: ReadonlySet<string> = new Set(actsOfBills)

/** Whether an act means a paper of this room. */
export const isBilling = (act: string): boolean => acts.has(act)
