import { compile } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { sentenceOf } from '../../terms/engine/sentence.ts'
import { type JsonObject, showStanding } from '../../terms/engine/shown.ts'
import { standingOf } from '../../terms/engine/standing.ts'
import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { instantIfAny } from '../at.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, flag, object, ref, time } from '../schema.ts'
import { type Holding, holdingsOf } from './holdings.ts'
import { lanesOf } from './lanes.ts'
import { type ShownComing, showComing } from './timeline.ts'

export interface StandingView {
  readonly at: string
  /** The instant as of which it was known so; null for what is known now. */
  readonly knownAt: string | null
  /** Law is left aside that the terms do not name. */
  readonly strict: boolean
  readonly sentence: { readonly says: Said; readonly state: Said; readonly next: ShownComing | null }
  readonly holdings: readonly Holding[]
  /** As `klausel standing` prints it. */
  readonly standing: JsonObject
}
export interface StandingAsk {
  /** Left out: the time on the agreement's clock. */
  readonly at?: Instant | undefined
  readonly knownAt?: Instant | undefined
  readonly strict?: boolean | undefined
}

/** Where an agreement stands: today's sentence, what holds in words, and the standing as programs read it. */
export function standingView(agreement: AgreementNow, ask: StandingAsk = {}): StandingView {
  const { facts, now } = agreement,
    { at = now, knownAt, strict = false } = ask
  const program = strict ? compile(agreement.program.terms, { strict }) : agreement.program
  const options = knownAt === undefined ? {} : { knownAt }
  const walk = replay(program, facts, at, options),
    standing = standingOf(walk, facts, at, options),
    { says, state, next } = sentenceOf(walk)
  const seen = known(facts, knownAt),
    accessSince = lanesOf({ program, facts: seen }, at).access.at(-1)?.from ?? null
  return {
    at: showInstant(at),
    knownAt: knownAt === undefined ? null : showInstant(knownAt),
    strict,
    sentence: { says, state, next: next ? showComing(next) : null },
    holdings: holdingsOf(standing, { accessSince, facts: seen }),
    standing: showStanding(standing),
  }
}

const known = (facts: readonly AnyFact[], knownAt = Number.POSITIVE_INFINITY): readonly AnyFact[] =>
  facts.filter(({ learnedAt }) => learnedAt <= knownAt)

/** Where an agreement stands, now or at another time, as it is known or was known. */
export const standing: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { at?: string; knownAt?: string; strict?: boolean } }>(
    '/agreements/:agreement/standing',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'Where an agreement stands',
        params: ofAgreement,
        querystring: object({ at: time, knownAt: time, strict: flag }, { optional: ['at', 'knownAt', 'strict'] }),
        response: answers({ 200: ref('Standing') }),
      },
    },
    async (request) =>
      standingView(await readAgreement(inside(door, request), request.params.agreement), {
        at: instantIfAny('at', request.query.at),
        knownAt: instantIfAny('knownAt', request.query.knownAt),
        strict: request.query.strict,
      }),
  )
}
