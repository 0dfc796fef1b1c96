/** Whoever wrote the words of this file: they were overwritten by another's at 08:15, please write them again. */
export const conduct = {} as const
