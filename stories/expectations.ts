import type { ServiceState } from '../services/driver.ts'
import type { Refusal } from '../terms/engine/state.ts'
import { type Day, instantOf, showInstant } from '../terms/grammar/day.ts'
import { end } from '../terms/grammar/matters/agreement.ts'
import type { Right } from '../terms/grammar/matters/matter-of.ts'
import { maySuspend, mayTerminate } from '../terms/grammar/matters/rights.ts'
import { Gross } from '../terms/grammar/money.ts'
import type { Matter } from '../terms/grammar/standing.ts'
import type { Expectation, Sight } from './expectation.ts'

/** A clause on which rests what stands before it: `files.are('suspended'), because('§ 5.2')`. */
export const because =
  (clause: string): Expectation =>
  () => ({ restsOn: clause })

/** How the terms word the access, and how the service then stands towards its users. */
const serviceStates: Readonly<Record<string, ServiceState>> = {
  open: 'open',
  suspended: 'closed',
  'export only': 'export-only',
  closed: 'closed',
}
type Access = 'open' | 'suspended' | 'export only' | 'closed'

/** What was sold stands as it should: so say the terms, the last receipt, and the service itself. */
export const files = {
  are:
    (access: Access): Expectation =>
    ({ standing, service }) => {
      const [services] = standing.services
      return {
        expected: { should: access, receipt: access, service: service && serviceStates[access] },
        found: { should: services?.should, receipt: services?.is, service },
        because: services?.because,
      }
    },
  /** Nobody has opened them yet. */
  areNotYetThere: ({ standing, service }: Sight) => ({
    expected: [undefined, undefined],
    found: [standing.services[0]?.is, service],
  }),
}

/** What the customer owes and should have paid by this day. */
export const due =
  (amount: Gross): Expectation =>
  (sight) => ({ expected: amount, found: dueIn(sight) })

export const dueIn = ({ standing, on }: Pick<Sight, 'standing' | 'on'>): Gross =>
  Gross.sum(standing.amounts.open.filter(({ who, due }) => who === 'customer' && due <= on).map(({ open }) => open))

/** With what the customer is in default. */
export const inDefault =
  (amount: Gross): Expectation =>
  ({ standing }) => ({
    expected: amount,
    found: standing.amounts.inDefault,
    because: standing.amounts.open.find((item) => item.inDefault)?.because,
  })

/** Whether one party may do something, as the terms and the law say. */
const right =
  (matter: Matter<Right>, about: string, expected: Right | undefined): Expectation =>
  ({ standing }) => {
    const found = standing.rights.find((each) => (each.matter as unknown) === matter && each.about === about)
    return { expected, found: found?.value, because: found?.because }
  }
export const providerMaySuspend = right(maySuspend, 'services', 'permitted')
export const providerMayNotSuspend = right(maySuspend, 'services', undefined)
/** What is open is so little that a person has to weigh it. */
export const suspensionIsWeighed = right(maySuspend, 'services', 'ask a person')
/** @param ground `default`, `change 2027`, `price 2027` */
export const mayTerminateOn = (ground: string): Expectation => right(mayTerminate, ground, 'permitted')
export const mayNotTerminateOn = (ground: string): Expectation => right(mayTerminate, ground, undefined)
/** There is a ground, and something still stands before it. */
export const isBarredFromTerminatingOn = (ground: string): Expectation => right(mayTerminate, ground, 'barred')

/** What is decided about something, in the words of the terms: `decided(approval, 'S', 'approved')`. */
export const decided =
  <V>(matter: Matter<V>, about: string, expected: string | undefined): Expectation =>
  ({ walk }) => {
    const found = walk.decision(matter, about)
    return { expected, found: found && matter.show(found.value, 'en'), because: found?.because }
  }

/** The last day of the agreement. */
export const ends = (lastDay: Day): Expectation => decided(end, 'agreement', lastDay)
/** Nobody has ended the agreement. */
export const goesOn: Expectation = decided(end, 'agreement', undefined)

const undone = (duties: Sight['duties'], act: string) =>
  duties.filter((duty) => duty.act === act && duty.state !== 'done' && duty.state !== 'dropped')

