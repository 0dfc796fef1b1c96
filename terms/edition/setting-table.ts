import { isDay } from '../grammar/day.ts'
import type { Said } from '../grammar/said.ts'

/** A row as it is written down: amounts as `59.50`, days as `2026-01-01`; a cell that may be empty is left out. */
export type WrittenRow = { readonly [column: string]: string | number }
export type WrittenTable = readonly WrittenRow[]

/** What may stand in a column. */
export type Holds =
  | { readonly is: 'day' }
  | { readonly is: 'amount' }
  | { readonly is: 'whole number'; readonly from: number; readonly to: number }
  | { readonly is: 'one of'; readonly all: readonly (Said & { readonly name: string })[] }
export interface Column extends Said {
  readonly name: string
  readonly holds: Holds
  readonly mayBeEmpty?: true
}

/** A choice of the provider that is no single word or number: rows of the same columns. */
export interface SettingTable {
  readonly columns: readonly Column[]
  /** How many rows there are at least and at most. */
  readonly rows: { readonly from: number; readonly to: number }
  /** The column that grows from row to row; without one, no row stands there twice. */
  readonly rises?: string
  /** What every row has to keep beside the types of its cells. */
  readonly asks?: Said & { readonly holds: (row: WrittenRow) => boolean }
}

/** Why rows cannot stand in a table, in words; undefined: they can. Whatever came over a wire may be given. */
export function unfitRows({ columns, rows: count, rises, asks }: SettingTable, rows: unknown): Said | undefined {
  if (!isTable(rows)) return { de: 'Verlangt sind Zeilen', en: 'Rows are expected' }
  if (rows.length < count.from || rows.length > count.to)
    return {
      de: `Verlangt sind ${count.from} bis ${count.to} Zeilen`,
      en: `From ${count.from} to ${count.to} rows are expected`,
    }
  for (const [n, row] of rows.entries()) {
    const unfit = unfitRow(columns, row) ?? (asks && !asks.holds(row) ? asks : undefined)
    if (unfit) return { de: `Zeile ${n + 1}: ${unfit.de}`, en: `Row ${n + 1}: ${unfit.en}` }
    const before = rows[n - 1]
    if (rises !== undefined && before && !isMore(row[rises], before[rises])) return notRising(columns, rises, n + 1)
    if (rises === undefined && rows.slice(0, n).some((other) => isSameRow(columns, row, other)))
      return { de: `Zeile ${n + 1} steht schon da`, en: `Row ${n + 1} is there already` }
  }
  return undefined
}

const isTable = (rows: unknown): rows is WrittenTable =>
  Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))

function unfitRow(columns: readonly Column[], row: WrittenRow): Said | undefined {
  const foreign = Object.keys(row).find((name) => columns.every((column) => column.name !== name))
  if (foreign !== undefined) return { de: `„${foreign}“ ist keine Spalte`, en: `“${foreign}” is no column` }
  const column = columns.find(({ name, holds, mayBeEmpty }) => {
    const cell = row[name]
    return cell === undefined ? mayBeEmpty !== true : !canStand(holds, cell)
  })
  if (column === undefined) return undefined
  const asked = askedFor(column.holds)
  return { de: `${column.de} verlangt ${asked.de}`, en: `${column.en} asks for ${asked.en}` }
}

function canStand(holds: Holds, cell: unknown): boolean {
  if (holds.is === 'whole number') return Number.isInteger(cell) && isWithin(holds, cell as number)
  if (typeof cell !== 'string') return false
  if (holds.is === 'day') return isDay(cell)
  return holds.is === 'amount' ? /^\d{1,9}\.\d\d$/.test(cell) : holds.all.some(({ name }) => name === cell)
}
const isWithin = ({ from, to }: { readonly from: number; readonly to: number }, number: number): boolean =>
  number >= from && number <= to

function askedFor(holds: Holds): Said {
  if (holds.is === 'day') return { de: 'einen Tag wie 2027-01-31', en: 'a day like 2027-01-31' }
  if (holds.is === 'amount') return { de: 'einen Betrag wie 59.50', en: 'an amount like 59.50' }
  if (holds.is === 'whole number')
    return {
      de: `eine ganze Zahl von ${holds.from} bis ${holds.to}`,
      en: `a whole number from ${holds.from} to ${holds.to}`,
    }
  const among = (language: 'de' | 'en'): string => holds.all.map((each) => each[language]).join(', ')
  return { de: `eines von: ${among('de')}`, en: `one of: ${among('en')}` }
}

function notRising(columns: readonly Column[], rises: string, row: number): Said {
  const column = columns.find(({ name }) => name === rises)
  return {
    de: `Zeile ${row}: ${column?.de ?? rises} muss größer sein als in der Zeile davor`,
    en: `Row ${row}: ${column?.en ?? rises} has to be greater than in the row before`,
  }
}
const isMore = (cell: string | number | undefined, other: string | number | undefined): boolean =>
  cell !== undefined && other !== undefined && cell > other

const isSameRow = (columns: readonly Column[], row: WrittenRow, other: WrittenRow): boolean =>
  columns.every(({ name }) => row[name] === other[name])

/** Whether two tables hold the same; the order in which cells were written does not matter. */
export const isSameTable = ({ columns }: SettingTable, one: WrittenTable, other: WrittenTable): boolean =>
  one.length === other.length && one.every((row, n) => isSameRow(columns, row, other[n] ?? {}))

/** Rows as one reads them: `bis 10 Nutzer, Preis 6000,00 EUR; …`. */
export function tableInWords({ columns }: SettingTable, rows: WrittenTable): Said {
  if (rows.length === 0) return { de: 'nichts', en: 'nothing' }
  const inLanguage = (language: 'de' | 'en'): string =>
    rows
      .map((row) =>
        columns
          .flatMap(({ [language]: title, name, holds }) => {
            const cell = row[name]
            return cell === undefined ? [] : [`${title} ${cellInWords(holds, cell)[language]}`]
          })
          .join(', '),
      )
      .join('; ')
  return { de: inLanguage('de'), en: inLanguage('en') }
}

function cellInWords(holds: Holds, cell: string | number): Said {
  const plain = String(cell)
  if (holds.is === 'one of') return holds.all.find(({ name }) => name === cell) ?? { de: plain, en: plain }
  if (holds.is === 'amount') return { de: `${plain.replace('.', ',')} EUR`, en: `EUR ${plain}` }
  return { de: plain, en: plain }
}
