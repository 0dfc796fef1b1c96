import type { Said } from '../../terms/grammar/said.ts'

/** The steps from us into a directory, in the order in which they are taken. */
export const steps = {
  reach: { de: 'Erreichen', en: 'Reach' },
  encrypt: { de: 'Verschlüsseln', en: 'Encrypt' },
  signOn: { de: 'Anmelden', en: 'Sign on' },
  base: { de: 'Ausgangspunkt', en: 'Base' },
  search: { de: 'Personen suchen', en: 'Search for people' },
  groups: { de: 'Gruppen lesen', en: 'Read groups' },
  discovery: { de: 'Beschreibung lesen', en: 'Read the description' },
  keys: { de: 'Schlüssel lesen', en: 'Read the keys' },
} as const satisfies Readonly<Record<string, Said>>

export type Step = keyof typeof steps

/** What was met on the way, and what to do about it: without full stops. */
export interface Trouble {
  readonly step: Step
  readonly seen: Said
  readonly remedy: Said
}

/**
 * A directory could not be asked. It says nothing about any person: whoever has come in through the directory keeps what he
 * has until it can be asked again.
 */
export class DirectoryTrouble extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`${trouble.seen.en}. ${trouble.remedy.en}.`, options)
    this.name = 'DirectoryTrouble'
    this.trouble = trouble
  }
}

/** The code that an error of Node carries: ECONNREFUSED, CERT_HAS_EXPIRED; undefined if it carries none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
