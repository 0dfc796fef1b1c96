import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { below, CountryField } from './country-field.tsx'
import { draftOf, type LetterheadDraft, letterheadIn } from './letterhead-draft.ts'
import './papers.css'
import { type Letterhead, useChangeLetterhead, useLetterhead } from './queries.ts'
import { addressTexts, letterheadTexts as texts } from './texts.ts'

/** Where an administrator says who the provider's papers come from. */
export function LetterheadPage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useLetterhead()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  return (
    <>
      <h1 className="page-title">{say(texts.title)}</h1>
      <p className="quiet papers-how">
        {say(data.letterhead === null ? texts.notYet : texts.how)} <Link to="/provider-look">{say(texts.look)}</Link>
      </p>
      <LetterheadForm letterhead={data.letterhead} />
    </>
  )
}

/** The fields of which each is one line of text. */
type Field = Exclude<keyof LetterheadDraft, 'lines' | 'directors' | 'country'>

function LetterheadForm({ letterhead }: { letterhead: Letterhead | null }) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState(() => draftOf(letterhead))
  const save = useChangeLetterhead()
  const change = (changed: Partial<LetterheadDraft>) => {
    save.reset()
    setDraft({ ...draft, ...changed })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(letterheadIn(draft))
  }
  const field = (
    name: Field,
    label: string,
    more: { readonly required?: true; readonly description?: string; readonly className?: string } = {},
  ) => (
    <TextInput
      inputWrapperOrder={below}
      key={name}
      label={label}
      maxLength={200}
      type={name === 'mail' ? 'email' : 'text'}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      {...more}
    />
  )
  const required = { required: true } as const
  return (
    <form className="papers-parts" onSubmit={submit}>
      <Part title={say(texts.who)}>
        {field('name', say(texts.name), { ...required, className: 'wide' })}
        <Textarea
          inputWrapperOrder={below}
          label={say(addressTexts.lines)}
          description={say(addressTexts.linesHow)}
          required
          autosize
          maxRows={3}
          value={draft.lines}
          onChange={(event) => change({ lines: event.currentTarget.value })}
        />
        {field('postCode', say(addressTexts.postCode), required)}
        {field('city', say(addressTexts.city), required)}
        <CountryField value={draft.country} onChange={(country) => change({ country })} />
      </Part>
      <Part title={say(texts.register)}>
        {field('court', say(texts.court), draft.number.trim() === '' ? {} : required)}
        {field('number', say(texts.number), draft.court.trim() === '' ? {} : required)}
        <Textarea
          className="wide"
          label={say(texts.directors)}
          autosize
          maxRows={12}
          value={draft.directors}
          onChange={(event) => change({ directors: event.currentTarget.value })}
        />
      </Part>
      <Part title={say(texts.taxes)} how={say(texts.taxesHow)}>
        {field('vatId', say(texts.vatId))}
        {field('taxNumber', say(texts.taxNumber))}
        <Checkbox
          className="wide"
          label={say(texts.smallBusiness)}
          description={say(texts.smallBusinessHow)}
          checked={draft.smallBusiness !== ''}
          onChange={(event) => change({ smallBusiness: event.currentTarget.checked ? 'yes' : '' })}
        />
      </Part>
      <Part title={say(texts.contact)}>
        {field('person', say(texts.person), required)}
        {field('phone', say(texts.phone), required)}
        {field('mail', say(texts.mail), required)}
      </Part>
      <Part title={say(texts.bank)}>
        {field('iban', say(texts.iban), draft.bic.trim() + draft.holder.trim() === '' ? {} : required)}
        {field('bic', say(texts.bic))}
        {field('holder', say(texts.holder))}
        {field('invoicePrefix', say(texts.prefix), { ...required, description: say(texts.prefixHow) })}
      </Part>
      {save.error && <Trouble error={save.error} />}
      <div className="papers-acts">
        <Button type="submit" loading={save.isPending}>
          {say(texts.save)}
        </Button>
        <span className="quiet" role="status">
          {save.isSuccess && say(texts.saved)}
        </span>
      </div>
    </form>
  )
}

function Part({ title, how, children }: { title: string; how?: string; children: ReactNode }) {
  return (
    <section className="sheet papers-part" aria-label={title}>
      <h2>{title}</h2>
      {how && <p className="quiet">{how}</p>}
      <div className="papers-form">{children}</div>
    </section>
  )
}
