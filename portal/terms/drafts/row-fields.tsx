import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Choice, isSameChoice } from '../../../terms/edition/choices.ts'
import { type Column, unfitRows } from '../../../terms/edition/setting-table.ts'
import type { KeptTable } from '../../../terms/edition/setting-tables.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { isAsBefore } from './live.ts'
import { emptyRow, rowsTyped, shownRows, type TypedRow } from './rows.ts'
import { texts } from './texts.ts'
import type { Editing } from './use-edits.ts'

interface RowFieldsProps {
  readonly label: string
  readonly choice: Choice
  readonly table: KeptTable
  readonly editing: Editing
}

/** A choice that is rows: they are added, changed and removed, and kept as soon as all of them fit. */
export function RowFields({ label, choice, table, editing }: RowFieldsProps) {
  const { say, language } = useLanguage()
  const [typed, setTyped] = useState<readonly TypedRow[]>()
  const now = typeof choice.now === 'object' ? choice.now : []
  const rows = typed ?? shownRows(table, now, language)
  const unfit = typed && unfitRows(table, rowsTyped(table, typed))
  const keep = (changed: readonly TypedRow[]): void => {
    const to = rowsTyped(table, changed)
    const fits = unfitRows(table, to) === undefined
    setTyped(fits ? undefined : changed)
    if (!fits || isSameChoice(choice, now, to)) return
    const edit = { is: 'setting', name: choice.name, to } as const
    editing.type(edit)
    editing.keep(edit, isAsBefore(editing.before, undefined, edit))
  }
  const isFixedNumber = table.rows.from === table.rows.to
  return (
    <fieldset className="drafts-rows">
      <legend>{label}</legend>
      {rows.map((row, n) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read twice
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
        <div key={n} className="drafts-row" role="group" aria-label={`${label}, ${say(texts.row)} ${n + 1}`}>
          {table.columns.map((column) => (
            <Cell
              key={column.name}
              column={column}
              typed={row[column.name] ?? ''}
              onType={(text) => setTyped(rows.with(n, { ...row, [column.name]: text }))}
              onKeep={(text) => keep(rows.with(n, { ...row, [column.name]: text }))}
            />
          ))}
          {!isFixedNumber && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`${say(texts.removeRow)} ${n + 1}: ${label}`}
              onClick={() => keep(rows.toSpliced(n, 1))}
            >
              {say(texts.removeRow)}
            </Button>
          )}
        </div>
      ))}
      {unfit && (
        <p className="drafts-warning" role="status">
          {say(unfit)}
        </p>
      )}
      {!isFixedNumber && rows.length < table.rows.to && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${say(texts.addRow)}: ${label}`}
          onClick={() => keep([...rows, emptyRow(table)])}
        >
          {say(texts.addRow)}
        </Button>
      )}
    </fieldset>
  )
}

interface CellProps {
  readonly column: Column
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onKeep: (text: string) => void
}

function Cell({ column, typed, onType, onKeep }: CellProps) {
  const { say } = useLanguage()
  const { holds } = column
  if (holds.is === 'one of')
    return (
      <NativeSelect
        label={say(column)}
        value={typed}
        data={holds.all.map((each) => ({ value: each.name, label: say(each) }))}
        onChange={({ currentTarget: { value } }) => onKeep(value)}
      />
    )
  return (
    <TextInput
      label={`${say(column)}${column.mayBeEmpty ? ` (${say(texts.mayBeEmpty)})` : ''}`}
      type={holds.is === 'day' ? 'date' : 'text'}
      {...(holds.is === 'day'
        ? {}
        : { inputMode: holds.is === 'amount' ? ('decimal' as const) : ('numeric' as const) })}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => onKeep(typed)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onKeep(typed)
      }}
    />
  )
}
