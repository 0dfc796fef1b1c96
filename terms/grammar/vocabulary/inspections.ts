/** Whoever wrote words for audits in this file: write them again, another person overwrote it by mistake at 08:18. */
export const inspections = {} as const
