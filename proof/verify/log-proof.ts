import { openCheckpoint } from '../checkpoint.ts'
import { judgeLogProof, readLogProof } from '../tlog-proof.ts'
import { checkpointFinding, type Finding, finding } from './finding.ts'
import { logKeyIn, witnessesOf, witnessKeysIn } from './keys.ts'
import type { Verdict, VerifiedBy } from './verdict.ts'

const NO_STAMPS = { good: 0, unjudged: 0, facts: 0, latestAt: null, by: [] } as const

/** Verifies a `.tlog-proof`: without the key of the log it proves nothing, since it does not carry one. */
export function verifyLogProof(text: string, by: VerifiedBy): Verdict {
  const base = { what: 'proof', facts: 0, origin: null, agreement: null, size: null, keyIsNamed: true } as const
  const nothing = { ...base, stamps: NO_STAMPS, witnesses: [] }
  const proof = readLogProof(text)
  if (proof === undefined) return { ...nothing, findings: [notUnderstood] }
  const key = logKeyIn(by.key)
  if (key === undefined) return { ...nothing, keyIsNamed: false, findings: [keyNeeded] }
  const fault = judgeLogProof(proof, key)
  const opened = openCheckpoint(proof.checkpoint, key)
  if (opened.fault !== undefined) return { ...nothing, findings: [checkpointFinding(opened.fault, theCheckpoint)] }
  const { checkpoint, note } = opened
  const { seenBy, findings } = witnessesOf(note, witnessKeysIn(by.witnesses))
  const known = { origin: checkpoint.origin, size: checkpoint.size, agreement: agreementIn(proof.leaf) }
  if (fault !== undefined) return { ...nothing, ...known, findings: [differs, ...findings] }
  return { ...nothing, ...known, facts: 1, witnesses: seenBy, findings }
}

export const theCheckpoint = { de: 'Der Prüfpunkt', en: 'The checkpoint' } as const

export const notUnderstood: Finding = finding(
  'FILE_NOT_UNDERSTOOD',
  'Die Datei hat keine Form, die sich prüfen lässt: weder .tlog-proof noch ein Export.',
  'The file has no form that can be verified: neither .tlog-proof nor an export.',
)
const keyNeeded: Finding = finding(
  'CHECKPOINT_UNSIGNED',
  'Ein .tlog-proof nennt den Schlüssel nicht, mit dem er geprüft wird: Nennen Sie ihn mit --key.',
  'A .tlog-proof does not name the key by which it is verified: name it with --key.',
)
const differs: Finding = finding(
  'FACT_DIFFERS',
  'Der Fakt führt nicht zur Wurzel des Prüfpunkts: Er steht so nicht im Protokoll.',
  'The fact does not lead to the root of the checkpoint: as it is, it does not stand in the log.',
)

/** Undefined content is nobody's agreement. */
function agreementIn(leaf: Uint8Array): string | null {
  return /^\{"agreement":"([0-9a-f-]{36})"/.exec(Buffer.from(leaf).toString())?.[1] ?? null
}
