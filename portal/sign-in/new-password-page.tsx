import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { BackLink } from './forgot-page.tsx'
import { PasswordField } from './password-field.tsx'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { texts } from './texts.ts'

/** Where the link for a new password leads. */
export function NewPasswordPage() {
  const { say } = useLanguage()
  const { hash: token } = useLocation()
  const reset = useMutation({
    mutationFn: (newPassword: string) => ask('/auth/reset-password', { body: { newPassword, token } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    reset.mutate(String(new FormData(event.currentTarget).get('password')))
  }
  if (reset.isSuccess)
    return (
      <div className="sheet sign-in" role="status">
        <h1>{say(texts.passwordSet)}</h1>
        <p>{say(texts.passwordSetHow)}</p>
        <BackLink />
      </div>
    )
  return (
    <form className="sheet sign-in" onSubmit={submit}>
      <h1>{say(texts.newPassword)}</h1>
      <PasswordField name="password" label={say(texts.newPassword)} autoComplete="new-password" />
      <Refused error={reset.error} />
      <Button type="submit" loading={reset.isPending}>
        {say(texts.setPassword)}
      </Button>
      <BackLink />
    </form>
  )
}
