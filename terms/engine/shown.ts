import { type Instant, showInstant } from '../grammar/day.ts'
import type { AnyFact } from '../grammar/fact.ts'
import type { Json } from '../grammar/field.ts'
import type { Said } from '../grammar/said.ts'
import { type Because, grounds, isFact } from './because.ts'
import type { Duty } from './duties.ts'
import type { Decided, StandingAt } from './standing.ts'
import type { Line } from './unfolding.ts'

/** Lines and standings as JSON: what the command line prints, the API answers and the journal's lines keep. */
export type JsonObject = { readonly [name: string]: Json }

/** A duty and the line that says so rest on the same, and reasons never change: each is put into words once. */
const shown = new WeakMap<Because, readonly JsonObject[]>()

/** Each clause an outcome rests on, nearest first, with the facts below it: `[{ clause: 'AGB § 9.1', facts: [7] }]`. */
export function showBecause(because: Because | undefined): readonly JsonObject[] {
  if (because === undefined) return []
  const known = shown.get(because) ?? clausesIn(because)
  shown.set(because, known)
  return known
}

function clausesIn(because: Because): readonly JsonObject[] {
  const clauses = new Map<string, readonly number[]>()
  const seen = new Set<unknown>()
  const visit = (reason: Because | AnyFact): void => {
    if (seen.has(reason)) return
    seen.add(reason)
    if (isFact(reason)) {
      if (reason.because) visit(reason.because)
      return
    }
    if (reason.ref && !clauses.has(reason.ref)) clauses.set(reason.ref, grounds(reason).facts)
    for (const below of reason.on) visit(below)
  }
  visit(because)
  return [...clauses].map(([clause, facts]) => ({ clause, facts }))
}

export function showLine(line: Line): JsonObject {
  const at = showInstant(line.at)
  const because = showBecause(line.because)
  const seen = line.seenAt === line.at ? {} : { seenAt: showInstant(line.seenAt) }
  switch (line.is) {
    case 'turned':
      return { at, ...seen, turned: line.matter, about: line.about, from: line.from, to: line.to, because }
    case 'must':
      return { at, ...seen, must: line.duty.act, ...showDuty(line.duty), because }
    case 'waits':
      return { at, ...seen, waits: line.duty.act, ...showDuty(line.duty), because }
    case 'no longer':
      return { at, ...seen, noLonger: line.duty.act, duty: line.duty.id, because }
    case 'refused':
      return {
        at,
        ...seen,
        refused: line.refusal.code,
        fact: line.refusal.fact.id,
        reason: { de: line.refusal.no?.de ?? '', en: line.refusal.no?.en ?? '' },
        because,
      }
    case 'stopped':
      return { at, ...seen, stopped: plain(line.reason), because }
  }
}
const plain = ({ de, en }: Said): JsonObject => ({ de, en })
const showDuty = ({ id, content, by, harmful }: Duty): JsonObject => ({
  duty: id,
  content,
  ...(by === undefined ? {} : { by: showInstant(by) }),
  ...(harmful ? { harmful } : {}),
})

/** Where an agreement stands, as JSON. */
export function showStanding(standing: StandingAt): JsonObject {
  const decided = ({ matter, about, value, since, lastOn, because }: Decided): JsonObject => ({
    matter: matter.name,
    about,
    value: matter.show(value, 'en'),
    since: showInstant(since),
    ...(lastOn ? { lastOn } : {}),
    because: showBecause(because),
  })
  const instant = (at: Instant | undefined): string | null =>
    at === undefined || at === Infinity ? null : showInstant(at)
  return {
    at: showInstant(standing.at),
    ...(standing.knownAt === Infinity ? {} : { knownAt: showInstant(standing.knownAt) }),
    services: standing.services.map(({ service, should, is, because }) => ({
      service,
      should: should ?? null,
      is: is ?? null,
      because: showBecause(because),
    })),
    rights: standing.rights.map(decided),
    states: standing.states.map(decided),
    ends: standing.ends.map(({ scope, ending, reached, because }) => ({
      scope,
      at: showInstant(ending.at),
      lastDay: ending.lastDay,
      reached,
      because: showBecause(because),
    })),
    open: standing.amounts.open.map(({ key, kind, amount, open, due, defaultFrom, inDefault, because }) => ({
      key,
      kind,
      amount: amount.toString(),
      open: open.toString(),
      due,
      ...(defaultFrom ? { defaultFrom } : {}),
      inDefault,
      because: showBecause(because),
    })),
    inDefault: standing.amounts.inDefault.toString(),
    credit: standing.amounts.credit.toString(),
    duties: standing.duties.map((duty) => ({ must: duty.act, ...showDuty(duty), because: showBecause(duty.because) })),
    held: standing.held.map((duty) => ({ waits: duty.act, ...showDuty(duty), because: showBecause(duty.because) })),
    refusals: standing.refusals.map(({ code, fact, no }) => ({
      code,
      fact: fact.id,
      reason: { de: no?.de ?? '', en: no?.en ?? '' },
    })),
    setAside: [...standing.setAside.keys()],
    clashes: standing.clashes.map(({ about, refs, says }) => ({ about, refs, says: plain(says) })),
    stopped: standing.stopped ? plain(standing.stopped) : null,
    next: instant(standing.next),
  }
}
