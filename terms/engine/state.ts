import type { Instant } from '../grammar/day.ts'
import type { AnyFact, Fact, Kind } from '../grammar/fact.ts'
import type { UntilTold } from '../grammar/outcome.ts'
import type { Party } from '../grammar/party.ts'
import type { Row } from '../grammar/row.ts'
import type { Said } from '../grammar/said.ts'
import type { Because } from './because.ts'
import { Ledger } from './ledger.ts'
import { Places, Touches } from './memory.ts'
import { type Moment, Moments } from './moments.ts'
import type { Clash } from './precedence.ts'
import { Records } from './records.ts'

/** A duty to act once, as an outcome named it. */
export interface Must {
  readonly key: string
  readonly who: Party
  readonly act: string
  readonly about: string
  readonly by?: Instant
  readonly content: string
  /** What a person is asked to decide. */
  readonly question?: Said
  /** The fact that ends it as soon as it is told. */
  readonly until?: UntilTold
  /** The fact it follows from; 0 for a derived one. */
  readonly from: number
  readonly because: Because
}
/** A declaration that no rule ever sees, and the clause that says why. */
export interface Refusal {
  readonly code: 'REVOKED' | 'POWER_MISSING' | 'FORM_NOT_MET'
  readonly fact: AnyFact
  readonly because?: Because
  readonly no?: Said
}
/** A row of periods that runs; `only` bounds how many there are. */
export interface Running {
  readonly row: Row
  readonly only: number
}

/** All that facts have brought about up to an instant. Its values never change, so a copy only copies the containers. */
export class State {
  now: Instant = -8.64e15
  readonly places: Places
  touches = new Touches()
  /** What acts have decided. */
  records = new Records()
  moments = new Moments()
  ledger = new Ledger()
  /** The effective facts by kind, told and derived, in the order in which they were met. */
  past = new Map<Kind, Fact[]>()
  duties = new Map<string, Must>()
  /** The kinds of facts that end some duty. */
  endingDuties = new Set<Kind>()
  rows = new Map<string, Running>()
  /** When each scope ended. */
  ended = new Map<string, Instant>()
  /** Values that an individual agreement put in the place of others. */
  replaced = new Map<Said, Said>()
  /** Acts set aside until a person decides, and the moments that wait with them. */
  aside = new Map<number, Because>()
  waiting: readonly Moment[] = []
  /** The duties that they had founded: they come back if the act is kept. */
  withheld = new Map<number, readonly Must[]>()
  refusals: readonly Refusal[] = []
  clashes: readonly Clash[] = []
  /** How many records and credits there were: gives each its order. */
  order = 0

  constructor(places = new Places()) {
    this.places = places
  }
  touch(place: number): void {
    this.touches.touch(place)
  }
  copy(): State {
    const copy = new State(this.places)
    copy.now = this.now
    copy.touches = this.touches.copy()
    copy.records = this.records.copy()
    copy.moments = this.moments.copy()
    copy.ledger = this.ledger.copy()
    for (const [kind, facts] of this.past) copy.past.set(kind, facts.slice())
    copy.duties = new Map(this.duties)
    copy.endingDuties = new Set(this.endingDuties)
    copy.rows = new Map(this.rows)
    copy.ended = new Map(this.ended)
    copy.replaced = new Map(this.replaced)
    copy.aside = new Map(this.aside)
    copy.waiting = this.waiting
    copy.withheld = new Map(this.withheld)
    copy.refusals = this.refusals
    copy.clashes = this.clashes
    copy.order = this.order
    return copy
  }
}
