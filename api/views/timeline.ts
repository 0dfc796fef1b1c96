import { type Coming, coming } from '../../terms/engine/coming.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { showLine } from '../../terms/engine/shown.ts'
import { type Line, Unfolding } from '../../terms/engine/unfolding.ts'
import { type Day, dayAt, firstOfMonth, type Instant, midnight, showInstant } from '../../terms/grammar/day.ts'
import { type AnyFact, isDeclaration } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { askOf, lineInWords } from '../../terms/words/lines.ts'
import { type FactReason, factOf } from '../../terms/words/reasons.ts'
import { dutyInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { instantIfAny } from '../at.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object, ref, time } from '../schema.ts'
import { type Lanes, lanesOf } from './lanes.ts'

/** A line of the agreement's life: as the command line prints it, and in words. */
export interface ShownLine {
  readonly at: string
  readonly seenAt: string
  /** It lies behind the clock: so it comes if nothing else is told and every duty is carried out. */
  readonly future: boolean
  readonly is: Line['is']
  readonly says: Said
  /** What to ask for its reasons. */
  readonly why: { readonly matter: string; readonly about: string } | null
  readonly because: readonly Json[]
  /** As `klausel simulate` prints it. */
  readonly line: { readonly [name: string]: Json }
}
/** A fact as the picture shows it. */
export interface ShownFact extends FactReason {
  readonly future: boolean
  readonly declaration: boolean
  /** Taken back as an error, or doubted, by a later fact. */
  readonly withdrawn: boolean
  readonly doubted: boolean
  /** A declaration without effect, by want of form or power. */
  readonly refused: boolean
}
/** A duty from when it is owed until its receipt. */
export interface ShownDuty {
  readonly duty: string
  readonly key: string
  readonly act: string
  readonly content: string
  readonly says: Said
  readonly at: string
  readonly by: string | null
  readonly doneAt: string | null
  /** No longer owed, before it was done. */
  readonly droppedAt: string | null
  readonly harmful: boolean
  readonly waits: boolean
  readonly future: boolean
}
export interface ShownComing {
  readonly is: string
  readonly at: string
  readonly on: Day
  readonly about: string
  readonly amount: string | null
  readonly says: Said
}
export interface Timeline {
  readonly now: string
  readonly until: string
  readonly lines: readonly ShownLine[]
  readonly facts: readonly ShownFact[]
  readonly duties: readonly ShownDuty[]
  readonly lanes: Lanes
  readonly coming: readonly ShownComing[]
}

/** How far one looks ahead unless one says: fourteen months, so that a year's term and what follows it are seen. */
export const horizonOf = (now: Instant): Instant => midnight(firstOfMonth(dayAt(now), 15)) - 1

/**
 * The agreement from its first fact to `until`. Up to the clock the lines are those that were seen; behind it time passes on
 * a copy, with `imagined` facts told on the way if there are any, and every duty carried out at once.
 */
export function timelineOf(agreement: AgreementNow, until: Instant, imagined: readonly AnyFact[] = []): Timeline {
  const { program, now } = agreement
  const told = [...agreement.facts, ...imagined]
  const { lines, walked } = unfold(agreement, until, imagined)
  return {
    now: showInstant(now),
    until: showInstant(until),
    lines: lines.map((line) => shownLine(program, line, now)),
    facts: told.filter(isShown).map((fact) => shownFact(fact, told, walked, now)),
    duties: dutiesIn(lines, walked.ongoing.journal, agreement),
    lanes: lanesOf({ program, facts: told }, until),
    coming: coming(replay(program, told, now), until).map(showComing),
  }
}

export function showComing({ amount, at, ...coming }: Coming): ShownComing {
  return { ...coming, at: showInstant(at), amount: amount?.toString() ?? null }
}

interface Unfolded {
  readonly lines: readonly Line[]
  readonly walked: Unfolding
}

function unfold({ program, facts, now }: AgreementNow, until: Instant, imagined: readonly AnyFact[]): Unfolded {
  let isFuture = false
  const walked = new Unfolding(program, () => isFuture),
    lines: Line[] = []
  const tell = (each: readonly AnyFact[]): void => {
    const inOrder = each.toSorted((a, b) => a.learnedAt - b.learnedAt)
    for (const [learnedAt, together] of Map.groupBy(inOrder, (fact) => fact.learnedAt)) {
      const [receipts = [], others = []] = [true, false].map((is) =>
        together.filter(({ kind }) => (kind === 'dutyDone') === is),
      )
      if (others.length > 0) lines.push(...walked.tell(others))
      // A receipt is given for a duty that was seen before, be it in the same instant.
      lines.push(...walked.moveTo(learnedAt))
      if (receipts.length > 0) lines.push(...walked.tell(receipts))
    }
  }
  tell(facts.filter(({ learnedAt }) => learnedAt <= now))
  lines.push(...walked.moveTo(now))
  isFuture = true
  tell(imagined.filter(({ learnedAt }) => learnedAt <= until))
  lines.push(...walked.moveTo(until))
  return { lines, walked }
}

function shownLine(program: Program, line: Line, now: Instant): ShownLine {
  const shown = showLine(line)
  return {
    at: showInstant(line.at),
    seenAt: showInstant(line.seenAt),
    future: line.seenAt > now,
    is: line.is,
    says: lineInWords(program, line),
    why: askOf(line),
    because: shown.because as readonly Json[],
    line: shown,
  }
}

/** Receipts are drawn with their duties, and days begin too often to be drawn at all. */
const isShown = ({ kind }: AnyFact): boolean => kind !== 'dutyDone' && kind !== 'dayBegan'

function shownFact(fact: AnyFact, all: readonly AnyFact[], { ongoing }: Unfolding, now: Instant): ShownFact {
  const about = all.filter((other) => other.of === fact.id)
  return {
    ...factOf(ongoing.walk.program, fact),
    future: fact.learnedAt > now,
    declaration: isDeclaration(fact.kind),
    withdrawn: about.some(({ kind }) => kind === 'withdrawn'),
    doubted: about.findLast(({ kind }) => kind === 'doubted' || kind === 'doubtSettled')?.kind === 'doubted',
    refused: ongoing.walk.refusals.some((refusal) => refusal.fact.id === fact.id),
  }
}

/** Each duty once: from the first line that names it, to its receipt or to the line that says it is no longer owed. */
function dutiesIn(
  lines: readonly Line[],
  journal: readonly AnyFact[],
  { program, now }: AgreementNow,
): readonly ShownDuty[] {
  const receipts = Map.groupBy(
    journal.filter(({ kind }) => kind === 'dutyDone'),
    (fact) => String(fact.duty),
  )
  const duties = new Map<string, ShownDuty>()
  for (const line of lines) {
    if (line.is === 'no longer') drop(line)
    if (line.is !== 'must' && line.is !== 'waits') continue
    const { id, key, act, content, by, harmful } = line.duty
    const done = receipts.get(key)?.[Number(id.slice(id.lastIndexOf('#') + 1)) - 1]
    duties.set(id, {
      duty: id,
      key,
      act,
      content,
      says: dutyInWords(program, line.duty),
      at: duties.get(id)?.at ?? showInstant(line.at),
      by: by === undefined ? null : showInstant(by),
      doneAt: done ? showInstant(done.learnedAt) : null,
      droppedAt: null,
      harmful,
      waits: line.is === 'waits',
      future: line.seenAt > now,
    })
  }
  return [...duties.values()]

  function drop({ duty: { id }, seenAt }: Line & { is: 'no longer' }): void {
    const dropped = duties.get(id)
    if (dropped && dropped.doneAt === null) duties.set(id, { ...dropped, droppedAt: showInstant(seenAt) })
  }
}

/** The agreement's life as a picture and as lines. */
export const timeline: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { until?: string } }>(
    '/agreements/:agreement/timeline',
    {
      config: { right: 'see agreements', pace: 'expensive' },
      schema: {
        summary: 'The life of an agreement, past and future',
        params: ofAgreement,
        querystring: object({ until: time }, { optional: ['until'] }),
        response: answers({ 200: ref('Timeline') }),
      },
    },
    async (request) => {
      const agreement = await readAgreement(inside(door, request), request.params.agreement)
      return timelineOf(agreement, instantIfAny('until', request.query.until) ?? horizonOf(agreement.now))
    },
  )
}
