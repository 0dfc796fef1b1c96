/** What five sets of terms need is said once, in the grammar, and the documents take it from there. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

/** Each notion: the name under which a clause takes it, the file that says it, and whose documents (or the law) use it. */
const notions: Readonly<Record<string, readonly (readonly [name: string, file: string, users: string])[]>> = {
  'terms and renewals': [['rowOf', 'row.ts', 'dc elc kontent law q']],
  'up- and downgrades': [
    ['planPriceOn', 'quantities/billing.ts', 'q'],
    ['scopeDay', 'matters/prices.ts', 'kontent'],
  ],
  'true-up of users': [['termPeriods', 'quantities/term.ts', 'dc']],
  'prepayment credits': [
    ['prepaymentFor', 'quantities/item.ts', 'kontent'],
    ['creditLeft', 'quantities/item.ts', 'kontent'],
    ['chargedAhead', 'quantities/time-paid-ahead.ts', 'law'],
  ],
  'passing costs on, no further than they rose': [['priceBefore', 'quantities/change.ts', 'kontent']],
  'withdrawal with early performance': [
    ['rightToWithdraw', 'quantities/withdrawal.ts', 'kontent'],
    ['earlyStart', 'quantities/withdrawal.ts', 'kontent'],
  ],
  'commission windows': [
    ['orderTraced', 'quantities/recruit.ts', 'kontent'],
    ['rateOfRecruit', 'quantities/recruit.ts', 'kontent'],
  ],
  'availability by month, by 30 days, by year, with and without maintenance': [
    ['availabilityOf', 'downtime.ts', 'q'],
    ['rollingDays', 'downtime.ts', 'q'],
    ['yearOfService', 'quantities/availability.ts', 'kontent'],
    ['maintenanceWithin', 'quantities/downtime.ts', 'dc'],
  ],
  'hour clocks': [['hours', 'deadline.ts', 'dc elc q rapidstream']],
  'working-day clocks': [
    ['withinWerktage', 'deadline.ts', 'q'],
    ['moves', 'deadline.ts', 'dc elc kontent law q rapidstream'],
  ],
  'calendar-year counters': [['inItsYear', 'quantities/visits-and-help.ts', 'q']],
  'retention and blocking': [
    ['retainedUntil', 'quantities/retention.ts', 'q'],
    ['blocksInForce', 'quantities/blocking.ts', 'q'],
  ],
  'review cycles': [['lastFullReview', 'quantities/safeguards.ts', 'rapidstream']],
  'cost rules with estimates': [
    ['estimate', 'quantities/cost-of-work.ts', 'dc'],
    ['announcedCosts', 'quantities/visits-and-help.ts', 'q'],
  ],
  'grounds for cause with preconditions': [['warnedInVain', 'quantities/causes-found.ts', 'dc']],
  takedown: [
    ['contentDemand', 'quantities/content.ts', 'dc'],
    ['reportOfInfringement', 'quantities/abuse.ts', 'kontent'],
  ],
  'cases that last until a fact is told': [['untilTold', 'outcome.ts', 'dc elc kontent q rapidstream']],
  'readings between which a provider chooses': [
    ['readings', 'reading.ts', 'dc elc kontent rapidstream'],
    ['reductionByShortfall', 'downtime.ts', 'q'],
  ],
}

const terms = new URL('../terms/', import.meta.url).pathname
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(terms, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|test-support|types)\.ts$/.test(name))
    .map((name) => join(folder, name))
const sources = new Map(
  ['grammar', 'documents', 'law'].flatMap(filesIn).map((file) => [file, readFileSync(join(terms, file), 'utf8')]),
)

const saying = (name: string): readonly string[] =>
  [...sources]
    .filter(([file, text]) => file.startsWith('grammar/') && new RegExp(`^export const ${name}\\b`, 'm').test(text))
    .map(([file]) => file.slice('grammar/'.length))
const users = (name: string): string => {
  const takes = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '[^']*/grammar/`)
  const found = [...sources].filter(([, text]) => takes.test(text)).map(([file]) => file.split('/'))
  return [...new Set(found.map(([room, provider = '']) => (room === 'law' ? 'law' : provider)))]
    .filter((user) => user === 'law' || sources.has(`documents/${user}/${user}.ts`))
    .toSorted()
    .join(' ')
}

for (const [notion, names] of Object.entries(notions))
  test(`${notion}: said once, in the grammar, and used`, () => {
    for (const [name, file, usedBy] of names) {
      assert.deepEqual(saying(name), [file], `${name} is said once`)
      assert.equal(users(name), usedBy, `who uses ${name}`)
    }
  })
