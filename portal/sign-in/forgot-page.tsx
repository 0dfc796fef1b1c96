import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { texts } from './texts.ts'

/** Has a link for a new password sent; what is answered is the same for every address. */
export function ForgotPage() {
  const { say } = useLanguage()
  const request = useMutation({
    mutationFn: (email: string) => ask('/auth/request-password-reset', { body: { email } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    request.mutate(String(new FormData(event.currentTarget).get('email')))
  }
  if (request.isSuccess)
    return (
      <div className="sheet sign-in" role="status">
        <h1>{say(texts.looked)}</h1>
        <p>{say(texts.lookedHow)}</p>
        <BackLink />
      </div>
    )
  return (
    <form className="sheet sign-in" onSubmit={submit}>
      <h1>{say(texts.forgotTitle)}</h1>
      <p className="quiet">{say(texts.forgotHow)}</p>
      <TextInput name="email" type="email" label={say(texts.email)} autoComplete="username" required />
      <Refused error={request.error} />
      <Button type="submit" loading={request.isPending}>
        {say(texts.sendLink)}
      </Button>
      <BackLink />
    </form>
  )
}

export function BackLink() {
  const { say } = useLanguage()
  return (
    <Link className="sign-in-link" to="/sign-in">
      {say(texts.toSignIn)}
    </Link>
  )
}
