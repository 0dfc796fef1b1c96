import type { Problem } from '../problems.ts'

export const notAsSigned = (count: number): Problem => ({
  code: 'NOT_AS_SIGNED',
  seen: {
    de:
      count === 1
        ? 'An einer Stelle steht anderes als unterschrieben wurde'
        : `An ${count} Stellen steht anderes als unterschrieben wurde`,
    en:
      count === 1
        ? 'In one place something else stands than was signed'
        : `In ${count} places something else stands than was signed`,
  },
  expected: {
    de: 'was unterschrieben ist, ändert sich nie',
    en: 'what is signed never changes',
  },
  remedy: {
    de: 'Heben Sie auf, was Sie geprüft haben, und fragen Sie den Anbieter nach der Ursache; der Betreiber vergleicht mit der letzten Sicherung',
    en: 'Keep what you have verified, and ask the provider for the cause; the operator compares with the last backup',
  },
})
