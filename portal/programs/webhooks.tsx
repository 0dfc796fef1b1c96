import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { changeWebhook, openWebhook, useProgramAct, useWebhooks } from './queries.ts'
import { Secret } from './secret.tsx'
import { states, texts } from './texts.ts'

/** The programs that are told of what happens. */
export function Webhooks() {
  const { say } = useLanguage()
  const { data: webhooks, error } = useWebhooks()
  const open = useProgramAct('webhooks', openWebhook)
  const change = useProgramAct('webhooks', changeWebhook)
  const [url, setUrl] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate({ url }, { onSuccess: () => setUrl('') })
  }
  const trouble = error ?? open.error ?? change.error
  return (
    <section className="sheet programs-part" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">{say(texts.webhooks)}</h2>
      <p className="quiet">{say(texts.webhooksLead)}</p>
      {trouble && <Trouble error={trouble} />}
      {webhooks?.length === 0 && <p className="quiet">{say(texts.noWebhooks)}</p>}
      <ul>
        {webhooks?.map(({ webhook, url: to, state, attempts, failure }) => (
          <li key={webhook}>
            <span>
              <span className="programs-url">{to}</span>
              <span className="label">
                {' '}
                {say(states[state])}
                {failure && `, ${say(texts.failure)} ${failure}, ${attempts} ${say(texts.attempts)}`}
              </span>
            </span>
            <span className="programs-acts">
              {failure && (
                <Button size="compact-sm" onClick={() => change.mutate({ webhook, change: 'resume' })}>
                  {say(texts.resume)} <span className="for-readers">{to}</span>
                </Button>
              )}
              <Button size="compact-sm" variant="default" onClick={() => change.mutate({ webhook, change: 'end' })}>
                {say(texts.end)} <span className="for-readers">{to}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {open.data && <Secret key={open.data.webhook} secret={open.data.secret} />}
      <form className="programs-form" onSubmit={submit}>
        <TextInput
          label={say(texts.url)}
          type="url"
          placeholder="https://example.org/klausel"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          required
        />
        <Button type="submit" loading={open.isPending}>
          {say(texts.openWebhook)}
        </Button>
      </form>
    </section>
  )
}
