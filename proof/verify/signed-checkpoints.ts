import { readTiles, readTreeHead, splitHashes } from '../../journal/stored-tree.ts'
import { TILE_WIDTH } from '../../journal/tiles.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { openCheckpoint } from '../checkpoint.ts'
import { readNote, type VerifierKey } from '../note.ts'
import { readLogs } from '../store.ts'
import { checkpointFinding, type Finding, finding } from './finding.ts'
import { makeFrontier } from './frontier.ts'
import { logKeyIn, witnessesOf, witnessKeysIn } from './keys.ts'
import { judgeStamps } from './stamps.ts'
import type { Verdict, VerifiedBy } from './verdict.ts'

/** What the checkpoints of an installation prove. */
export interface Signed {
  readonly known: Pick<Verdict, 'origin' | 'size' | 'keyIsNamed' | 'stamps' | 'witnesses'>
  readonly findings: readonly Finding[]
}

const CHECKPOINTS_AT_A_TIME = 1_000
const TILES_AT_A_TIME = 64
const MOST_FINDINGS = 100

/**
 * Goes once through all leaves and stops at the size of each checkpoint: its root must be that of the leaves up to there, its signature
 * that of its log, and what others have said about it must hold.
 *
 * @param last what was signed last, as it was remembered beside the key
 */
export async function signedCheckpoints(
  transaction: Transaction,
  by: VerifiedBy,
  last: string | undefined,
): Promise<Signed> {
  const logs = new Map((await readLogs(transaction)).map(({ origin, verifierKey }) => [origin, logKeyIn(verifierKey)]))
  const named = logKeyIn(by.key)
  // Of the log whose key was named nothing is taken from the database.
  if (named) logs.set(named.name, named)
  const witnesses = witnessKeysIn(by.witnesses)
  const stamps = judgeStamps(by)
  const found: Finding[] = []
  const seenBy = new Set<string>()
  const leaves = await leavesOf(transaction)
  let newest: { readonly origin: string; readonly size: number } | undefined
  for await (const row of everyCheckpoint(transaction)) {
    const size = Number(row.size)
    const fault = await faultOf(row, logs, leaves)
    if (fault) {
      if (found.length < MOST_FINDINGS) found.push(fault)
      continue
    }
    newest = { origin: row.origin, size }
    const note = readNote(row.note + row.lines)
    const said = note && witnessesOf(note, witnesses)
    for (const name of said?.seenBy ?? []) seenBy.add(name)
    found.push(...(said?.findings ?? []))
    for (const { authority, answer } of row.stamps) {
      const wrong = await stamps.judge({ size, authority, note: row.note, answer: Buffer.from(answer, 'hex') })
      if (wrong) found.push(wrong)
    }
  }
  found.push(...(await remembered(last, logs, leaves)))
  const { size: whole } = await readTreeHead(transaction)
  const known = {
    origin: newest?.origin ?? named?.name ?? null,
    size: newest?.size ?? null,
    keyIsNamed: named !== undefined,
    stamps: stamps.result(Math.min(stamps.covered(), whole)),
    witnesses: [...seenBy],
  }
  return { known, findings: found }
}

type Logs = ReadonlyMap<string, VerifierKey | undefined>

async function faultOf(row: CheckpointRow, logs: Logs, leaves: Leaves): Promise<Finding | undefined> {
  const size = Number(row.size)
  const which = { de: `Der Prüfpunkt mit ${size} Einträgen`, en: `The checkpoint of ${size} entries` }
  const key = logs.get(row.origin)
  if (key === undefined) return checkpointFinding('CHECKPOINT_UNSIGNED', which)
  const opened = openCheckpoint(row.note, key)
  if (opened.fault !== undefined) return checkpointFinding(opened.fault, which)
  const { checkpoint } = opened
  // What the columns say beside the note is for finding it, and must say the same.
  if (checkpoint.size !== size) return checkpointFinding('CHECKPOINT_FORGED', which)
  return continues(checkpoint.size, checkpoint.root, leaves)
}

async function continues(size: number, root: Buffer, leaves: Leaves): Promise<Finding | undefined> {
  const here = await leaves.rootOf(size)
  if (here === undefined) return cutBefore(size)
  return root.equals(here) ? undefined : differs(size)
}

