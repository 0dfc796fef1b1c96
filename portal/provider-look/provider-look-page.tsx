import { Button, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LookView } from '../../api/applications/look.ts'
import type { Problem } from '../../api/problem.ts'
import { ask, Unanswered } from '../door/ask.ts'
import { chosenMembership } from '../door/membership.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { readAmount } from '../tell/read-amount.ts'
import { ColourField } from './colour-field.tsx'
import './provider-look.css'
import { texts } from './texts.ts'

/** Where an administrator says how the provider looks to those who are not its customers yet. */
export function ProviderLookPage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['provider look'],
    queryFn: () => ask<LookView>('/provider-look'),
    refetchOnWindowFocus: false,
  })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <p className="for-readers">{say(texts.loading)}</p>
  return <LookForm key={data.logo} view={data} />
}

function LookForm({ view }: { view: LookView }) {
  const { say } = useLanguage()
  const [look, setLook] = useState(view.look)
  const [host, setHost] = useState(view.host)
  const [prices, setPrices] = useState<Readonly<Record<string, string>>>(look.prices)
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () =>
      ask<LookView>('/provider-look', { body: { look: { ...look, prices: readPrices(prices) }, host } }),
    onSuccess: (saved) => queries.setQueryData(['provider look'], saved),
  })
  const wrong = Object.entries(prices).filter(([, typed]) => typed.trim() !== '' && readAmount(typed) === undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrong.length === 0) save.mutate()
  }
  const address = `${location.origin}/apply/${view.provider}`
  const [before, after] = say(texts.how).split('{address}')
  return (
    <form className="sheet look" onSubmit={submit}>
      <h1>{say(texts.title)}</h1>
      <p className="quiet">
        {before}
        <a href={address}>{address}</a>
        {after}
      </p>
      <TextInput
        label={say(texts.name)}
        required
        maxLength={80}
        value={look.title}
        onChange={(event) => setLook({ ...look, title: event.currentTarget.value })}
      />
      {(['greeting', 'hint'] as const).map((field) => (
        <div key={field} className="look-pair">
          {(['de', 'en'] as const).map((language) => (
            <Textarea
              key={language}
              label={`${say(texts[field])}: ${say(texts[language])}`}
              autosize
              maxLength={field === 'greeting' ? 200 : 600}
              value={look[field][language]}
              onChange={(event) =>
                setLook({ ...look, [field]: { ...look[field], [language]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
      ))}
      <div className="look-pair">
        {(['light', 'dark'] as const).map((light) => (
          <ColourField
            key={light}
            light={light}
            value={look.accent[light]}
            onChange={(colour) => setLook({ ...look, accent: { ...look.accent, [light]: colour } })}
          />
        ))}
      </div>
      <Textarea
        label={say(texts.imprint)}
        autosize
        minRows={2}
        maxLength={600}
        value={look.imprint}
        onChange={(event) => setLook({ ...look, imprint: event.currentTarget.value })}
      />
      <TextInput
        label={say(texts.email)}
        type="email"
        maxLength={200}
        value={look.email}
        onChange={(event) => setLook({ ...look, email: event.currentTarget.value })}
      />
      {view.published.length > 0 && (
        <fieldset className="look-prices">
          <legend>{say(texts.prices)}</legend>
          <p className="quiet">{say(texts.pricesHow)}</p>
          {view.published.map(({ item, title, is }) => (
            <TextInput
              key={item}
              label={`${say(title)} (${say(texts[is])})`}
              inputMode="decimal"
              value={prices[item] ?? ''}
              error={wrong.some(([other]) => other === item) && say(texts.wrongPrice)}
              onChange={(event) => setPrices({ ...prices, [item]: event.currentTarget.value })}
            />
          ))}
        </fieldset>
      )}
      {view.hosts.length > 0 && (
        <NativeSelect
          label={say(texts.host)}
          value={host ?? ''}
          onChange={(event) => setHost(event.currentTarget.value || null)}
          data={[{ value: '', label: say(texts.noHost) }, ...view.hosts]}
        />
      )}
      <Logo view={view} />
      {save.error && <Trouble error={save.error} />}
      <div className="look-end">
        <Button type="submit" loading={save.isPending}>
          {say(texts.save)}
        </Button>
        <span role="status">{save.isSuccess && say(texts.saved)}</span>
      </div>
    </form>
  )
}

/** What was typed as the door has amounts; what is empty is not published. */
const readPrices = (typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([item, text]) => {
      const amount = readAmount(text)
      return amount === undefined ? [] : [[item, amount]]
    }),
  )

function Logo({ view }: { view: LookView }) {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const lay = useMutation({
    mutationFn: layDownLogo,
    onSuccess: (saved) => queries.setQueryData(['provider look'], saved),
  })
  return (
    <div>
      <p className="look-logo">
        <strong>{say(texts.logo)}</strong> {view.logo && <img src={view.logo} alt="" />}
      </p>
      <p className="quiet">{say(texts.logoHow)}</p>
      <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => file && lay.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" size="sm" loading={lay.isPending}>
            {say(texts.chooseLogo)}
          </Button>
        )}
      </FileButton>
      {lay.error && <Trouble error={lay.error} />}
    </div>
  )
}

async function layDownLogo(file: File): Promise<LookView> {
  const form = new FormData()
  form.append('file', file)
  const membership = chosenMembership()
  const response = await fetch('/api/provider-look/logo', {
    method: 'POST',
    headers: membership === null ? {} : { 'klausel-membership': membership },
    body: form,
  })
  if (!response.ok) throw new Unanswered((await response.json()) as Problem)
  return (await response.json()) as LookView
}
