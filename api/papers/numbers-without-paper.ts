import { namesOfPersons } from '../../access/colleagues.ts'
import { mayUse } from '../../access/rights.ts'
import { dutyOfPaper } from '../../billing/duty-of-paper.ts'
import { readSetAside, type SetAside } from '../../billing/set-aside.ts'
import { isAtRest, type WhyUnused, whysUnused } from '../../billing/why-unused.ts'
import { readWithoutPaper, type WithoutPaper } from '../../billing/without-paper.ts'
import { namesOf } from '../../journal/names.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, inside, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, flag, list, object, orNull, ref, text, time } from '../schema.ts'
import { type OfPaper, ofPaper } from './file.ts'

/** A number of an invoice under which there is no paper. */
export interface NumberWithoutPaper {
  readonly number: string
  readonly agreement: string
  /** Whose agreement it is; null for those who may not see names, and where the name is erased. */
  readonly name: string | null
  /** What the number was given for, and the duty that asked for it. */
  readonly paper: string
  readonly duty: string
  readonly since: string
  /** Why there is no paper: the rule that is broken, what could not be made, or what became of the duty. */
  readonly says: Said
  /** Whether it can be tried again: under the same number. */
  readonly canTryAgain: boolean
  /** Whether it can be recorded why the number stays without a paper. */
  readonly canRecord: boolean
  readonly recorded: {
    readonly why: WhyUnused
    readonly note: string | null
    readonly by: string
    readonly at: string
  } | null
}
/** A bill that was set aside before it got a number. */
export interface BillSetAside {
  readonly agreement: string
  readonly name: string | null
  readonly duty: string
  readonly since: string
  readonly says: Said
}
export interface NumbersWithoutPaper {
  readonly numbers: readonly NumberWithoutPaper[]
  readonly setAside: readonly BillSetAside[]
}

/** The numbers of a provider's invoices that have no paper, each explained; and what waits without a number. */
export const numbersWithoutPaper: Route = (api, door) => {
  api.get(
    '/numbers-without-paper',
    {
      config: { right: 'see the inbox' },
      schema: {
        summary: 'Numbers of invoices without a paper, with the reason, and bills that were set aside without a number',
        response: answers({
          200: object({
            numbers: list(
              object({
                ...{ number: text, agreement: text, name: orNull(text), paper: text, duty: text, since: time },
                ...{ says: ref('Said'), canTryAgain: flag, canRecord: flag },
                recorded: orNull(object({ why: { enum: whysUnused }, note: orNull(text), by: text, at: time })),
              }),
            ),
            setAside: list(object({ agreement: text, name: orNull(text), duty: text, since: time, says: ref('Said') })),
          }),
        }),
      },
    },
    async (request) => readNumbers(inside(door, request)),
  )
}

/** What puts norms and rules into words is loaded when somebody looks: a start has no use for it. */
async function readNumbers(by: Inside): Promise<NumbersWithoutPaper> {
  const { running, provider, who } = by
  const { inWords } = await import('../../billing/obstacle-in-words.ts')
  return inTransaction(running.app, by, async (transaction) => {
    const numbers = await readWithoutPaper(transaction, running.master, provider)
    const isNumbered = new Set(numbers.map(({ agreement, duty }) => `${agreement} ${duty}`))
    const waiting = (await readSetAside(transaction, provider)).filter(
      ({ agreement, paper }) => !isNumbered.has(`${agreement} ${paper}`),
    )
    const seesNames = mayUse(who.membership.role, 'see names')
    const keys = [...new Map([...numbers, ...waiting].map((each) => [each.agreement, each])).values()]
    const names = seesNames ? await namesOf(transaction, running.master, keys) : new Map<string, string>()
    const persons = await namesOfPersons(
      transaction,
      numbers.flatMap(({ recorded }) => recorded?.by ?? []),
    )
    const nameOf = (agreement: string): string | null => names.get(agreement) ?? null
    return {
      numbers: numbers.map((each) => shownNumber(each, nameOf(each.agreement), persons, reasonOf(each, inWords))),
      setAside: waiting.map((each) => shownSetAside(each, nameOf(each.agreement), inWords(each))),
    }
  })
}