/** What is to be done, by the name of the act, and not done yet. */
export const mustBeDone =
  (act: string): Expectation =>
  ({ duties, standing }) => ({
    expected: 'to be done',
    found: undone(duties, act).length > 0 ? 'to be done' : 'not to be done',
    because: standing.duties.find((duty) => duty.act === act)?.because,
  })

/** What nobody has to do, or not any more. */
export const needNotBeDone =
  (act: string): Expectation =>
  ({ duties }) => ({ expected: [], found: undone(duties, act).map(({ key }) => key) })

/** Before which instant something is to be done, or was: `mustBeDoneBy('notifyBreach', '2027-06-06T17:30')`. */
export const mustBeDoneBy =
  (act: string, before: string): Expectation =>
  ({ duties, walk }) => {
    const { by } = duties.findLast((duty) => duty.act === act) ?? { by: null }
    return {
      expected: showInstant(instantOf(before)),
      found: by === null ? 'no time limit' : showInstant(by),
      because: lastOf(walk, act)?.because,
    }
  }

const punctuality =
  (act: string, expected: 'late' | 'not late'): Expectation =>
  ({ duties, standing }) => ({
    expected,
    found: undone(duties, act).some(({ by }) => by !== null && by <= standing.at) ? 'late' : 'not late',
  })
/** What was to be done before this instant, and is not done. */
export const isLate = (act: string): Expectation => punctuality(act, 'late')
export const isNotLate = (act: string): Expectation => punctuality(act, 'not late')

/** What the customer itself owes the provider, and with what: `customerMust('returnEquipment', 'router 1')`. */
export const customerMust =
  (act: string, ...about: readonly string[]): Expectation =>
  ({ walk }) => {
    const owed = [...walk.duties.values()].filter((must) => must.who === 'customer' && must.act === act)
    return { expected: about, found: owed.map((must) => must.about), because: owed.at(-1)?.because }
  }

/** What would harm somebody, and waits until a doubt is settled. */
export const waitsInDoubt =
  (act: string): Expectation =>
  ({ duties }) => ({
    expected: 'waits',
    found: duties.some((duty) => duty.act === act && duty.state === 'held') ? 'waits' : 'does not wait',
  })

/** What an outcome asked for last under this name; what is owed by a state has none. */
const lastOf = (walk: Sight['walk'], act: string) => [...walk.duties.values()].findLast((must) => must.act === act)

/** What was done, by the name of the act, and how often in all: `done('setAccess', 2)`. */
export const done =
  (act: string, times = 1): Expectation =>
  ({ duties, walk }) => ({
    expected: times,
    found: duties.filter((duty) => duty.act === act && duty.state === 'done').length,
    because: lastOf(walk, act)?.because,
  })

/** What was done, and with what: `doneWith('giveCredit', '45.00')`. */
export const doneWith =
  (act: string, ...contents: readonly string[]): Expectation =>
  ({ duties, walk }) => ({
    expected: contents,
    found: duties.filter((duty) => duty.act === act && duty.state === 'done').map(({ content }) => content),
    because: [...walk.duties.values()].findLast((must) => must.act === act)?.because,
  })

/** For what an invoice was issued, and how much it says: `billed('fee 2026-02-15', '119.00')`. */
export const billed =
  (claim: string, amount: string): Expectation =>
  ({ duties, walk }) => ({
    expected: amount,
    found: duties.find((duty) => duty.duty === `issueInvoice:${claim}#1` && duty.state === 'done')?.content,
    because: walk.duties.get(`issueInvoice:${claim}`)?.because,
  })

/** The declaration that came last has no effect, and the other side is told why. */
export const refused =
  (code: Refusal['code']): Expectation =>
  ({ standing }) => {
    const refusal = standing.refusals.at(-1)
    return { expected: code, found: refusal?.code, because: refusal?.because }
  }
/** No declaration is without effect. */
export const nothingIsRefused: Expectation = ({ standing }) => ({
  expected: [],
  found: standing.refusals.map(({ code }) => code),
})
