import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownFact } from '../../api/views/timeline.ts'
import type { DescribedKind } from '../../api/views/vocabulary.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { ToldFact } from '../door/queries.ts'
import { useLanguage } from '../language/use-language.tsx'
import { DayInput } from './day-input.tsx'
import { compose, type Draft, dayField, timeField } from './draft.ts'
import { FieldInput, type Names } from './field-input.tsx'
import { writeDay } from './read-day.ts'
import { texts } from './texts.ts'
import './tell.css'

interface FactFormProps {
  readonly kind: DescribedKind
  readonly today: Day
  readonly facts: readonly ShownFact[]
  readonly names: Names
  /** What most people will want to tell; they can change it. */
  readonly preset: Draft
  /** What the door found wrong, by field. */
  readonly refused: Readonly<Record<string, Said>>
  readonly isBusy: boolean
  /** What the button says that tells it. */
  readonly submit?: Said
  readonly onTell: (fact: ToldFact) => void
  /** Left out where nothing is imagined, or nothing can be cancelled, here. */
  readonly onImagine?: (fact: ToldFact) => void
  readonly onCancel?: () => void
}

/** A form for any fact, made of what the vocabulary says of it: what is required first, the rest behind a fold. */
export function FactForm({
  kind,
  today,
  facts,
  names,
  preset,
  refused,
  isBusy,
  submit = texts.tell,
  onTell,
  onImagine,
  onCancel,
}: FactFormProps) {
  const { say, begin, language } = useLanguage()
  const [draft, setDraft] = useState<Draft>(() => ({ [dayField]: writeDay(today, language), ...preset }))
  const [found, setFound] = useState<Readonly<Record<string, Said>>>({})
  const wrong = { ...refused, ...found }
  const errorOf = (field: string): string | undefined => {
    const said = wrong[field]
    return said && say(said)
  }
  const change = (field: string) => (value: string) => {
    setDraft({ ...draft, [field]: value })
    setFound(Object.fromEntries(Object.entries(found).filter(([name]) => name !== field)))
  }
  const send = (to: (fact: ToldFact) => void): void => {
    const composed = compose(kind, draft, today)
    setFound(composed.wrong)
    if (composed.fact) to(composed.fact)
  }
  const input = (field: DescribedKind['fields'][number]) => (
    <FieldInput
      key={field.name}
      field={field}
      value={draft[field.name] ?? ''}
      today={today}
      facts={facts}
      names={names}
      error={errorOf(field.name)}
      onChange={change(field.name)}
    />
  )
  const first = kind.fields.filter(({ name, required }) => required || name in preset),
    others = kind.fields.filter((field) => !first.includes(field))
  return (
    <form
      className="fact-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send(onTell)
      }}
    >
      <h3>{begin(kind.says)}</h3>
      <div className="fact-fields">
        <DayInput
          label={say(texts.when)}
          value={draft[dayField] ?? ''}
          today={today}
          required
          error={errorOf(dayField)}
          onChange={change(dayField)}
        />
        <TextInput
          label={say(texts.time)}
          placeholder={say(texts.timeHint)}
          value={draft[timeField] ?? ''}
          error={errorOf(timeField)}
          onChange={(event) => change(timeField)(event.currentTarget.value)}
        />
        {first.map(input)}
      </div>
      {others.length > 0 && (
        <details className="fact-more" open={others.some(({ name }) => name in wrong) || undefined}>
          <summary className="label">{say(texts.more)}</summary>
          <div className="fact-fields">{others.map(input)}</div>
        </details>
      )}
      <div className="fact-acts">
        <Button type="submit" loading={isBusy}>
          {say(submit)}
        </Button>
        {onImagine && (
          <Button variant="default" onClick={() => send(onImagine)}>
            {say(texts.whatIf)}
          </Button>
        )}
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {say(texts.cancel)}
          </Button>
        )}
      </div>
    </form>
  )
}
