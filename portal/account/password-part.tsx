import { Button } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { useAccountAct } from './queries.ts'
import { texts } from './texts.ts'

interface Passwords {
  readonly currentPassword: string
  readonly newPassword: string
}

/** A new password; which rules it has to meet, the clauses of the provider say. */
export function PasswordPart() {
  const { say } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const change = useAccountAct(async (body: Passwords) => {
    await ask('/auth/change-password', { body })
    form.current?.reset()
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    change.mutate({ currentPassword: String(given.get('current')), newPassword: String(given.get('new')) })
  }
  return (
    <section className="sheet account-part" aria-labelledby="account-password">
      <h2 id="account-password">{say(texts.password)}</h2>
      <form className="account-form" ref={form} onSubmit={submit}>
        <PasswordField name="current" label={say(texts.present)} autoComplete="current-password" />
        <PasswordField name="new" label={say(texts.newPassword)} autoComplete="new-password" />
        <Refused error={change.error} />
        {change.isSuccess && <p role="status">{say(texts.passwordChanged)}</p>}
        <Button type="submit" variant="default" loading={change.isPending}>
          {say(texts.changePassword)}
        </Button>
      </form>
    </section>
  )
}
