import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownGrant } from '../../../api/views/content-grants.ts'
import type { Acting } from '../../door/me.ts'
import { Trouble } from '../../door/trouble.tsx'
import { clockTime, shortDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { useAnswerGrant, useAskForContent, useGrants } from './queries.ts'
import { states, texts } from './texts.ts'

/** Who of the provider may see what the customer keeps, and who could: asked for, allowed, ended. */
export function ContentGrants({ agreement, me }: { agreement: string; me: Acting }) {
  const { say } = useLanguage()
  const { data, error } = useGrants(agreement, me.may('see grants'))
  const answer = useAnswerGrant(agreement)
  if (!me.may('see grants')) return null
  const trouble = error ?? answer.error
  return (
    <section className="sheet people-part" aria-labelledby="content-title">
      <h2 id="content-title">{say(texts.content)}</h2>
      <p className="quiet">{say(texts.contentLead)}</p>
      {trouble && <Trouble error={trouble} />}
      {data?.grants.length === 0 && <p className="quiet">{say(texts.noGrants)}</p>}
      <ul className="people-rows">
        {data?.grants.map((grant) => (
          <li key={grant.grant} data-state={grant.state}>
            <Grant grant={grant} />
            <span className="people-acts">
              {grant.state === 'asked' && !grant.isMine && me.may('grant content') && (
                <Button size="compact-sm" onClick={() => answer.mutate({ grant: grant.grant, how: 'allow' })}>
                  {say(texts.allow)} <span className="for-readers">{grant.person}</span>
                </Button>
              )}
              {(grant.state === 'asked' || grant.state === 'open') && me.may('end grants') && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => answer.mutate({ grant: grant.grant, how: 'end' })}
                >
                  {say(grant.state === 'open' ? texts.end : grant.isMine ? texts.takeBack : texts.decline)}{' '}
                  <span className="for-readers">{grant.person}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {me.may('ask for content') && <AskForContent agreement={agreement} />}
    </section>
  )
}

function Grant({ grant }: { grant: ShownGrant }) {
  const { say, language } = useLanguage()
  const at = (time: string): string => `${shortDay(time, language)} ${clockTime(time, language)}`
  const told = grant.allowedBy
    ? [
        `${say(texts.allowedBy)} ${grant.allowedBy}`,
        `${say(texts.until)} ${at(grant.endedAt ?? grant.until ?? grant.askedAt)}`,
      ]
    : [`${say(texts.asks)} ${grant.hours} ${say(texts.hours)}`, at(grant.askedAt)]
  return (
    <div>
      <strong>{grant.person}</strong> <code>{grant.scope}</code>
      <p>{grant.reason}</p>
      <p className="label">{[say(states[grant.state]), ...told].join(' · ')}</p>
    </div>
  )
}

function AskForContent({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const ask = useAskForContent(agreement)
  const [scope, setScope] = useState('')
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState(4)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate({ scope, reason, hours }, { onSuccess: () => setReason('') })
  }
  return (
    <form className="people-form" onSubmit={submit} aria-label={say(texts.askForContent)}>
      <TextInput
        label={say(texts.what)}
        placeholder={say(texts.whatExample)}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <TextInput
        label={say(texts.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        minLength={5}
        maxLength={500}
        required
      />
      <NumberInput
        label={say(texts.howLong)}
        value={hours}
        onChange={(value) => setHours(Number(value) || 4)}
        min={1}
        max={744}
        hideControls
      />
      <Button type="submit" loading={ask.isPending}>
        {say(texts.askForContent)}
      </Button>
      {ask.error && <Trouble error={ask.error} />}
    </form>
  )
}
