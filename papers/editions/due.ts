import { replay } from '../../terms/engine/replay.ts'
import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import type { Document } from '../../terms/grammar/document.ts'
import type { PaperKind } from '../kept/paper.ts'
import type { PrintOrder } from '../press/order.ts'
import { proofOfConclusion } from '../proofs/proof-of-conclusion.ts'
import { type DriverReceipts, proofOfErasure } from '../proofs/proof-of-erasure.ts'
import { exporting, proofOfExport } from '../proofs/proof-of-export.ts'
import { receiptsIn } from '../proofs/receipts.ts'
import type { AgreementOnPaper } from './agreement-on-paper.ts'
import { conclusionOf } from './conclusion.ts'
import type { PaperOf } from './made-from.ts'
import { isConcludedApart, processingAgreement } from './processing-agreement.ts'
import { isOfProcessing } from './signed-documents.ts'
import { signedEdition } from './signed-edition.ts'
import { type VersionTurn, versionTurns } from './version-turns.ts'

/** A paper that an agreement should have by now. */
export interface DuePaper {
  /** Under which it is kept, the same for the same paper: `signed edition:concluded`, `proveErasure:contents#1`. */
  readonly id: string
  readonly kind: PaperKind
  readonly paper: PaperOf
}

/** An agreement's editions and proofs that should be there when it is made, and when the next version comes into force. */
export interface Due {
  readonly papers: readonly DuePaper[]
  readonly next: Instant | undefined
}

/** How far ahead one looks for a version that comes into force: longer than any notice. In milliseconds. */
const AHEAD = 3 * 366 * 24 * 3_600_000

/**
 * What an agreement should have on paper: its edition and its processing agreement as they were concluded and again with each version
 * that came into force since, the proof of both conclusions, and the proof of every erasure and export.
 */
export function dueOf(of: AgreementOnPaper): Due {
  const walk = replay(of.program, of.facts, of.madeAt)
  const agreement = conclusionOf(walk, of.facts, 'agreement')
  const avv = conclusionOf(walk, of.facts, 'avv')
  const processing = avv ?? (isConcludedApart(of) ? undefined : agreement)
  const turns = versionTurns(of.program, of.facts, of.madeAt + AHEAD)
  const [past, ahead] = [turns.filter(({ since }) => since <= of.madeAt), turns.find(({ since }) => since > of.madeAt)]
  const { documents } = of.program.terms
  const isProcessing = (document: Document): boolean => isOfProcessing(document, of.program)
  return {
    papers: [
      ...(agreement
        ? editionsOf('signed edition', agreement.at, past, idsOf(documents.filter((each) => !isProcessing(each))))
        : []),
      ...(processing
        ? editionsOf('processing agreement', processing.at, past, idsOf(documents.filter(isProcessing)))
        : []),
      ...(agreement ? [conclusionProof('agreement')] : []),
      ...(avv ? [conclusionProof('avv')] : []),
      ...proofsOf(of),
    ],
    next: agreement || avv ? ahead?.since : undefined,
  }
}

const idsOf = (documents: readonly Document[]): readonly string[] => documents.map(({ id }) => id)

/** One as it was concluded, and one for each time at which one of its documents came into force in another version. */
function editionsOf(
  kind: 'signed edition' | 'processing agreement',
  concludedAt: Instant,
  turns: readonly VersionTurn[],
  documents: readonly string[],
): readonly DuePaper[] {
  if (documents.length === 0) return []
  const first: DuePaper = { id: `${kind}:concluded`, kind, paper: { kind, since: concludedAt } }
  let before = turns.findLast(({ since }) => since <= concludedAt)?.versions
  const later = turns.flatMap(({ since, versions }): readonly DuePaper[] => {
    if (since <= concludedAt) return []
    const hasTurned = before !== undefined && documents.some((id) => before?.get(id) !== versions.get(id))
    before = versions
    return hasTurned ? [{ id: `${kind}:${showInstant(since).slice(0, 16)}`, kind, paper: { kind, since } }] : []
  })
  return [first, ...later]
}

const conclusionProof = (about: 'agreement' | 'avv'): DuePaper => ({
  id: `proof of conclusion:${about}`,
  kind: 'proof of conclusion',
  paper: { kind: 'proof of conclusion', about },
})

/** Once the customer has confirmed that it fetched an export, that is another proof than before. */
function proofsOf({ facts }: AgreementOnPaper): readonly DuePaper[] {
  return receiptsIn(facts).flatMap(({ fact, act, duty }): readonly DuePaper[] => {
    if (act === 'proveErasure') {
      return [{ id: duty, kind: 'proof of erasure', paper: { kind: 'proof of erasure', fact: fact.id } }]
    }
    if (!exporting.includes(act)) return []
    const isFetched = facts.some(({ kind, at }) => kind === 'handedOver' && at >= fact.at)
    const id = isFetched ? `${duty} handed over` : duty
    return [{ id, kind: 'proof of export', paper: { kind: 'proof of export', fact: fact.id } }]
  })
}

/** How a paper of an agreement is set; undefined where the journal no longer holds what it is about. */
export function printOrderOf(of: AgreementOnPaper, paper: PaperOf, drivers: DriverReceipts): PrintOrder | undefined {
  switch (paper.kind) {
    case 'signed edition':
      return signedEdition(of, paper.since)
    case 'processing agreement':
      return processingAgreement(of, paper.since)
    case 'proof of conclusion':
      return proofOfConclusion(of, paper.about)
    case 'proof of erasure':
      return proofOfErasure(of, paper.fact, drivers)
    case 'proof of export':
      return proofOfExport(of, paper.fact, drivers)
  }
}
