import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Choice } from '../../../terms/edition/choices.ts'
import { settingInWords } from '../../../terms/words/settings.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { isAsBefore, numberShown, numberTyped } from './live.ts'
import { RowFields } from './row-fields.tsx'
import { texts } from './texts.ts'
import type { Editing } from './use-edits.ts'

interface ChoicesProps {
  readonly editing: Editing
  readonly isFixed: boolean
}

/** What the provider may choose within what its clauses allow, and the readings that its sentences offer. */
export function Choices({ editing, isFixed }: ChoicesProps) {
  const { say } = useLanguage()
  const { choices } = editing.live
  if (choices.length === 0 || isFixed) return null
  return (
    <section className="sheet drafts-choices" aria-labelledby="drafts-choices">
      <h2 id="drafts-choices">{say(texts.choices)}</h2>
      <div className="drafts-fields">
        {choices.toSorted(tablesLast).map((choice) => (
          <OneChoice key={choice.name} choice={choice} editing={editing} />
        ))}
      </div>
    </section>
  )
}

/** What takes a whole line each stands below what shares one. */
const tablesLast = (a: Choice, b: Choice): number => Number(a.is === 'rows') - Number(b.is === 'rows')

function OneChoice({ choice, editing }: { choice: Choice; editing: Editing }) {
  const { say } = useLanguage()
  const titleOf = useTitleOf(editing)
  const { name, is, now, among, table } = choice
  const choose = (to: Choice['now']): void => {
    const edit = { is: 'setting', name, to } as const
    editing.type(edit)
    editing.keep(edit, isAsBefore(editing.before, undefined, edit))
  }
  const label = is === 'reading' ? titleOf(choice) : say(settingInWords(name))
  if (is === 'number') return <NumberChoice key={String(now)} label={label} now={Number(now)} onChoose={choose} />
  if (table) return <RowFields label={label} choice={choice} table={table} editing={editing} />
  const options =
    is === 'yes or no'
      ? [
          { value: 'true', label: say(texts.yes) },
          { value: 'false', label: say(texts.no) },
        ]
      : among.map((each) => ({ value: each.name, label: say(each.says) }))
  return (
    <NativeSelect
      label={label}
      value={String(now)}
      data={options}
      onChange={({ currentTarget: { value } }) => choose(is === 'yes or no' ? value === 'true' : value)}
    />
  )
}

/** A reading is called after the sentence that it reads. */
function useTitleOf({ live }: Editing): (choice: Choice) => string {
  const { say } = useLanguage()
  return ({ ref = '' }) => {
    const sentence = live.documents.flatMap(({ sentences }) => sentences).find((each) => each.ref === ref)
    return `${ref}${sentence ? ` ${say(sentence.title)}` : ''}`
  }
}

interface NumberChoiceProps {
  readonly label: string
  readonly now: number
  readonly onChoose: (to: number) => void
}

function NumberChoice({ label, now, onChoose }: NumberChoiceProps) {
  const { say, language } = useLanguage()
  const [typed, setTyped] = useState(numberShown(now, language))
  const number = numberTyped(typed)
  const isFit = Number.isFinite(number) && number >= 0
  const keep = (): void => {
    if (isFit && number !== now) onChoose(number)
  }
  return (
    <TextInput
      inputMode="decimal"
      label={label}
      value={typed}
      error={!isFit && `${say(texts.expected)} 1.`}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep()
      }}
    />
  )
}
