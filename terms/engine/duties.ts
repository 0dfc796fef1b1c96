import { dayAt, type Instant } from '../grammar/day.ts'
import { dutyKindOf } from '../grammar/duty-kind.ts'
import { type AnyFact, aboutOf, type Fact, type Happened } from '../grammar/fact.ts'
import { duty as lastingDuty } from '../grammar/matters/duties.ts'
import { maySuspend } from '../grammar/matters/rights.ts'
import { access } from '../grammar/matters/services.ts'
import type { Matter } from '../grammar/standing.ts'
import type { Because } from './because.ts'
import type { Program } from './program.ts'
import { happened, type ReplayOptions, replay, replayAndLook } from './replay.ts'
import { view } from './view.ts'
import type { Walk } from './walk.ts'

/** What should be so: an act done, a state brought about. */
export interface Wanted {
  readonly act: string
  readonly content: string
  readonly by?: Instant
  readonly because: Because | undefined
}
/** What must be done now. Its identity is its key and the number of its next receipt, never deadline or reason. */
export interface Duty {
  readonly id: string
  readonly key: string
  readonly act: string
  readonly content: string
  readonly by?: Instant
  readonly harmful: boolean
  /** While a fact it may rest on is in doubt, it is not done. */
  readonly waitsInDoubt: boolean
  readonly because: Because | undefined
}

/** A keyed picture of what the provider must bring about, as the walk stands. */
export function wanted(walk: Walk): ReadonlyMap<string, Wanted> {
  const want = new Map<string, Wanted>()
  for (const must of walk.duties.values())
    if (must.who === 'provider')
      want.set(must.key, {
        act: must.act,
        content: must.content,
        because: must.because,
        ...(must.by === undefined ? {} : { by: must.by }),
      })
  for (const { topic, value, because } of walk.watched) {
    if (value === undefined) continue
    const { broughtAboutBy } = topic.matter as Matter<unknown>
    if (broughtAboutBy) want.set(topic.name, { act: broughtAboutBy, content: topic.matter.show(value, 'en'), because })
    if ((topic.matter as unknown) === lastingDuty && value === 'owed')
      want.set(topic.subject, { act: topic.subject.split(':')[0]!, content: 'owed', because })
  }
  suspend(walk, want)
  return want
}
/** A right is not an act: whether a suspension is carried out is a setting of the provider. */
function suspend(walk: Walk, want: Map<string, Wanted>): void {
  const key = `${access.name}:services`
  if (want.get(key)?.content !== 'open' || (walk.setting('suspension') ?? 'never') === 'never') return
  const right = walk.watched.find(
    ({ topic }) => (topic.matter as unknown) === maySuspend && topic.subject === 'services',
  )
  if (right?.value === 'permitted') want.set(key, { act: 'setAccess', content: 'suspended', because: right.because })
}

export interface Agenda {
  readonly due: readonly Duty[]
  /** What waits for a person, since a fact is in doubt. */
  readonly held: readonly Duty[]
  readonly walk: Walk
}

/** More doubtful facts than this are not tried in every combination: everything harmful waits. */
const DOUBTS = 5

/** What must be done as of an instant: what should be so, less what receipts say is so. */
export function duties(
  program: Program,
  journal: readonly AnyFact[],
  asOf: Instant,
  options: ReplayOptions = {},
): Agenda {
  return dutiesOf(replay(program, journal, asOf, options), journal, asOf, options)
}

/** The same, where the walk up to `asOf` is at hand. */
export function dutiesOf(walk: Walk, journal: readonly AnyFact[], asOf: Instant, options: ReplayOptions = {}): Agenda {
  if (walk.stopped) return { due: [], held: [], walk }
  const due = difference(walk, journal, asOf, options)
  const doubtful = doubtfulIn(journal, asOf, options)
  if (doubtful.length === 0) return { due, held: [], walk }
  if (doubtful.length > DOUBTS)
    return { due: due.filter((each) => !each.waitsInDoubt), held: due.filter((each) => each.waitsInDoubt), walk }
  const worlds = combinations(doubtful).map((without) => {
    const world = { ...options, without }
    return difference(replay(walk.program, journal, asOf, world), journal, asOf, world)
  })
  const name = (each: Duty): string => `${each.id} ${each.content}`
  const inEveryWorld = (each: Duty): boolean =>
    worlds.every((world) => world.some((other) => name(other) === name(each)))
  const held = new Map(
    worlds
      .flat()
      .filter((each) => !inEveryWorld(each))
      .map((each) => [name(each), each]),
  )
  return { due: due.filter(inEveryWorld), held: [...held.values()], walk }
}
const doubtfulIn = (journal: readonly AnyFact[], asOf: Instant, options: ReplayOptions): readonly number[] =>
  journal.some(({ kind, doubted }) => kind === 'doubted' || doubted)
    ? happened(journal, asOf, options).flatMap(({ id, doubted }) => (doubted ? [id] : []))
    : []
