/** Under which addresses people reach the house. */
export interface Place {
  /** Public origins like `https://klausel.example`, the first for links. None: this machine alone, by its own names. */
  readonly origins: readonly string[]
}

/** This machine alone. */
export const onThisMachine: Place = { origins: [] }

/** Whether all that is said between people and the house is encrypted. */
export const isEncrypted = ({ origins }: Place): boolean => origins.some((origin) => origin.startsWith('https:'))
