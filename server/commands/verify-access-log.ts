import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { beginsAccessLog, sentenceOfAccessLog, verifyAccessLog } from '../../proof/verify/access-log.ts'
import type { VerifiedBy } from '../../proof/verify/verdict.ts'
import type { Language } from '../language.ts'
import { ProblemError } from '../problems.ts'
import { notAsSigned } from './verify-problem.ts'

/** Whether there is an exported access log at a path. */
export async function isAccessLog(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginsAccessLog.length), 0, beginsAccessLog.length, 0)
    return buffer.subarray(0, bytesRead).toString() === beginsAccessLog
  } finally {
    await file.close()
  }
}

/**
 * `klausel verify` for an access log: what is wrong, each with its code, then what is proven and what is not.
 *
 * @throws ProblemError NOT_AS_SIGNED
 */
export async function verifyAccesses(
  path: string,
  by: VerifiedBy,
  { json, language }: { readonly json: boolean; readonly language: Language },
): Promise<void> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  const verdict = await verifyAccessLog(lines, by)
  const { proven, notProven } = sentenceOfAccessLog(verdict)
  const wrong = verdict.findings.map((each) => `${each.code}  ${each[language]}\n`)
  const limits = verdict.findings.length === 0 ? `${notProven[language]}\n` : ''
  process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : `${wrong.join('')}${proven[language]}\n${limits}`)
  if (verdict.findings.length > 0) throw new ProblemError(notAsSigned(verdict.findings.length))
}
