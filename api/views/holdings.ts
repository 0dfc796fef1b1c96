import { accessInWords, payableUntil } from '../../terms/engine/coming.ts'
import type { Program } from '../../terms/engine/program.ts'
import type { Decided, StandingAt } from '../../terms/engine/standing.ts'
import { type Day, dayAt, showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { maySuspend } from '../../terms/grammar/matters/rights.ts'
import { access } from '../../terms/grammar/matters/services.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { factInWords } from '../../terms/words/facts.ts'
import { dutyInWords, subjectInWords, topicInWords } from '../../terms/words/subjects.ts'
import { decidedInWords } from '../../terms/words/values.ts'

/** One thing that holds now, in words, with the question that explains it. */
export interface Holding {
  readonly group: 'service' | 'amount' | 'end' | 'right' | 'state' | 'duty' | 'trouble'
  readonly says: Said
  readonly value: Said
  /** From when; null where that says nothing. */
  readonly since: string | null
  /** The last day on which it holds, or by which it must be done or paid. */
  readonly lastOn: Day | null
  readonly why: { readonly matter: string; readonly about: string } | null
}

/** What the standing itself does not carry. */
interface Beside {
  /**
   * Since when the access is as it is. A suspension is no state of its own but a right that is used, so the state alone goes
   * on through it.
   */
  readonly accessSince: string | null
  readonly facts: readonly AnyFact[]
}

/** What holds, the weightiest first: services, money, ends, rights, other states, duties, and what waits for a person. */
export function holdingsOf(standing: StandingAt, { accessSince, facts }: Beside): readonly Holding[] {
  const others = [ends, rights, states, duties, troubles].flatMap((of) => of(standing))
  return [...services(standing, accessSince), ...amounts(standing), ...creditOf(standing, facts), ...others]
}

function services({ program, services }: StandingAt, since: string | null): readonly Holding[] {
  return services.map(({ service, should, is }) => ({
    group: 'service',
    says: subjectInWords(program, service),
    value: stillIn(accessInWords(should ?? ''), is === should ? undefined : is),
    since,
    lastOn: null,
    why: { matter: should === 'suspended' ? maySuspend.name : access.name, about: service },
  }))
}
/** What should be so, and what is still so because nobody has carried it out. */
function stillIn(should: Said, is: string | undefined): Said {
  if (is === undefined) return should
  const still = accessInWords(is)
  return { de: `${should.de} (noch ${still.de})`, en: `${should.en} (still ${still.en})` }
}

function amounts({ program, amounts: { open } }: StandingAt): readonly Holding[] {
  return open.map((item) => {
    const how = item.inDefault ? { de: 'in Verzug', en: 'in default' } : { de: 'offen', en: 'open' }
    return {
      group: 'amount',
      says: subjectInWords(program, item.key),
      value: { de: `${item.open.de} ${how.de}`, en: `${item.open.en} ${how.en}` },
      since: null,
      lastOn: payableUntil(item),
      why: { matter: 'claim', about: item.key },
    }
  })
}

/** What was paid beyond what was owed rests on the last payment. */
function creditOf({ at, amounts: { credit } }: StandingAt, facts: readonly AnyFact[]): readonly Holding[] {
  if (!credit.isPositive) return []
  const payment = facts.findLast((fact) => fact.kind === 'paymentCredited' && fact.at <= at)
  const why = payment ? { matter: 'fact', about: String(payment.id) } : null
  return [
    { group: 'amount', says: { de: 'Guthaben', en: 'credit' }, value: inWords(credit), since: null, lastOn: null, why },
  ]
}

function ends({ program, ends: all }: StandingAt): readonly Holding[] {
  return all.map(({ scope, ending, reached }) => ({
    group: 'end',
    says: subjectInWords(program, scope),
    value: reached ? { de: 'beendet', en: 'ended' } : { de: 'endet', en: 'ends' },
    since: null,
    lastOn: ending.lastDay,
    why: { matter: 'end', about: scope },
  }))
}

const rights = ({ program, rights: all }: StandingAt): readonly Holding[] =>
  all.map((right) => ({ ...decided(program, right), group: 'right' }))

const states = ({ program, states: all }: StandingAt): readonly Holding[] =>
  all
    .filter(({ matter }) => matter.name !== access.name)
    .map((state) => ({ ...decided(program, state), group: 'state' }))

function decided(program: Program, { matter, about, value, since, lastOn }: Decided): Omit<Holding, 'group'> {
  return {
    says: topicInWords(program, matter, about),
    value: decidedInWords(matter, value),
    since: showInstant(since),
    lastOn: lastOn ?? null,
    why: { matter: matter.name, about },
  }
}

function duties({ program, duties: due, held }: StandingAt): readonly Holding[] {
  const toDo = { de: 'zu tun', en: 'to be done' },
    waits = { de: 'wartet auf Klärung', en: 'waits for a doubt to be settled' }
  return [...due, ...held].map((duty) => ({
    group: 'duty',
    says: dutyInWords(program, duty),
    value: held.includes(duty) ? waits : toDo,
    since: null,
    lastOn: duty.by === undefined ? null : dayAt(duty.by - 1),
    why: { matter: 'must', about: duty.key },
  }))
}

/** Declarations without effect, acts that were set aside, clauses that clash, a defect of the terms. */
function troubles({ program, refusals, setAside, clashes, stopped }: StandingAt): readonly Holding[] {
  const trouble = (says: Said, value: Said, fact?: number): Holding => ({
    group: 'trouble',
    says,
    value,
    since: null,
    lastOn: null,
    why: fact === undefined ? null : { matter: 'fact', about: String(fact) },
  })
  return [
    ...refusals.map(({ fact, no }) => trouble(factInWords(program, fact), no ? inWords(no) : withoutEffect, fact.id)),
    ...[...setAside].map(([act, { says }]) =>
      trouble({ de: `Tatsache ${act}`, en: `fact ${act}` }, inWords(says), act),
    ),
    ...clashes.map(({ about, refs }) => trouble({ de: about, en: about }, clashInWords(refs))),
    ...(stopped === undefined ? [] : [trouble({ de: 'Angehalten', en: 'Stopped' }, inWords(stopped))]),
  ]
}
const withoutEffect: Said = { de: 'ohne Wirkung', en: 'without effect' }
const clashInWords = (refs: readonly string[]): Said => ({
  de: `${refs.join(' und ')} widersprechen einander`,
  en: `${refs.join(' and ')} clash`,
})
const inWords = ({ de, en }: Said): Said => ({ de, en })
