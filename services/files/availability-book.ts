import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { writeAhead } from './write-ahead.ts'

/** How the network drive was reached on a day. */
export interface ProbedDay {
  /** `2026-11-22`, in UTC. */
  readonly day: string
  /** How often it was asked, and how often it answered. */
  readonly asked: number
  readonly answered: number
  /** Of the answers, on average and at most. */
  readonly milliseconds: number
  readonly slowest: number
}

/** A time in which it did not answer. */
export interface Outage {
  /** The first question without an answer, in milliseconds since 1970. */
  readonly from: number
  /** The first answer after it; null while it lasts. */
  readonly until: number | null
}

const tables = `
  create table day (
    day text primary key,
    asked integer not null default 0,
    answered integer not null default 0,
    milliseconds integer not null default 0,
    slowest integer not null default 0
  ) strict, without rowid;
  create table outage (from_at integer primary key, until_at integer, misses integer not null, told_at integer) strict;
  -- When it answered last; it is also how one knows for how long nobody asked.
  create table last (one integer primary key check (one = 1), answered_at integer) strict;
  insert into last values (1, null);
`

/** What is kept of all questions whether the drive of an installation answers. */
export interface AvailabilityBook {
  /** Notes a question, and how long the answer took; undefined for none. @param at in milliseconds since 1970 */
  note(at: number, milliseconds: number | undefined): void
  /** That nobody asked since the last answer, since the program was not there: it did not answer either. */
  noteStart(at: number, longest: number): void
  days(most: number): readonly ProbedDay[]
  outages(most: number): readonly Outage[]
  /** Outages that are over, that were more than a single miss, and that nobody was told of yet. */
  untold(): readonly (Outage & { readonly until: number })[]
  noteTold(from: number, at: number): void
  close(): void
}

/** @param drive the folder in which all shares lie */
export function openAvailabilityBook(drive: string): AvailabilityBook {
  const database = new DatabaseSync(join(drive, 'availability.sqlite'), { timeout: 5_000 })
  writeAhead(database)
  database.exec('pragma synchronous = normal; begin immediate')
  if (Number(database.prepare('pragma user_version').get()?.user_version) === 0)
    database.exec(`${tables} pragma user_version = 1;`)
  database.exec('commit')
  const count = database.prepare(
    `insert into day (day, asked, answered, milliseconds, slowest) values (?, 1, ?, ?, ?)
     on conflict (day) do update set asked = asked + 1, answered = answered + excluded.answered,
       milliseconds = milliseconds + excluded.milliseconds, slowest = max(slowest, excluded.slowest)`,
  )
  const begun = database.prepare('select from_at from outage where until_at is null')
  const begin = database.prepare('insert or ignore into outage (from_at, misses) values (?, 1)')
  const miss = database.prepare('update outage set misses = misses + 1 where until_at is null')
  const end = database.prepare('update outage set until_at = ? where until_at is null')
  const answered = database.prepare('update last set answered_at = ?')
  return {
    note: (at, milliseconds) => {
      const took = Math.round(milliseconds ?? 0)
      count.run(new Date(at).toISOString().slice(0, 10), milliseconds === undefined ? 0 : 1, took, took)
      if (milliseconds !== undefined) {
        end.run(at)
        answered.run(at)
      } else if (begun.get()) miss.run()
      else begin.run(at)
    },
    noteStart: (at, longest) => {
      const last = database.prepare('select answered_at from last').get()?.answered_at
      if (last == null || at - Number(last) <= longest || begun.get()) return
      database.prepare('insert or ignore into outage (from_at, misses) values (?, 2)').run(Number(last))
    },
    days: (most) =>
      database
        .prepare('select * from day order by day desc limit ?')
        .all(most)
        .map(({ day, asked, answered: heard, milliseconds, slowest }) => ({
          ...{ day: String(day), asked: Number(asked), answered: Number(heard), slowest: Number(slowest) },
          milliseconds: Number(heard) === 0 ? 0 : Math.round(Number(milliseconds) / Number(heard)),
        })),
    outages: (most) =>
      database
        .prepare('select * from outage where misses > 1 or until_at is null order by from_at desc limit ?')
        .all(most)
        .map(({ from_at, until_at }) => ({
          from: Number(from_at),
          until: until_at === null ? null : Number(until_at),
        })),
    untold: () =>
      database
        .prepare('select * from outage where misses > 1 and until_at is not null and told_at is null order by from_at')
        .all()
        .map(({ from_at, until_at }) => ({ from: Number(from_at), until: Number(until_at) })),
    noteTold: (from, at) => database.prepare('update outage set told_at = ? where from_at = ?').run(at, from),
    close: () => database.close(),
  }
}