/** The last one that was signed may be missing in the database, and still binds. */
async function remembered(last: string | undefined, logs: Logs, leaves: Leaves): Promise<readonly Finding[]> {
  const key = logs.get(last?.split('\n')[0] ?? '')
  if (last === undefined || key === undefined) return []
  const opened = openCheckpoint(last, key)
  if (opened.fault !== undefined)
    return [
      checkpointFinding(opened.fault, {
        de: 'Der zuletzt gemerkte Prüfpunkt',
        en: 'The last checkpoint that was remembered',
      }),
    ]
  const { size, root } = opened.checkpoint
  // Those before it were gone through; it is the last.
  if (size < leaves.passed()) return []
  const fault = await continues(size, root, leaves)
  return fault ? [fault] : []
}

/** The leaves of the tree, gone through once from the first on. */
interface Leaves {
  /** The root of the first so many; undefined if there are not so many. Sizes must ascend. */
  rootOf(size: number): Promise<Uint8Array | undefined>
  passed(): number
}

async function leavesOf(transaction: Transaction): Promise<Leaves> {
  const { size: whole } = await readTreeHead(transaction)
  const frontier = makeFrontier()
  let read: { readonly from: number; readonly hashes: readonly Uint8Array[] } = { from: 0, hashes: [] }
  const next = async (): Promise<Uint8Array | undefined> => {
    if (frontier.size >= read.from + read.hashes.length) {
      const first = Math.floor(frontier.size / TILE_WIDTH)
      const places = Array.from({ length: TILES_AT_A_TIME }, (_, n) => ({ level: 0, index: first + n }))
      const tiles = (await readTiles(transaction, places)).toSorted((a, b) => a.index - b.index)
      read = { from: first * TILE_WIDTH, hashes: tiles.flatMap(({ hashes }) => splitHashes(hashes)) }
    }
    return read.hashes[frontier.size - read.from]
  }
  return {
    passed: () => frontier.size,
    rootOf: async (size) => {
      if (size > whole) return undefined
      while (frontier.size < size) {
        const at = frontier.size - read.from
        const leaf = read.hashes[at] ?? (await next())
        if (leaf === undefined) return undefined
        frontier.add(leaf)
      }
      return frontier.root()
    },
  }
}

interface CheckpointRow {
  readonly origin: string
  readonly size: string
  readonly note: string
  readonly lines: string
  readonly stamps: readonly { readonly authority: string; readonly answer: string }[]
}

/** From the smallest on, with what others said about each. */
async function* everyCheckpoint(transaction: Transaction): AsyncGenerator<CheckpointRow> {
  let after = { size: '-1', origin: '' }
  for (;;) {
    const { rows } = await transaction.query<CheckpointRow>({
      name: 'verify checkpoints',
      text: `
        select c.origin, c.size, c.note,
          (select coalesce(string_agg(s.line, '' order by s.witness), '') from cosignature s
            where s.origin = c.origin and s.size = c.size) as lines,
          (select coalesce(json_agg(json_build_object('authority', t.authority, 'answer', encode(t.answer, 'hex'))), '[]')
            from time_stamp t where t.origin = c.origin and t.size = c.size) as stamps
        from checkpoint c where (c.size, c.origin) > ($1, $2) order by c.size, c.origin limit ${CHECKPOINTS_AT_A_TIME}`,
      values: [after.size, after.origin],
    })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < CHECKPOINTS_AT_A_TIME) return
    after = last
  }
}

const cutBefore = (size: number): Finding =>
  finding(
    'LOG_CUT',
    `Unterschrieben ist ein Protokoll mit ${size} Einträgen, und so viele sind es nicht mehr: Es wurde abgeschnitten.`,
    `A log of ${size} entries was signed, and there are no longer so many: it was cut.`,
  )
const differs = (size: number): Finding =>
  finding(
    'CHECKPOINT_DIFFERS',
    `Unter den ersten ${size} Einträgen stehen andere als die, die unterschrieben wurden.`,
    `Among the first ${size} entries stand others than those that were signed.`,
  )
