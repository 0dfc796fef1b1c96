import { verifyInstallation } from '../proof/verify/installation.ts'
import type { Verdict } from '../proof/verify/verdict.ts'
import type { MadeBackup } from './make-backup.ts'
import { measureWhole } from './measured.ts'
import { notRestored, pieceDiffers } from './problems.ts'
import { type Opening, readPiece } from './read-piece.ts'
import type { OpenedDatabase } from './restore.ts'

/**
 * Whether a restored database is the one that was signed: each fact, its place, the tree over them and every checkpoint.
 *
 * @throws Refusal BACKUP_NOT_RESTORED
 */
export async function checkRestored(database: OpenedDatabase, lastSigned: string | null): Promise<Verdict> {
  const verdict = await verifyInstallation(
    { app: database.pool('app'), queue: database.pool('queue'), folder: undefined },
    {},
  )
  const [finding] = verdict.findings
  if (finding) throw notRestored({ reason: `${finding.code} ${finding.en}` })
  const signed = Number(lastSigned?.split('\n')[1] ?? 0)
  if (signed > (verdict.size ?? 0)) throw notRestored({ reason: `LOG_CUT ${verdict.size ?? 0} < ${signed}` })
  return verdict
}

/** Whether each content that came into the store now can be read from there as it was. */
export async function checkAdded(opening: Opening, added: MadeBackup['added']): Promise<void> {
  for (const { piece, sha256 } of added)
    if ((await measureWhole(readPiece(opening, piece))).sha256 !== sha256) throw pieceDiffers({ piece })
}
