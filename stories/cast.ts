import { randomUUID } from 'node:crypto'
import { openAgreement } from '../duties/agenda.ts'
import { setRule } from '../duties/rules.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { giveOwnClock } from '../journal/intake/clock.ts'
import { dayAt, type Instant, midnight } from '../terms/grammar/day.ts'
import type { House } from './house.ts'
import { customersIn, type Story } from './told-story.ts'

/** Who plays in a story: a provider of its own with a clock of its own, and an agreement for each customer. */
export interface Cast {
  readonly provider: string
  readonly agreements: Readonly<Record<string, AgreementKey>>
}

/** Opens the agreements of a story, in which nothing has happened yet; its clock stands on the first midnight. */
export async function openCast({ running }: House, story: Story): Promise<Cast> {
  const provider = randomUUID()
  await giveOwnClock(running, provider, firstMidnight(story))
  const { terms, rules } = story.sold
  for (const [act, carriedOut] of Object.entries({ ...withoutAsking, ...rules }))
    await setRule(running, provider, act, { carriedOut, harmfulPerDay: null })
  const agreements: Record<string, AgreementKey> = {}
  for (const name of customersIn(story)) {
    const key = { provider, customer: randomUUID(), agreement: randomUUID() }
    await openAgreement(running, key, { terms })
    agreements[name] = key
  }
  return { provider, agreements }
}

/** The provider of a story lets go at once what is proposed to others, so that a story needs no word for it. */
const withoutAsking = {
  correctInvoice: 'at once',
  cancelInvoice: 'at once',
  correctCredit: 'at once',
  cancelCredit: 'at once',
} as const

function firstMidnight({ name, lines: [first] }: Story): Instant {
  if (first === undefined) throw new RangeError(`The story '${name}' has no line.`)
  return midnight(dayAt(first.at))
}
