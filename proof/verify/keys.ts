import { type Note, readVerifierKey, type VerifierKey } from '../note.ts'
import { witnessedBy } from '../witness/cosignature.ts'
import { type Finding, finding } from './finding.ts'

/** The keys of witnesses that were named; what is no such key is none. */
export const witnessKeysIn = (texts: readonly string[] = []): readonly VerifierKey[] =>
  texts.flatMap((text) => {
    const key = readVerifierKey(text)
    return key?.kind === 'cosignature' ? [key] : []
  })

/** The key of a log, for signatures of its own. */
export function logKeyIn(text: string | undefined): VerifierKey | undefined {
  const key = text === undefined ? undefined : readVerifierKey(text)
  return key?.kind === 'note' ? key : undefined
}

/** Which of the witnesses have seen a checkpoint, and whose cosignature does not hold. */
export function witnessesOf(
  note: Note,
  witnesses: readonly VerifierKey[],
): { readonly seenBy: readonly string[]; readonly findings: readonly Finding[] } {
  const said = witnesses.map((key) => ({ key, ...witnessedBy(note, key) }))
  return {
    seenBy: said.flatMap(({ key, is }) => (is === 'seen' ? [key.name] : [])),
    findings: said.flatMap(({ key, is }) => (is === 'wrong' ? [forgedCosignature(key.name)] : [])),
  }
}

export const forgedCosignature = (name: string): Finding =>
  finding(
    'COSIGNATURE_FORGED',
    `Die Unterschrift des Zeugen ${name} gilt nicht.`,
    `The signature of the witness ${name} does not hold.`,
  )
