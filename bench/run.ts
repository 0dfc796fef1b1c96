import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { accessLogFigures } from './access-log.ts'
import { backupFigures } from './backup.ts'
import { dayFigures } from './day.ts'
import { fsyncsPerSecond } from './disk.ts'
import { driveFigures } from './drive.ts'
import { engineFigures } from './engine.ts'
import { erasureFigures } from './erasure.ts'
import { journalFigures } from './journal.ts'
import { type Figure, inFull, machine, print } from './measure.ts'
import { overheadFigures } from './overhead.ts'
import { paperFigures } from './papers.ts'
import { untilQuiet } from './processors.ts'
import { keepMeasured } from './results.ts'
import { openScratchDatabase } from './scratch-database.ts'
import { startFigures } from './start.ts'
import { termsFigures } from './terms.ts'

const usage = `npm run bench -- [engine] [terms] [facts] [day] [overhead] [drive] [papers] [erasure] [log] [backup] [start]
                 [--agreements 100000] [--due 10000] [--papers 2000] [--gigabytes 2] [--wait <minutes>] [--write]

Measures the figures that the product promises; all of them unless some are named. The day is measured over 100,000
stored agreements, a tenth of the promised million, of which a tenth has something due: --agreements 1000000 takes half
an hour and 30 GB in the temporary folder (TMPDIR). The memory of the process that sets papers is watched over 2,000 of
them; --papers 100000 takes a quarter of an hour. The database that is backed up and restored has --gigabytes. --wait waits before each measurement until nothing else runs on the
machine, but no longer than so many minutes. --write keeps what was measured in bench/figures.json and
writes bench/RESULTS.md anew; parts that are not named keep their earlier figures, with the date and the commit of those.
`

const parts = [
  'engine',
  'terms',
  'facts',
  'day',
  'overhead',
  'drive',
  'papers',
  'erasure',
  'log',
  'backup',
  'start',
] as const
type Part = (typeof parts)[number]

interface Asked {
  readonly parts: readonly Part[]
  readonly agreements: number
  readonly due: number
  readonly papers: number
  readonly gigabytes: number
  /** In minutes. */
  readonly wait: number
  readonly isWritten: boolean
}

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const asked = read(args)
  const durability = await durabilityInForce()
  say(`${machine()}; load ${(loadavg()[0] ?? 0).toFixed(2)}`)
  say(durability)
  for (const part of asked.parts) {
    say(`\n${part}`)
    await untilQuiet(asked.wait)
    const before = loadavg()[0] ?? 0
    const measured = await measure(part, asked)
    print(measured)
    if (!asked.isWritten) continue
    // Each part is kept as soon as it is there: who is interrupted keeps what was measured until then.
    const load = { before, after: loadavg()[0] ?? 0 }
    say(`${await keepMeasured(part, measured, { command: commandOf(part, asked), load, durability }, parts)} written`)
  }
}

/** How this part alone is measured again. */
function commandOf(part: Part, { agreements, due, papers, gigabytes }: Asked): string {
  const sizes: Readonly<Partial<Record<Part, string>>> = {
    day: ` --agreements ${agreements}${due === agreements / 10 ? '' : ` --due ${due}`}`,
    papers: ` --papers ${papers}`,
    backup: ` --gigabytes ${gigabytes}`,
  }
  return `npm run bench -- ${part}${sizes[part] ?? ''} --write`
}

function read(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      agreements: { type: 'string' },
      due: { type: 'string' },
      papers: { type: 'string' },
      gigabytes: { type: 'string' },
      wait: { type: 'string' },
      write: { type: 'boolean' },
    },
  })
  const agreements = wholeNumber(values.agreements ?? '100000')
  return {
    parts: positionals.length === 0 ? parts : positionals.map(partNamed),
    agreements,
    due: wholeNumber(values.due ?? String(agreements / 10)),
    papers: wholeNumber(values.papers ?? '2000'),
    gigabytes: wholeNumber(values.gigabytes ?? '2'),
    wait: values.wait === undefined ? 0 : wholeNumber(values.wait),
    isWritten: values.write === true,
  }
}

function partNamed(name: string): Part {
  const part = parts.find((each) => each === name)
  if (part === undefined) throw new RangeError(`'${name}' is not measured here; there are ${parts.join(', ')}.`)
  return part
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new RangeError(`'${text}' is not a whole number above 0.`)
}

function measure(
  part: Part,
  { agreements, due, papers, gigabytes, wait }: Asked,
): readonly Figure[] | Promise<readonly Figure[]> {
  if (part === 'engine') return engineFigures()
  if (part === 'terms') return termsFigures()
  if (part === 'facts') return journalFigures()
  if (part === 'day') return dayFigures({ agreements, due }, say, () => untilQuiet(wait))
  if (part === 'drive') return driveFigures(say)
  if (part === 'papers') return paperFigures(papers)
  if (part === 'erasure') return erasureFigures()
  if (part === 'overhead') return overheadFigures()
  if (part === 'log') return accessLogFigures()
  if (part === 'backup') return backupFigures(gigabytes)
  return startFigures()
}

/** What PostgreSQL promises when it has committed, and how quickly this disk lets it. */
async function durabilityInForce(): Promise<string> {
  const database = await openScratchDatabase(1)
  try {
    const { rows } = await database.pool('app').query<{ name: string; setting: string }>(
      `select name, setting from pg_settings
       where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method') order by name`,
    )
    const settings = rows.map(({ name, setting }) => `${name} ${setting}`).join(', ')
    return `${settings}; ${inFull(await fsyncsPerSecond(database.folder))} fsync/s of 8 KiB one after the other`
  } finally {
    await database.close()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof RangeError ? `${error.message}\n\n${usage}` : error}\n`)
  process.exitCode = 1
})
