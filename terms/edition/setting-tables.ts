import { eur, eurNet, type Gross, type Net } from '../grammar/money.ts'
import type { Tier } from '../grammar/offering.ts'
import type { Tariff } from '../grammar/quantities/software-service.ts'
import type { ChannelsByPlan } from '../grammar/quantities/support.ts'
import { say } from '../grammar/said.ts'
import type { Column, Holds, SettingTable, WrittenRow, WrittenTable } from './setting-table.ts'

/** A setting as rows, and how its value is made of them: what clauses read is never the written form. */
export interface KeptTable<V = unknown> extends SettingTable {
  readonly read: (rows: WrittenTable) => V
  readonly write: (value: V) => WrittenTable
}
const kept = <V>(table: KeptTable<V>): KeptTable => table as KeptTable

const column = (name: string, de: string, en: string, holds: Holds): Column => ({ name, de, en, holds })
const day: Holds = { is: 'day' }
const amount: Holds = { is: 'amount' }
const whole = (from: number, to: number): Holds => ({ is: 'whole number', from, to })
const named = (name: string, de: string, en: string) => ({ name, ...say(de, en, {}) })
const text = (row: WrittenRow, name: string): string => String(row[name])

/** Prices by number: the last row says how many there may be at most. */
const tiers = kept<readonly Tier[]>({
  columns: [
    column('upTo', 'Nutzer bis', 'users up to', whole(1, 1_000_000)),
    column('price', 'Preis netto', 'net price', amount),
  ],
  rows: { from: 1, to: 50 },
  rises: 'upTo',
  read: (rows) => rows.map((row) => ({ upTo: Number(row.upTo), price: eurNet(text(row, 'price')) })),
  write: (all) => all.map(({ upTo, price }) => ({ upTo, price: price.toString() })),
})

/** The sizes of storage that the price list offers. */
const sizes = ['S', 'M', 'L'] as const
/** Editions of a price list: whoever orders is bound to the one of that day. */
const tariffs = kept<readonly Tariff[]>({
  columns: [
    column('from', 'ab', 'from', day),
    column('user', 'Nutzer und Monat', 'user and month', amount),
    ...sizes.map((size) => ({
      ...column(`storage ${size}`, `Speicher ${size}`, `storage ${size}`, amount),
      mayBeEmpty: true as const,
    })),
  ],
  rows: { from: 1, to: 50 },
  rises: 'from',
  read: (rows) =>
    rows.map((row) => ({
      from: text(row, 'from') as Tariff['from'],
      user: eur(text(row, 'user')),
      storage: Object.fromEntries(
        sizes.flatMap((size) => {
          const price = row[`storage ${size}`]
          return price === undefined ? [] : [[size, eur(String(price))]]
        }),
      ),
    })),
  write: (all) =>
    all.map(({ from, user, storage }) => ({
      from,
      user: user.toString(),
      ...Object.fromEntries(Object.entries(storage).map(([size, price]) => [`storage ${size}`, price.toString()])),
    })),
})

/** Which ways to reach support each plan has. */
const channels = kept<ChannelsByPlan>({
  columns: [
    column('plan', 'Tarif', 'plan', {
      is: 'one of',
      all: [named('free', 'kostenlos', 'free'), named('paid', 'bezahlt', 'paid')],
    }),
    column('channel', 'Kanal', 'channel', {
      is: 'one of',
      all: [
        named('ticket', 'Ticket', 'ticket'),
        named('chat', 'Chat', 'chat'),
        named('telephone', 'Telefon', 'telephone'),
        named('e-mail', 'E-Mail', 'e-mail'),
      ],
    }),
  ],
  rows: { from: 0, to: 8 },
  read: (rows) => {
    const of = (plan: keyof ChannelsByPlan) =>
      rows.filter((row) => row.plan === plan).map((row) => row.channel as ChannelsByPlan['free'][number])
    return { free: of('free'), paid: of('paid') }
  },
  write: ({ free, paid }) => [
    ...free.map((channel) => ({ plan: 'free', channel })),
    ...paid.map((channel) => ({ plan: 'paid', channel })),
  ],
})

const hours = kept<{ readonly from: number; readonly to: number }>({
  columns: [
    column('from', 'von (Uhr)', 'from (hour)', whole(0, 23)),
    column('to', 'bis (Uhr)', 'to (hour)', whole(1, 24)),
  ],
  rows: { from: 1, to: 1 },
  asks: {
    ...say('das Ende liegt nach dem Beginn', 'the end comes after the beginning', {}),
    holds: (row) => Number(row.from) < Number(row.to),
  },
  read: ([row = {}]) => ({ from: Number(row.from), to: Number(row.to) }),
  write: ({ from, to }) => [{ from, to }],
})

/** A sum of money. */
const sum = <M extends Gross | Net>(make: (amount: string) => M) =>
  kept<M>({
    columns: [column('amount', 'Betrag', 'amount', amount)],
    rows: { from: 1, to: 1 },
    read: ([row = {}]) => make(text(row, 'amount')),
    write: (value) => [{ amount: value.toString() }],
  })

const suspendable = kept<readonly string[]>({
  columns: [
    column('what', 'was', 'what', {
      is: 'one of',
      all: [named('services', 'Dienste', 'services'), named('further means', 'weitere Mittel', 'further means')],
    }),
  ],
  rows: { from: 1, to: 2 },
  read: (rows) => rows.map((row) => text(row, 'what')),
  write: (all) => all.map((what) => ({ what })),
})

/** From which day on passwords have to be how long. */
const passwords = kept<readonly { readonly from: string; readonly characters: number }[]>({
  columns: [column('from', 'ab', 'from', day), column('characters', 'Zeichen', 'characters', whole(1, 128))],
  rows: { from: 0, to: 20 },
  rises: 'from',
  read: (rows) => rows.map((row) => ({ from: text(row, 'from'), characters: Number(row.characters) })),
  write: (all) => all.map(({ from, characters }) => ({ from, characters })),
})

const tables: Readonly<Record<string, KeptTable>> = {
  tiers,
  tariffs,
  'support channels': channels,
  'business hours': hours,
  trifle: sum(eur),
  suspendable,
  'password characters': passwords,
}

/** The table of a setting whose value is more than a word or a number; undefined where people have none for it. */
export const tableOf = (setting: string, value: unknown): KeptTable | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(tables, setting) ? tables[setting] : undefined