function shownNumber(
  each: WithoutPaper,
  name: string | null,
  persons: ReadonlyMap<string, string>,
  says: Said,
): NumberWithoutPaper {
  const { number, agreement, paper, duty, reservedAt, state, recorded } = each
  return {
    ...{ number, agreement, name, paper, duty, since: showInstant(reservedAt), says },
    canTryAgain: state === 'person' && recorded === null,
    canRecord: isAtRest(state) && recorded === null,
    recorded: recorded && {
      ...{ why: recorded.why, note: recorded.note, at: showInstant(recorded.at) },
      by: persons.get(recorded.by) ?? recorded.by,
    },
  }
}

const shownSetAside = ({ agreement, paper, notedAt }: SetAside, name: string | null, says: Said): BillSetAside => ({
  ...{ agreement, name, duty: dutyOfPaper(paper), since: showInstant(notedAt), says },
})

/** What became of the duty says more than what once went wrong with it. */
function reasonOf(
  { state, failure, obstacle }: WithoutPaper,
  inWords: (obstacle: NonNullable<WithoutPaper['obstacle']>) => Said,
): Said {
  if (state === null || state === 'dropped') return fellAway
  if (state === 'done') return byHand
  if (state === 'rejected') return rejected
  if (obstacle) return inWords(obstacle)
  if (failure) return notSet(failure)
  return state === 'open' ? beingMade : waits
}

const fellAway: Said = {
  de: 'Die Pflicht ist weggefallen, bevor das Papier gemacht war.',
  en: 'The duty fell away before the paper was made.',
}
const byHand: Said = {
  de: 'Jemand hat die Pflicht von Hand erledigt.',
  en: 'Somebody did what the duty asks by hand.',
}
const rejected: Said = {
  de: 'Jemand hat die Pflicht abgelehnt.',
  en: 'Somebody rejected the duty.',
}
const beingMade: Said = {
  de: 'Das Papier wird gerade gemacht, oder bald von selbst noch einmal versucht.',
  en: 'The paper is being made, or will soon be tried again by itself.',
}
const waits: Said = { de: 'Die Pflicht wartet auf einen Menschen.', en: 'The duty waits for a person.' }
const notSet = (code: string): Said => ({
  de: `Das Papier ließ sich nicht machen (${code}).`,
  en: `The paper could not be made (${code}).`,
})

/** A person records why a number stays without a paper, for whoever audits the row of numbers. */
export const recordNumberUnused: Route = (api, door) => {
  api.post<{ Params: OfPaper; Body: { why: WhyUnused; note?: string } }>(
    '/agreements/:agreement/papers/:paper/number-unused',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Record why the number of an invoice stays without a paper',
        description: 'From then on nothing is made under the number, until the record is taken back.',
        params: ofPaper,
        body: object(
          {
            why: { enum: whysUnused },
            note: { type: 'string', minLength: 1, maxLength: 500, description: 'What is to be added' },
          },
          { optional: ['note'] },
        ),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const recording = { person: by.who.person.id, ...request.body }
      const { recordUnused } = await import('../../billing/number-unused.ts')
      await recordUnused(by.running, { ...row, paper: request.params.paper }, recording)
      return reply.status(204).send()
    },
  )
}

/** The number is needed after all. */
export const takeBackNumberUnused: Route = (api, door) => {
  api.post<{ Params: OfPaper }>(
    '/agreements/:agreement/papers/:paper/number-used-after-all',
    {
      config: { right: 'carry out' },
      schema: {
        summary: 'Take back the record that the number of an invoice stays without a paper',
        params: ofPaper,
        body: object({}),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const { takeBackRecord } = await import('../../billing/number-unused.ts')
      await takeBackRecord(by.running, { ...row, paper: request.params.paper }, by.who.person.id)
      return reply.status(204).send()
    },
  )
}
