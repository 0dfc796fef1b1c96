import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ShownFact } from '../../api/views/timeline.ts'
import type { DescribedField } from '../../api/views/vocabulary.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { DayInput } from './day-input.tsx'
import { texts } from './texts.ts'

export type Names = Readonly<Record<string, readonly string[]>>

export interface FieldInputProps {
  readonly field: DescribedField
  readonly value: string
  readonly today: Day
  readonly facts: readonly ShownFact[]
  /** Names that stand in this agreement already, by field. */
  readonly names: Names
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** The input that fits what a field expects. */
export function FieldInput(props: FieldInputProps) {
  switch (props.field.type) {
    case 'day':
      return <DayOf {...props} />
    case 'moment':
      return <MomentOf {...props} />
    case 'flag':
      return <YesOrNo {...props} />
    case 'choice':
      return <OneOf {...props} />
    case 'fact':
      return <OneFact {...props} />
    case 'words':
      return <Words {...props} />
    case 'name':
      return <Name {...props} />
    case 'gross':
    case 'net':
    case 'count':
    case 'patch':
      return <Line {...props} />
  }
}

function useCommon({ field, value, error, onChange }: FieldInputProps) {
  const { begin } = useLanguage()
  return {
    label: begin(field.label),
    value,
    error,
    withAsterisk: field.required,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
}

function DayOf({ field, value, today, error, onChange }: FieldInputProps) {
  const { say } = useLanguage()
  return (
    <DayInput
      label={say(field.label)}
      value={value}
      today={today}
      required={field.required}
      error={error}
      onChange={onChange}
    />
  )
}

/** A day and a time of it, kept as one text: `2.2.2026 at 10:00`. */
function MomentOf({ field, value, today, error, onChange }: FieldInputProps) {
  const { say } = useLanguage()
  const [day = '', time = ''] = value.split(' at ')
  return (
    <div className="two-inputs">
      <DayInput
        label={say(field.label)}
        value={day}
        today={today}
        required={field.required}
        error={error}
        onChange={(chosen) => onChange(`${chosen} at ${time}`)}
      />
      <TextInput
        label={say(texts.time)}
        placeholder="10:30"
        value={time}
        onChange={(event) => onChange(`${day} at ${event.currentTarget.value}`)}
      />
    </div>
  )
}

function YesOrNo(props: FieldInputProps) {
  const { say } = useLanguage()
  return (
    <NativeSelect
      {...useCommon(props)}
      data={[
        { value: '', label: say(props.field.required ? texts.choose : texts.notTold) },
        { value: 'true', label: say(texts.yes) },
        { value: 'false', label: say(texts.no) },
      ]}
    />
  )
}

function OneOf(props: FieldInputProps) {
  const { say } = useLanguage()
  const { choices, required } = props.field
  return (
    <NativeSelect
      {...useCommon(props)}
      data={[
        { value: '', label: say(required ? texts.choose : texts.notTold) },
        ...choices.map(({ value, says }) => ({ value, label: say(says) })),
      ]}
    />
  )
}

/** Facts about facts name the one they are about; the latest stand first. */
function OneFact(props: FieldInputProps) {
  const { say, language } = useLanguage()
  const told = props.facts.filter(({ future, number }) => !future && number > 0).toReversed()
  return (
    <NativeSelect
      {...useCommon(props)}
      data={[
        { value: '', label: say(texts.choose) },
        ...told.map(({ number, says, at }) => ({
          value: String(number),
          label: `${number} · ${say(says)}, ${shortDay(at, language)}`,
        })),
      ]}
    />
  )
}

function Words(props: FieldInputProps) {
  const { say } = useLanguage()
  return <Textarea {...useCommon(props)} description={say(texts.sealed)} autosize minRows={2} maxRows={8} />
}

/** Names that stand in this agreement already are offered. */
function Name(props: FieldInputProps) {
  const { field, names, onChange } = props
  return (
    <Autocomplete
      {...useCommon(props)}
      onChange={onChange}
      data={[...(names[field.name] ?? [])]}
      placeholder={String(field.example)}
    />
  )
}

function Line(props: FieldInputProps) {
  const { field } = props,
    { language } = useLanguage()
  const isAmount = field.type === 'gross' || field.type === 'net'
  const example = String(field.example)
  return (
    <TextInput
      {...useCommon(props)}
      inputMode={isAmount ? 'decimal' : field.type === 'count' ? 'numeric' : 'text'}
      placeholder={isAmount && language === 'de' ? example.replace('.', ',') : example}
      {...(isAmount ? { rightSection: <span className="quiet">€</span> } : {})}
    />
  )
}
