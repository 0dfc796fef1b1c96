import type { Column, Holds, SettingTable, WrittenRow, WrittenTable } from '../../../terms/edition/setting-table.ts'
import type { Language } from '../../../terms/grammar/said.ts'

/** A row as it stands in its fields. */
export type TypedRow = Readonly<Record<string, string>>

export const emptyRow = ({ columns }: SettingTable): TypedRow =>
  Object.fromEntries(columns.map(({ name, holds }) => [name, holds.is === 'one of' ? (holds.all[0]?.name ?? '') : '']))

/** Rows as fields show them: amounts with the comma or the point of the language. */
export const shownRows = ({ columns }: SettingTable, rows: WrittenTable, language: Language): readonly TypedRow[] =>
  rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, shownCell(column, row, language)])))

function shownCell({ name, holds }: Column, row: WrittenRow, language: Language): string {
  const cell = String(row[name] ?? '')
  return holds.is === 'amount' && language === 'de' ? cell.replace('.', ',') : cell
}

/** Rows as they are written down; a field that is empty is left out. */
export const rowsTyped = ({ columns }: SettingTable, rows: readonly TypedRow[]): WrittenTable =>
  rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ name, holds }) => {
        const typed = row[name]?.trim() ?? ''
        return typed === '' ? [] : [[name, cellTyped(holds, typed)]]
      }),
    ),
  )

/** What cannot be read stays as it was typed: the table says what it asks for. */
function cellTyped({ is }: Holds, typed: string): string | number {
  if (is === 'whole number') return /^\d+$/.test(typed) ? Number(typed) : typed
  return is === 'amount' ? amountTyped(typed) : typed
}

/** `6000`, `6000,5` and `6.000,50` as `6000.00` and so on; anything else as it is. */
function amountTyped(typed: string): string {
  const plain = typed.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.')
  const [, euros, cents = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return euros === undefined ? typed : `${euros}.${cents.padEnd(2, '0')}`
}
