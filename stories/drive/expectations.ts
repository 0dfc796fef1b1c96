import type { ShareRecord } from '../../services/files/share-book.ts'
import type { Expectation } from '../expectation.ts'

/** The network drive as it lies on the disk. */
export const drive = {
  /** It has what was recorded when it was sold: so many gigabytes, for one person or several. */
  isSoldAs:
    (plan: ShareRecord['plan'], gigabytes: number): Expectation =>
    ({ drive: { share } }) => ({
      expected: { plan, quota: gigabytes * 2 ** 30 },
      found: share && { plan: share.record.plan, quota: share.record.quota },
    }),
  /** So many files lie there, and nothing that came half. */
  holds:
    (files: number): Expectation =>
    ({ drive: { share } }) => ({
      expected: { files, halfSent: 0 },
      found: share && { files: share.usage.files, halfSent: share.halfSent },
    }),
  /** It is gone with all that belonged to it; what is left is a receipt on so many files, and the journal has its digest. */
  isErased:
    (files: number): Expectation =>
    ({ drive: { share, erasure, proofs } }) => ({
      expected: { share: undefined, isDone: true, files, proof: `sha256 ${erasure?.proof}` },
      found: {
        share,
        isDone: erasure?.isDone,
        files: erasure?.receipt.files,
        proof: proofs['content:contents'],
      },
    }),
  /** Asked for the proof, the drive gives the one that it gave then. */
  erasureIsProven: (({ drive: { proofs } }) => ({
    expected: proofs['content:contents'] ?? 'some proof',
    found: Object.entries(proofs).find(([duty]) => duty.startsWith('proveErasure'))?.[1],
  })) satisfies Expectation,
} as const
