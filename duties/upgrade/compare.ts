import type { JsonObject } from '../../journal/fact.ts'
import type { Found } from '../../journal/intake/found.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { Duty } from '../../terms/engine/duties.ts'
import { showBecause, showLine } from '../../terms/engine/shown.ts'
import { type Line, Unfolding } from '../../terms/engine/unfolding.ts'
import { knownOf, readJournals } from '../known.ts'
import { type KeptLine, readLines } from '../lines.ts'
import { liveAgain } from '../live-again.ts'
import { readUndone } from '../queued.ts'
import { reconcile } from '../reconcile.ts'
import { toldTogether } from '../refill.ts'
import type { Running } from '../running.ts'
import { standingDigest } from './standing-digest.ts'

/** Something that this program says otherwise than the one that looked at the agreement last. */
export interface Change {
  /** Something decided (`access services`), a duty (`setAccess access:services#2`), or what is owed. */
  readonly kind: 'decided' | 'duty' | 'owed'
  readonly about: string
  /** As it was shown before, and as it is now; null: not at all. */
  readonly from: string | null
  readonly to: string | null
  /** What it rests on now, or rested on where nothing is left: `[{ clause, facts }]`, nearest first. */
  readonly because: readonly JsonObject[]
}

export interface Compared {
  readonly changes: readonly Change[]
  /** Of where it stands under this program. */
  readonly digest: Buffer
}

/**
 * Compares where an agreement stood when it was looked at last, as its lines, its duties and the digest of its standing have kept it,
 * with where this program says that it stood then. Nothing is written.
 *
 * @param before the digest of its standing then; null where no program has kept one
 */
export async function compareStanding(
  transaction: Transaction,
  running: Pick<Running, 'programs'>,
  found: Found & { readonly lookedAt: number },
  before: Buffer | null,
): Promise<Compared> {
  const journals = await readJournals(transaction, found.provider, [found])
  const { program, facts, installation, installationNumber } = knownOf(running, found, journals, 0)
  const journal = [...installation.filter(({ id }) => -id <= installationNumber), ...facts]
  const unfolding = Unfolding.resume(program, journal, found.lookedAt)
  const digest = standingDigest(unfolding)
  if (before?.equals(digest)) return { changes: [], digest }
  const lines = await readLines(transaction, found)
  const waiting = await readUndone(transaction, [found])
  const told = await toldTogether(transaction, found)
  const lived = liveAgain(program, told, found.lookedAt, beginning)
  const decided = decidedOtherwise(lines, lived.lines)
  const duties = dutiesOtherwise(reconcile(waiting, unfolding.agenda, facts, beginning), waiting, unfolding.agenda.due)
  const changes = [...decided, ...duties]
  // Only a digest tells that something else is owed: what was owed then is not kept in words.
  if (changes.length === 0 && before !== null) return { changes: [owedOtherwise(unfolding)], digest }
  return { changes, digest }
}

/** Where a duty would begin makes no difference here. */
const beginning = () => ({ state: 'open', approvalsWanted: 0 }) as const

/** What the lines said last of each matter, then and now: what is no matter any more has no line that says so, under either program. */
function decidedOtherwise(kept: readonly KeptLine[], lived: readonly Line[]): readonly Change[] {
  const then = lastTurns(kept.map(({ content }) => content))
  const now = lastTurns(lived.map(showLine))
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((about): readonly Change[] => {
    const [before, after] = [then.get(about), now.get(about)]
    const [from, to] = [valueIn(before), valueIn(after)]
    if (from === to) return []
    const because = becauseIn(after)
    return [{ kind: 'decided', about, from, to, because: because.length > 0 ? because : becauseIn(before) }]
  })
}

const lastTurns = (lines: readonly JsonObject[]): ReadonlyMap<string, JsonObject> =>
  new Map(lines.flatMap((line) => ('turned' in line ? [[`${line.turned} ${line.about}`, line] as const] : [])))

const valueIn = (line: JsonObject | undefined): string | null => (typeof line?.to === 'string' ? line.to : null)

const becauseIn = (line: JsonObject | undefined): readonly JsonObject[] =>
  Array.isArray(line?.because) ? (line.because as readonly JsonObject[]) : []

type Waiting = Awaited<ReturnType<typeof readUndone>>[number]

function dutiesOtherwise(
  { put, finish }: ReturnType<typeof reconcile>,
  waiting: readonly Waiting[],
  due: readonly Duty[],
): readonly Change[] {
  const then = new Map(waiting.filter(({ state }) => state !== 'dropped').map((each) => [each.duty, each]))
  const begun = put.map(({ duty: { id, act, content, because } }): Change => {
    const from = then.get(id)?.content ?? null
    return { kind: 'duty', about: `${act} ${id}`, from, to: content, because: showBecause(because) }
  })
  const gone = finish.flatMap(({ duty, state }): readonly Change[] => {
    const was = then.get(duty)
    // What has its receipt is done under either program.
    if (was === undefined || state === 'done' || due.some(({ id }) => id === duty)) return []
    return [{ kind: 'duty', about: `${was.act} ${duty}`, from: was.content, to: null, because: was.because }]
  })
  // A duty whose state alone differs, since a doubt holds it, is named too; one that is the same is not.
  return [...begun.filter(({ from, to }) => from !== to), ...gone]
}

function owedOtherwise({ ongoing: { walk } }: Unfolding): Change {
  const items = walk.openItems
  return {
    kind: 'owed',
    about: items.map(({ key }) => key).join(', '),
    from: null,
    to: items.map(({ key, open }) => `${key} ${open}`).join(', '),
    because: items.flatMap(({ because }) => showBecause(because)),
  }
}
