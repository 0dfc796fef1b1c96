import type { Said } from '../../terms/grammar/said.ts'
import type { CheckpointFault } from '../checkpoint.ts'
import type { StampFault } from '../time-stamp/judge.ts'

/** Something that is not as it was signed. */
export interface Finding extends Said {
  readonly code: FindingCode
}

export type FindingCode =
  | CheckpointFault
  | StampFault
  /** A fact, or its place in the log, is not what was signed. */
  | 'FACT_DIFFERS'
  | 'FACT_MISSING'
  /** Facts stand in another order than in the log. */
  | 'ORDER_BROKEN'
  /** The log, or a file, ends before it should. */
  | 'LOG_CUT'
  /** There are facts that were never appended. */
  | 'FACT_SURPLUS'
  /** What is stored of the tree is not what its leaves make it. */
  | 'TREE_DIFFERS'
  /** The tree that was signed is not the beginning of this one. */
  | 'CHECKPOINT_DIFFERS'
  | 'COSIGNATURE_FORGED'
  /** Rows of an access log. */
  | 'ACCESS_DIFFERS'
  | 'ACCESS_MISSING'
  | 'ACCESS_DAY_UNSIGNED'
  | 'PAPER_DIFFERS'
  | 'DUTY_WITHOUT_RECEIPT'
  /** The list of a bundle, a file of it, or words that were opened in it, are not what was handed out or sealed. */
  | 'MANIFEST_UNSIGNED'
  | 'FILE_DIFFERS'
  | 'FILE_MISSING'
  | 'FILE_SURPLUS'
  | 'CONTENT_DIFFERS'
  | 'FILE_NOT_UNDERSTOOD'

export const finding = (code: FindingCode, de: string, en: string): Finding => ({ code, de, en })

/** What is wrong with a checkpoint, about which one. */
export const checkpointFinding = (code: CheckpointFault, which: Said): Finding => {
  const says: Readonly<Record<CheckpointFault, Said>> = {
    CHECKPOINT_MALFORMED: { de: 'ist kein Prüfpunkt', en: 'is no checkpoint' },
    CHECKPOINT_OF_ANOTHER_LOG: { de: 'gehört zu einem anderen Protokoll', en: 'belongs to another log' },
    CHECKPOINT_UNSIGNED: { de: 'ist nicht mit diesem Schlüssel unterschrieben', en: 'is not signed with this key' },
    CHECKPOINT_FORGED: { de: 'trägt eine falsche Unterschrift', en: 'carries a signature that does not hold' },
  }
  return finding(code, `${which.de} ${says[code].de}.`, `${which.en} ${says[code].en}.`)
}

/** What is wrong with a time stamp, on which checkpoint and of whom. */
export const stampFinding = (code: StampFault, size: number, authority: string): Finding => {
  const says: Readonly<Record<StampFault, Said>> = {
    AUTHORITY_REFUSED: { de: 'ist eine Ablehnung', en: 'is a refusal' },
    AUTHORITY_WRONG: { de: 'gilt nicht diesem Prüfpunkt oder ist gefälscht', en: 'is not about it, or is forged' },
    AUTHORITY_EXPIRED: {
      de: 'stammt aus einer Zeit, in der das Zertifikat der Stelle nicht galt',
      en: 'is of a time at which the certificate of the authority was not valid',
    },
    AUTHORITY_REVOKED: {
      de: 'stammt von einer Stelle, deren Zertifikat widerrufen war',
      en: 'is of an authority whose certificate was revoked',
    },
    AUTHORITY_NOT_TRUSTED: {
      de: 'führt zu keinem der genannten Wurzelzertifikate',
      en: 'leads to none of the roots that were named',
    },
  }
  return finding(
    code,
    `Der Zeitstempel von ${authority} auf dem Prüfpunkt mit ${size} Einträgen ${says[code].de}.`,
    `The time stamp of ${authority} on the checkpoint of ${size} entries ${says[code].en}.`,
  )
}