/** Every combination: two doubtful facts can offset each other, so that all in and all out may agree where one alone would not. */
const combinations = (ids: readonly number[]): readonly ReadonlySet<number>[] =>
  Array.from({ length: 2 ** ids.length }, (_, bits) => new Set(ids.filter((_, n) => (bits >> n) & 1)))

function difference(walk: Walk, journal: readonly AnyFact[], asOf: Instant, options: ReplayOptions): readonly Duty[] {
  const receipts = receiptsIn(journal, asOf, options)
  const want = wanted(walk)
  const due: Duty[] = []
  const done = new Map<string, { readonly content: string; readonly times: number }>()
  for (const { duty, content = '' } of receipts) done.set(duty, { content, times: (done.get(duty)?.times ?? 0) + 1 })
  for (const key of new Set([...want.keys(), ...done.keys()])) {
    const duty = next(key, want.get(key), done.get(key))
    if (duty) due.push(duty)
  }
  return [...due, ...makeGood(walk.program, journal, receipts, done, options)]
}
/** As known: only facts about facts can change what a receipt says. */
const receiptsIn = (
  journal: readonly AnyFact[],
  asOf: Instant,
  { knownAt }: ReplayOptions,
): readonly Fact<'dutyDone'>[] => {
  const concerned = journal.filter(({ kind }) => kind === 'dutyDone' || aboutOf(kind) === 'another fact')
  return view(concerned, knownAt).filter(
    (fact): fact is Fact<'dutyDone'> => fact.kind === 'dutyDone' && fact.at <= asOf,
  )
}

/** The next act for one key: do what was never done, correct what is different, take back what is no longer wanted. */
function next(
  key: string,
  want: Wanted | undefined,
  is: { readonly content: string; readonly times: number } | undefined,
): Duty | undefined {
  if (key.startsWith('makeGood:') || (!want && !is)) return undefined
  const content = want?.content ?? ''
  if (is && is.content === content) return undefined
  const act = want?.act ?? actOf(key)
  const kind = dutyKindOf(act)
  const how = !is || is.content === '' ? kind.do : want ? kind.correct : kind.takeBack
  if (!how) return undefined
  return {
    id: `${key}#${(is?.times ?? 0) + 1}`,
    key,
    act: how,
    content,
    harmful: kind.harms(content),
    waitsInDoubt: kind.waitsInDoubt || kind.harms(content),
    because: want?.because,
    ...(want?.by === undefined ? {} : { by: want.by }),
  }
}
const brought: Readonly<Record<string, string>> = {
  access: 'setAccess',
  content: 'eraseContents',
  provision: 'adjustServices',
  standingInvoice: 'issueStandingInvoice',
}
function actOf(key: string): string {
  const end = key.indexOf(':')
  const word = end < 0 ? key : key.slice(0, end)
  return brought[word] ?? word
}

/** Whether something was learned after the receipt that may have been so before it. */
const isOvertaken = (receipt: Happened, journal: readonly AnyFact[]): boolean =>
  journal.some(
    (fact) =>
      fact.id !== receipt.id &&
      fact.learnedAt >= receipt.learnedAt &&
      (fact.at <= receipt.at || aboutOf(fact.kind) === 'another fact'),
  )

/** A harmful act is examined again once something older was learned; what was wrong in the new light is made good. */
function makeGood(
  program: Program,
  journal: readonly AnyFact[],
  receipts: readonly Fact<'dutyDone'>[],
  done: ReadonlyMap<string, unknown>,
  options: ReplayOptions,
): readonly Duty[] {
  const harmful = receipts
    .filter((receipt) => dutyKindOf(actOf(receipt.duty)).harms(receipt.content ?? '') && isOvertaken(receipt, journal))
    .toSorted((a, b) => a.at - b.at)
  if (harmful.length === 0) return []
  const pictures = replayAndLook(
    program,
    journal,
    harmful.map(({ at }) => at),
    wanted,
    options,
  )
  return harmful.flatMap((receipt, place) => {
    const key = `makeGood:${receipt.duty}#${numberOf(receipt, receipts)}`
    const was = pictures[place]!.get(receipt.duty)
    if (done.has(key) || was?.content === receipt.content) return []
    return [
      {
        id: `${key}#1`,
        key,
        act: 'makeGood',
        content: `${receipt.duty} ${receipt.content} on ${dayAt(receipt.at)}`,
        harmful: false,
        waitsInDoubt: false,
        because: undefined,
      },
    ]
  })
}

/** The number under which a duty was carried out, counted in the order of learning: `access:services#2` was its second. */
const numberOf = (receipt: Fact<'dutyDone'>, receipts: readonly Fact<'dutyDone'>[]): number =>
  receipts.filter(
    ({ duty, learnedAt, id }) =>
      duty === receipt.duty && (learnedAt < receipt.learnedAt || (learnedAt === receipt.learnedAt && id <= receipt.id)),
  ).length
