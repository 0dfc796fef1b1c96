import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DraftedSentence, DraftedValue } from '../../../terms/edition/drafted-sentences.ts'
import { unfitness } from '../../../terms/edition/unfit-edit.ts'
import type { Language } from '../../../terms/grammar/said.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { isAsBefore, numberShown, numberTyped } from './live.ts'
import { texts } from './texts.ts'
import type { Editing } from './use-edits.ts'

interface NumbersProps {
  /** The reference of the sentence. */
  readonly of: string
  readonly value: DraftedValue
  readonly sentence: DraftedSentence
  readonly editing: Editing
}

/** The numbers of a value as fields. What fits shows in the sentence at once, and is kept when one leaves the field. */
export function Numbers({ of: ref, value, sentence, editing }: NumbersProps) {
  const { say, language } = useLanguage()
  const [typed, setTyped] = useState<readonly string[]>()
  const fields = typed ?? value.numbers.map((number) => numberShown(number, language))
  const edit = { is: 'number', ref, value: value.name, numbers: fields.map(numberTyped) } as const
  const isUnfit = typed !== undefined && unfitness(editing.before, edit) !== undefined
  const type = (place: number, text: string): void => {
    const now = fields.with(place, text)
    setTyped(now)
    const numbers = now.map(numberTyped)
    if (unfitness(editing.before, { ...edit, numbers }) === undefined) editing.type({ ...edit, numbers })
  }
  const keep = (): void => {
    if (typed === undefined || isUnfit) return
    setTyped(undefined)
    const isKept = String(keptNumbers(editing, ref, value)) === String(edit.numbers)
    if (!isKept) editing.keep(edit, isAsBefore(editing.before, sentence, edit))
  }
  return fields.map((field, place) => (
    <TextInput
      // biome-ignore lint/suspicious/noArrayIndexKey: the numbers of a value never change places
      key={place}
      className="drafts-number"
      inputMode="decimal"
      label={`${fields.length > 1 ? `${place + 1}. ` : ''}${say(texts.number)} ${quoted(say(value.says), language)}`}
      description={`${say(texts.instead)} ${numberShown(value.before[place] ?? 0, language)}`}
      value={field}
      error={isUnfit && `${say(texts.expected)} ${numberShown(value.step, language)}.`}
      onChange={(event) => type(place, event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep()
      }}
    />
  ))
}

const quoted = (words: string, language: Language): string => (language === 'de' ? `„${words}“` : `“${words}”`)

/** The numbers that the draft has at the door, as far as the page knows. */
function keptNumbers({ kept }: Editing, ref: string, { name, before }: DraftedValue): readonly number[] {
  const edit = kept.find((each) => each.is === 'number' && each.ref === ref && each.value === name)
  return edit?.is === 'number' ? edit.numbers : before
}
