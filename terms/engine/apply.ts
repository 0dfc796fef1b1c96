import { dayAt, midnight } from '../grammar/day.ts'
import type { Ending } from '../grammar/ending.ts'
import type { Fact } from '../grammar/fact.ts'
import type { Outcome } from '../grammar/outcome.ts'
import { periodAt } from '../grammar/quantity.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import type { Because } from './because.ts'
import { Places } from './memory.ts'
import type { Moment } from './moments.ts'
import type { Candidate } from './precedence.ts'
import { DefectOfTerms, individualRank, type Placed } from './program.ts'
import type { Held } from './records.ts'
import type { Must, State } from './state.ts'

/**
 * What follows from an act takes effect: the state holds it from now on, and whatever rests on what changed is touched.
 * The amounts and days of an outcome are fixed with the values now in force.
 */
export function apply(state: State, { value: outcome, placed, because }: Candidate<Outcome>, fact: Fact): void {
  switch (outcome.is) {
    case 'holds':
      hold(state, outcome, placed, because, fact.id)
      break
    case 'owes':
      owe(state, outcome, because, fact.id)
      break
    case 'must':
      oblige(state, { key: `${outcome.act}:${outcome.about}`, content: '', ...outcome, from: fact.id, because })
      break
    case 'runs':
      run(state, outcome)
      break
    case 'settles':
      state.ledger.settle(outcome.payment, outcome.amount, because, state.now, outcome)
      touchClaims(state)
      break
    case 'reopens':
      state.ledger.reopen(outcome.payment)
      touchClaims(state)
      break
    case 'replaces':
      state.replaced.set(outcome.value, outcome.by)
      state.touch(Places.everything)
      break
    case 'asks':
      setAside(state, outcome.act, outcome.question, because)
      break
    case 'answers':
      if (!state.aside.has(outcome.act)) break
      if (outcome.keep) keep(state, outcome.act, because)
      else drop(state, outcome.act, because)
  }
}

function hold(state: State, outcome: Outcome & { is: 'holds' }, placed: Placed, because: Because, act: number): void {
  const topic = state.places.topic(outcome.matter as Matter<unknown, unknown>, outcome.about)
  const held: Held = {
    topic,
    value: outcome.value,
    from: outcome.from ?? state.now,
    until: outcome.until ?? Infinity,
    rank: outcome.individual ? individualRank : placed.rank,
    ref: placed.ref,
    act,
    order: state.order++,
    because,
  }
  state.records.add(held)
  state.touch(topic.place)
  if (topic.matter.succession === 'earliest end')
    state.moments.add({ at: (outcome.value as Ending).at, phase: 0, end: held })
  else if (outcome.then) state.moments.add({ at: held.until, phase: 1, over: held, then: outcome.then })
}

function owe(state: State, outcome: Outcome & { is: 'owes' }, because: Because, from: number): void {
  const { who, key, amount, kind, due, defaultFrom, besides, invoice } = outcome
  const item = { key, who, kind, amount, open: amount, due, from, because, ...(besides ? { besides } : {}) }
  const owed = defaultFrom ? { ...item, defaultFrom, defaultAt: midnight(defaultFrom) } : item
  if (state.aside.has(from)) state.ledger.addWithheld(owed)
  else state.ledger.add(owed)
  if (who === 'customer') state.ledger.useCredit(because, state.now)
  touchClaims(state)
  if (invoice !== 'own') return
  const act = who === 'customer' ? 'issueInvoice' : 'giveCredit'
  const content = amount.toString()
  oblige(state, { key: `${act}:${key}`, who: 'provider', act, about: key, content, from, because })
}

function oblige(state: State, must: Must): void {
  if (must.until) state.endingDuties.add(must.until.fact)
  if (state.aside.has(must.from)) state.withheld.set(must.from, [...(state.withheld.get(must.from) ?? []), must])
  else state.duties.set(must.key, must)
}

function touchClaims(state: State): void {
  state.touch(Places.claims)
}

/** The current period begins now, if it has not begun before. */
function run(state: State, { name, row, only }: Outcome & { is: 'runs' }): void {
  state.rows.set(name, { row, only: only ?? Infinity })
  state.touch(state.places.named(`row ${name}`))
  const period = periodAt(row, dayAt(state.now))
  state.moments.dropRow(name)
  state.moments.add({
    at: period.n === 0 ? midnight(period.from) : Math.max(midnight(period.from), state.now),
    phase: 2,
    row: name,
    period,
  })
}

/** What follows from the act does not hold, and its moments wait, until a person has decided. */
function setAside(state: State, act: number, question: Said, because: Because): void {
  if (act === 0)
    throw new DefectOfTerms({
      de: `${because.ref} fragt nach einem Zeitpunkt. Zurückstellen lässt sich nur, was erzählt wurde.`,
      en: `${because.ref} asks about a moment. Only what was told can be set aside.`,
    })
  const duties = [...state.duties.values()].filter((must) => must.from === act)
  for (const { key } of duties) state.duties.delete(key)
  state.withheld.set(act, [...(state.withheld.get(act) ?? []), ...duties])
  state.ledger.withhold(act)
  state.aside.set(act, because)
  const about = `${act}`
  const asked = { act: 'decide', about, content: question.en, question }
  oblige(state, { key: `decide:${about}`, who: 'provider', ...asked, from: 0, because })
  state.touch(Places.everything)
}

/** What waited for the act comes now, as of its own time. */
function keep(state: State, act: number, because: Because): void {
  const duties = state.withheld.get(act) ?? []
  for (const moment of bringBack(state, act)) state.moments.add(moment)
  for (const must of duties) oblige(state, must)
  state.ledger.putBack(act)
  state.ledger.useCredit(because, state.now)
}

/** As if the act had not been. */
function drop(state: State, act: number, because: Because): void {
  bringBack(state, act)
  state.records.dropAct(act)
  state.ledger.drop(act)
  state.ledger.useCredit(because, state.now)
}

/** The act waits no longer; the moments that waited with it. */
function bringBack(state: State, act: number): readonly Moment[] {
  const moments = state.waiting.filter((moment) => isOf(act, moment))
  state.aside.delete(act)
  state.withheld.delete(act)
  state.waiting = state.waiting.filter((moment) => !isOf(act, moment))
  state.duties.delete(`decide:${act}`)
  state.touch(Places.everything)
  return moments
}
const isOf = (act: number, moment: Moment): boolean =>
  moment.phase !== 2 && (moment.phase === 0 ? moment.end : moment.over).act === act
