/** What stands open to everybody: a notice (§ 312k BGB) and a withdrawal (§ 356a BGB). */
export type ButtonKind = 'cancellation' | 'withdrawal'
