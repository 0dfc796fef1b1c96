import type { Program } from '../../terms/engine/program.ts'
import { groups, happened } from '../../terms/engine/replay.ts'
import { choicesIn } from '../../terms/engine/view.ts'
import { Walk } from '../../terms/engine/walk.ts'
import { type Instant, isDay, midnight } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'

/** From an instant on, documents bind in these versions. */
export interface VersionTurn {
  readonly since: Instant
  /** By the ids of the documents. */
  readonly versions: ReadonlyMap<string, string>
}

/** More moments than an agreement meets in a lifetime: what waits behind them is found when they have come. */
const MOMENTS = 20_000

/**
 * Every time at which the versions turned that bind an agreement, the first as its beginning. A version turns when something is told,
 * when a period runs out, or on a day that a fact names: at all of them one looks.
 *
 * @param until an instant that may lie ahead: then with what is known now
 */
export function versionTurns(program: Program, facts: readonly AnyFact[], until: Instant): readonly VersionTurn[] {
  const walk = new Walk(program, choicesIn(facts))
  const turns: VersionTurn[] = []
  const look = (): void => {
    const versions = versionsIn(walk)
    const before = turns.at(-1)?.versions
    if (before && [...versions].every(([id, now]) => before.get(id) === now)) return
    turns.push({ since: walk.now, versions })
  }
  const told = [...groups(happened(facts, until))]
  const days = daysNamed(facts).filter((day) => day <= until)
  let moments = 0
  const passTo = (instant: Instant): void => {
    for (; walk.next <= instant && !walk.stopped && moments < MOMENTS; moments += 1) {
      walk.advanceToNext()
      look()
    }
    walk.advance(instant)
  }
  for (const group of told) {
    const at = group[0]?.at ?? until
    while (days[0] !== undefined && days[0] < at) {
      passTo(days.shift() ?? at)
      look()
    }
    passTo(at - 1)
    walk.add(group)
    look()
  }
  for (const instant of [...days, until]) {
    passTo(instant)
    look()
  }
  return turns
}

function versionsIn(walk: Walk): ReadonlyMap<string, string> {
  const { program } = walk
  return new Map(
    program.terms.documents.map(({ id, version: first }) => [
      id,
      walk.decision(version, id)?.value ?? program.pinned.get(id) ?? first,
    ]),
  )
}

/** The beginnings of all days that facts name, in their order. */
function daysNamed(facts: readonly AnyFact[]): Instant[] {
  const days = facts.flatMap((fact) =>
    Object.values(fact).filter((value): value is string => typeof value === 'string' && isDay(value)),
  )
  return [...new Set(days)].toSorted().map((day) => midnight(day as Parameters<typeof midnight>[0]))
}
