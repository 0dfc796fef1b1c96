import { fillForDay } from './day.ts'
import { type Figure, inFull, median } from './measure.ts'
import { keepWhatIsDue, putDayBack, type Worked, workThroughDay } from './measured-day.ts'
import { openScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

/** A small day is enough: what is compared is the same work twice. */
const SIZES = { agreements: 10_000, due: 2_000 } as const
const ROUNDS = 3

/** What it costs the day that every row is guarded by a policy, and that what is personal is sealed. */
export async function overheadFigures(): Promise<readonly Figure[]> {
  const database = await openScratchDatabase(3)
  try {
    const { provider } = await fillForDay(database, SIZES)
    await keepWhatIsDue(database, provider)
    const day = async (): Promise<Worked> => {
      const worked = await workThroughDay(database, provider, 1)
      await putDayBack(database, provider)
      return worked
    }
    // The first one finds nothing in memory.
    await day()
    const [guarded, open]: [Worked[], Worked[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      guarded.push(await day())
      await setPolicies(database, 'disable')
      open.push(await day())
      await setPolicies(database, 'enable')
    }
    return [policyFigure(guarded, open), sealingFigure(guarded)]
  } finally {
    await database.close()
  }
}

/** Row-level security of every table that has it; the policies themselves stay. */
async function setPolicies(database: ScratchDatabase, how: 'enable' | 'disable'): Promise<void> {
  await database.pool('postgres').query(`
    do $$ declare t regclass; begin
      for t in select distinct polrelid::regclass from pg_policy loop
        execute format('alter table %s ${how} row level security', t);
      end loop;
    end $$`)
}

/** Milliseconds of a processor for each agreement, in the program and in PostgreSQL. */
const costOf = (all: readonly Worked[]): number =>
  median(all.map(({ node, postgres, lookedAt }) => ((node + postgres) / lookedAt) * 1_000))

function policyFigure(guarded: readonly Worked[], open: readonly Worked[]): Figure {
  const [withPolicies, without] = [costOf(guarded), costOf(open)]
  return {
    work: 'overhead of row-level security on a day',
    goal: 'reported',
    measured: `${((withPolicies / without - 1) * 100).toFixed(1)} %`,
    reached: true,
    note: `${inFull(SIZES.due)} agreements that have something due: ${withPolicies.toFixed(2)} ms of a processor for each of them with policies, ${without.toFixed(2)} ms without; the median of ${ROUNDS} days each, one after the other`,
  }
}

function sealingFigure(guarded: readonly Worked[]): Figure {
  const share = median(guarded.map(({ sealing, node, postgres }) => (sealing.seconds / (node + postgres)) * 100))
  const [first] = guarded
  return {
    work: 'overhead of encryption on a day',
    goal: 'reported',
    measured: `${share.toFixed(2)} %`,
    reached: true,
    note: `time in the ciphers themselves, of all time of a processor; ${inFull(first?.sealing.times ?? 0)} times for ${inFull(first?.lookedAt ?? 0)} agreements: no rule sees what is sealed, so that a day has next to nothing to open`,
  }
}
