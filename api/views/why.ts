import type { Because, WhyNot } from '../../terms/engine/because.ts'
import { dutiesOf, wanted } from '../../terms/engine/duties.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { dayAt, type Instant, showInstant } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { matters } from '../../terms/grammar/matters/all.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Matter } from '../../terms/grammar/standing.ts'
import { actOf } from '../../terms/words/facts.ts'
import { type FactReason, factOf, type Reason, reasonsInWords } from '../../terms/words/reasons.ts'
import { dutyInWords, subjectInWords, topicInWords } from '../../terms/words/subjects.ts'
import { decidedInWords } from '../../terms/words/values.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { instantIfAny } from '../at.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { matterUnknown } from '../problems.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, object, ref, type Schema, text, time } from '../schema.ts'

/**
 * What a person asks about: a matter and its subject (`access` of `services`), a claim (`claim`, `fee 2026-02`), a duty
 * (`must`, `access:services`) or a fact (`fact`, `7`).
 */
export interface Ask {
  readonly matter: string
  readonly about: string
  /** Left out: the time on the agreement's clock. */
  readonly at?: Instant | undefined
}

export interface Why {
  readonly matter: string
  readonly about: string
  readonly at: string
  /** The answer in one line: `Access, services: open`. */
  readonly says: Said
  /** Whether anything is decided; if not, the reasons say why not. */
  readonly holds: boolean
  readonly reasons: readonly Reason[]
  /** The clauses that could decide otherwise, each with the condition that failed. */
  readonly whyNot: readonly Reason[]
  /** Where it is a fact that was asked about. */
  readonly fact?: FactReason
}

/** Undefined if no matter, claim, duty or fact of that name is known. */
export function whyOf({ program, facts, now }: AgreementNow, ask: Ask): Why | undefined {
  const at = ask.at ?? now,
    walk = replay(program, facts, at),
    asked = { matter: ask.matter, about: ask.about, at: showInstant(at) }
  switch (ask.matter) {
    case 'claim':
      return whyClaim(walk, ask, asked)
    case 'must':
      return whyMust(walk, facts, at, ask, asked)
    case 'fact':
      return whyFact(walk, facts, ask, asked)
  }
  const matter = matterNamed(program, ask.matter)
  return matter && whyMatter(walk, matter, ask, asked)
}

/** What every answer repeats of its question. */
type Asked = Pick<Why, 'matter' | 'about' | 'at'>

/** The names a question may use, for the documentation and for refusals. */
export function mattersOf(program: Program): readonly Matter<unknown>[] {
  return [...new Set([...matters, ...(program.deciding.keys() as Iterable<Matter<unknown>>)])]
}
const matterNamed = (program: Program, name: string): Matter<unknown> | undefined =>
  mattersOf(program).find((matter) => matter.name === name)

function whyMatter(walk: Walk, matter: Matter<unknown>, { about }: Ask, asked: Asked): Why {
  const decision = walk.decision(matter, about),
    { program } = walk
  const topic = topicInWords(program, matter, about)
  const value = decision && decidedInWords(matter, decision.value)
  return {
    ...asked,
    says: {
      de: `${topic.de}: ${value?.de ?? 'nicht gegeben'}`,
      en: `${topic.en}: ${value?.en ?? 'not given'}`,
    },
    holds: decision !== undefined,
    reasons: decision ? reasonsInWords(program, [decision.because]) : [],
    whyNot: reasonsInWords(program, walk.whyNot(matter, about)),
  }
}

function whyClaim(walk: Walk, { about }: Ask, asked: Asked): Why | undefined {
  const item = walk.openItems.find(({ key }) => key === about) ?? walk.knownItems.get(about)
  if (!item) return undefined
  const subject = subjectInWords(walk.program, about),
    due = dayInWords(item.due)
  return {
    ...asked,
    says: {
      de: `${subject.de}: ${item.amount.de}, fällig am ${due.de}`,
      en: `${subject.en}: ${item.amount.en}, due on ${due.en}`,
    },
    holds: true,
    reasons: reasonsInWords(walk.program, [item.because]),
    whyNot: [],
  }
}

/** A duty that was done rests on what it rested on; one that is no longer owed is not given. */
function whyMust(walk: Walk, facts: readonly AnyFact[], at: Instant, { about }: Ask, asked: Asked): Why | undefined {
  const { due, held } = dutiesOf(walk, facts, at),
    key = about.replace(/#\d+$/, '')
  const duty = [...due, ...held].find((each) => each.key === key),
    want = wanted(walk).get(key)
  if (!duty && !want && !facts.some((fact) => fact.kind === 'dutyDone' && fact.duty === key)) return undefined
  const act = duty?.act ?? want?.act ?? actOf(key),
    by = duty?.by ?? want?.by,
    because = duty?.because ?? want?.because
  const says = dutyInWords(walk.program, { act, key, content: duty?.content ?? want?.content ?? '' })
  return {
    ...asked,
    says: by === undefined ? says : withDeadline(says, dayInWords(dayAt(by - 1))),
    holds: duty !== undefined || want !== undefined,
    reasons: because ? reasonsInWords(walk.program, [because]) : [],
    whyNot: [],
  }
}
const withDeadline = (says: Said, by: Said): Said => ({ de: `${says.de}, bis ${by.de}`, en: `${says.en}, by ${by.en}` })

/** A fact needs no reason; what is told is what happened. A declaration that has no effect says why it has none. */
function whyFact(walk: Walk, facts: readonly AnyFact[], { about }: Ask, asked: Asked): Why | undefined {
  const fact = facts.find(({ id }) => String(id) === about)
  if (!fact) return undefined
  const told = factOf(walk.program, fact),
    refusal = walk.refusals.find((refused) => refused.fact.id === fact.id),
    aside = walk.setAside.get(fact.id)
  const against: readonly (Because | WhyNot)[] = [
    ...(refusal?.because ? [refusal.because] : []),
    ...(aside ? [aside] : []),
  ]
  const says = refusal?.no ?? told.says
  return {
    ...asked,
    says: { de: says.de, en: says.en },
    holds: refusal === undefined && aside === undefined,
    reasons: [],
    whyNot: reasonsInWords(walk.program, against),
    fact: told,
  }
}

/** What is asked, as an address or a body carries it. */
export const question: { readonly [name: string]: Schema } = {
  matter: { ...text, description: 'A matter by its name, or `claim`, `must`, `fact`', examples: ['access'] },
  about: { ...text, description: 'Its subject, or the key or number', examples: ['services'] },
  at: time,
}

/** Why something is so, or why it is not. */
export const why: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { matter: string; about: string; at?: string } }>(
    '/agreements/:agreement/why',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'Why something holds, or why not',
        params: ofAgreement,
        querystring: object(question, { optional: ['at'] }),
        response: answers({ 200: ref('Why') }),
      },
    },
    async (request) => {
      const { matter, about, at } = request.query
      return answered(await readAgreement(inside(door, request), request.params.agreement), {
        matter,
        about,
        at: instantIfAny('at', at),
      })
    },
  )
}

/** @throws Refused MATTER_UNKNOWN */
export function answered(agreement: AgreementNow, ask: Ask): Why {
  const answer = whyOf(agreement, ask)
  if (!answer) throw matterUnknown(ask.matter, ask.about)
  return answer
}
