/** Where nothing bounds a drive but the disk. */
export const isUnbounded = (quota: number): boolean => quota >= Number.MAX_SAFE_INTEGER
