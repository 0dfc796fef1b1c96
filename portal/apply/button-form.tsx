import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import type { ButtonKind } from './button-kind.ts'
import { texts } from './button-texts.ts'

/** What somebody declares by a button, as far as it is filled in. */
export interface ButtonDraft {
  /** The same for every time it is sent: pressed twice, it is declared once. */
  readonly key: string
  readonly name: string
  readonly email: string
  readonly agreement: string
  readonly ground: 'ordinary' | 'for cause'
  readonly reason: string
  readonly to: string | null
  readonly website: string
}
export const emptyDeclaration = (): ButtonDraft => ({
  ...{ key: crypto.randomUUID(), name: '', email: '', agreement: '', ground: 'ordinary', reason: '', to: null },
  website: '',
})

interface Filling {
  readonly kind: ButtonKind
  readonly draft: ButtonDraft
  readonly onDraft: (draft: ButtonDraft) => void
  readonly onReady: () => void
}
const fields = ['name', 'agreement', 'email'] as const

/** No more is asked than the law lets be asked. */
export function ButtonForm({ kind, draft, onDraft, onReady }: Filling) {
  const { say } = useLanguage()
  const [isTried, setTried] = useState(false)
  const wrong = (field: (typeof fields)[number]): string | undefined => {
    if (draft[field].trim() === '') return say(texts.missing)
    return field === 'email' && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(draft.email.trim())
      ? say(texts.wrongEmail)
      : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const first = fields.find(wrong)
    if (first) return document.getElementById(`declare-${first}`)?.focus()
    onReady()
  }
  return (
    <form className="sheet provider-part" noValidate onSubmit={submit}>
      {fields.map((field) => (
        <TextInput
          key={field}
          id={`declare-${field}`}
          label={say(texts[field])}
          description={field === 'agreement' ? say(texts.agreementHow) : undefined}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete={{ name: 'name', agreement: 'off', email: 'email' }[field]}
          value={draft[field]}
          error={isTried && wrong(field)}
          maxLength={160}
          required
          onChange={(event) => onDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      {kind === 'cancellation' && <Notice draft={draft} onDraft={onDraft} />}
      <label className="trap" aria-hidden="true">
        {say(texts.emptyField)}
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={draft.website}
          onChange={(event) => onDraft({ ...draft, website: event.currentTarget.value })}
        />
      </label>
      <Button type="submit" className="send" justify="center">
        {say(texts[kind].review)}
      </Button>
    </form>
  )
}

function Notice({ draft, onDraft }: Pick<Filling, 'draft' | 'onDraft'>) {
  const { say } = useLanguage()
  return (
    <>
      <Radio.Group
        label={say(texts.ground)}
        value={draft.ground}
        onChange={(value) => onDraft({ ...draft, ground: value === 'for cause' ? 'for cause' : 'ordinary' })}
        className="applicants"
      >
        <Radio value="ordinary" label={say(texts.ordinary)} />
        <Radio value="for cause" label={say(texts['for cause'])} />
      </Radio.Group>
      {draft.ground === 'for cause' && (
        <Textarea
          label={say(texts.reason)}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.reason}
          onChange={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
        />
      )}
      <Radio.Group
        label={say(texts.to)}
        value={draft.to === null ? 'earliest' : 'day'}
        onChange={(value) => onDraft({ ...draft, to: value === 'day' ? (draft.to ?? '') : null })}
        className="applicants"
      >
        <Radio value="earliest" label={say(texts.earliest)} />
        <Radio value="day" label={say(texts.onDay)} />
      </Radio.Group>
      {draft.to !== null && (
        <TextInput
          type="date"
          label={say(texts.day)}
          value={draft.to}
          onChange={(event) => onDraft({ ...draft, to: event.currentTarget.value })}
        />
      )}
    </>
  )
}
