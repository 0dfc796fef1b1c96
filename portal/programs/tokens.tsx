import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../door/trouble.tsx'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { endToken, makeToken, useProgramAct, useTokens } from './queries.ts'
import { Secret } from './secret.tsx'
import { texts } from './texts.ts'

/** The tokens by which programs act as whoever looks. */
export function Tokens() {
  const { say, language } = useLanguage()
  const { data: tokens, error } = useTokens()
  const make = useProgramAct('tokens', makeToken)
  const end = useProgramAct('tokens', endToken)
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ name, days }, { onSuccess: () => setName('') })
  }
  const today = new Date().toISOString()
  const trouble = error ?? make.error ?? end.error
  return (
    <section className="sheet programs-part" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{say(texts.tokens)}</h2>
      {trouble && <Trouble error={trouble} />}
      {tokens?.length === 0 && <p className="quiet">{say(texts.noTokens)}</p>}
      <ul>
        {tokens?.map(({ token, name: called, until }) => (
          <li key={token}>
            <span>
              {called}
              {until && (
                <span className="label">
                  {' '}
                  {say(texts.until)} {dayNear(until, today, language)}
                </span>
              )}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => end.mutate(token)}>
              {say(texts.end)} <span className="for-readers">{called}</span>
            </Button>
          </li>
        ))}
      </ul>
      {make.data && <Secret key={make.data.token} secret={make.data.secret} />}
      <form className="programs-form" onSubmit={submit}>
        <TextInput
          label={say(texts.tokenName)}
          placeholder={say(texts.tokenExample)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          required
        />
        <NumberInput
          label={say(texts.days)}
          value={days}
          onChange={(value) => setDays(Number(value) || 90)}
          min={1}
          max={366}
          hideControls
        />
        <Button type="submit" loading={make.isPending}>
          {say(texts.make)}
        </Button>
      </form>
    </section>
  )
}
