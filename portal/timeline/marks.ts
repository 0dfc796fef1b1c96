import type { Span } from '../../api/views/lanes.ts'
import type { ShownDuty, ShownFact, Timeline } from '../../api/views/timeline.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import type { Question } from '../door/queries.ts'
import { dayOf, shortDay } from '../language/times.ts'
import { type StackedClaim, stackOf } from './stack.ts'
import { texts } from './texts.ts'

export const laneNames = ['ends', 'access', 'rights', 'money', 'duties', 'facts'] as const
export type LaneName = (typeof laneNames)[number]

/** Something in the picture that one can come to by keyboard and ask about. */
export interface Mark {
  /** Unlike any other on the page: `fact 7`, `access 2`. */
  readonly id: string
  readonly lane: LaneName
  readonly from: Instant
  readonly until: Instant | undefined
  readonly says: Said
  /** What a person hears or reads beside it: days, and how it stands. */
  readonly detail: Said
  readonly question: Question | undefined
  readonly isFuture: boolean
  /** What decides its form and colour. */
  readonly look: string
  readonly stacked?: StackedClaim
  /** When it was learned, where that was later than it happened. */
  readonly learnedAt?: Instant
}

const time = (at: string): Instant => Date.parse(at)
const both = (write: (language: Language) => string): Said => ({ de: write('de'), en: write('en') })

/** All marks of a life, lane by lane, each lane in the order of time. */
export function marksOf(timeline: Timeline): readonly Mark[] {
  const { lanes, duties, facts } = timeline,
    now = time(timeline.now),
    until = time(timeline.until)
  return [
    ...lanes.ends.map((end) => endMark(end, now)),
    ...lanes.access.map((span, n) => spanMark('access', span, n, now, until)),
    ...lanes.rights.map((span, n) => spanMark('rights', span, n, now, until)),
    ...stackOf(lanes.claims, until).claims.flatMap((stacked) => claimMark(stacked, now)),
    ...duties.map((duty) => dutyMark(duty)),
    ...facts.map((fact) => factMark(fact)),
  ].toSorted((a, b) => laneNames.indexOf(a.lane) - laneNames.indexOf(b.lane) || a.from - b.from)
}

function endMark({ scope, says, at }: Timeline['lanes']['ends'][number], now: Instant): Mark {
  const lastDay = new Date(time(at) - 1).toISOString()
  return {
    id: `end ${scope}`,
    lane: 'ends',
    from: time(at),
    until: undefined,
    says,
    detail: both((language) => `${texts.ends[language]} ${shortDay(lastDay, language)}`),
    question: { matter: 'end', about: scope, at },
    isFuture: time(at) > now,
    look: 'end',
  }
}

/** What began before now and goes on is drawn whole: only its part behind the clock is pale. */
function spanMark(lane: 'access' | 'rights', span: Span, n: number, now: Instant, until: Instant): Mark {
  const from = time(span.from)
  const asked = span.value === 'suspended' ? 'maySuspend' : span.matter
  return {
    id: `${lane} ${span.about} ${n}`,
    lane,
    from,
    until: span.until === null ? until : time(span.until),
    says: span.says,
    detail: both((language) => spanDays(span, language)),
    question: { matter: asked, about: span.about, at: span.from },
    isFuture: from > now,
    look: lane === 'access' ? span.value : 'right',
  }
}
function spanDays({ from, until }: Span, language: Language): string {
  const begins = shortDay(from, language)
  if (until === null) return `${texts.from[language]} ${begins}`
  return `${begins} ${texts.until[language]} ${shortDay(until, language)}`
}

function claimMark(stacked: StackedClaim, now: Instant): readonly Mark[] {
  const { claim, pieces } = stacked,
    [first] = pieces,
    last = pieces.at(-1)
  if (!first || !last) return []
  const at = pieces.find(({ inDefault }) => inDefault)?.from ?? first.from
  return [
    {
      id: `claim ${claim.claim}`,
      lane: 'money',
      from: first.from,
      until: last.until,
      says: claim.says,
      detail: both((language) => claimDetail(stacked, language)),
      question: { matter: 'claim', about: claim.claim, at: new Date(Math.max(at, first.from)).toISOString() },
      isFuture: first.from > now,
      look: last.inDefault ? 'default' : 'money',
      stacked,
    },
  ]
}
function claimDetail({ claim, pieces }: StackedClaim, language: Language): string {
  const amount = language === 'de' ? `${claim.amount.replace('.', ',')} €` : `€${claim.amount}`
  const late = pieces.find(({ inDefault }) => inDefault)
  const since = late
    ? `, ${texts.inDefault[language]} ${texts.from[language]} ${shortDay(new Date(late.from).toISOString(), language)}`
    : ''
  return `${amount}, ${texts.payableUntil[language]} ${shortDay(claim.payableUntil, language)}${since}`
}

function dutyMark(duty: ShownDuty): Mark {
  const look = duty.droppedAt ? 'dropped' : duty.doneAt ? 'done' : 'open'
  return {
    id: `duty ${duty.duty}`,
    lane: 'duties',
    from: time(duty.at),
    until: undefined,
    says: duty.says,
    detail: both((language) => dutyDetail(duty, language)),
    question: { matter: 'must', about: duty.key, at: duty.at },
    isFuture: duty.future,
    look: `duty ${look}`,
  }
}
function dutyDetail({ at, by, doneAt, droppedAt, future }: ShownDuty, language: Language): string {
  const day = shortDay(at, language)
  const deadline = by ? `, ${texts.until[language]} ${shortDay(by, language)}` : ''
  if (future) return `${day}${deadline}, ${texts.expected[language]}`
  if (doneAt) return `${day}${deadline}, ${texts.done[language]} ${shortDay(doneAt, language)}`
  return `${day}${deadline}, ${droppedAt ? texts.dropped[language] : texts.open[language]}`
}

function factMark(fact: ShownFact): Mark {
  const from = time(fact.at),
    learnedAt = time(fact.learnedAt)
  return {
    id: `fact ${fact.number}`,
    lane: 'facts',
    from,
    until: undefined,
    says: fact.says,
    detail: both((language) => factDetail(fact, language)),
    question: { matter: 'fact', about: String(fact.number) },
    isFuture: fact.future,
    look: `fact ${iconOf(fact)}${fact.withdrawn ? ' withdrawn' : ''}${fact.refused ? ' refused' : ''}`,
    ...(dayOf(fact.learnedAt) === dayOf(fact.at) ? {} : { learnedAt }),
  }
}
function factDetail({ at, learnedAt, withdrawn, doubted, refused }: ShownFact, language: Language): string {
  const learned =
    dayOf(learnedAt) === dayOf(at) ? [] : [`${texts.learnedOn[language]} ${shortDay(learnedAt, language)}`]
  const states = [withdrawn && texts.withdrawn, doubted && texts.doubted, refused && texts.refused]
  return [shortDay(at, language), ...learned, ...states.flatMap((state) => (state ? [state[language]] : []))].join(', ')
}

/** Money, a paper that came, a hand on the switch, or a note. */
function iconOf({ kind, declaration }: ShownFact): 'money' | 'letter' | 'service' | 'note' {
  if (/^(payment|prepaid|setOff)/.test(kind)) return 'money'
  if (declaration || /(Received|Signed|Returned)$/.test(kind)) return 'letter'
  if (/^(activated|booked|concluded|scopeChanged|seized|outage|maintenance)/.test(kind)) return 'service'
  return 'note'
}
