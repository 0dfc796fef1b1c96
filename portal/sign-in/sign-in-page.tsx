import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import './sign-in.css'
import { texts } from './texts.ts'

/** Where one signs in; afterwards one comes to where one wanted to go. */
export function SignInPage() {
  const { say } = useLanguage()
  const { to } = useSearch({ strict: false }) as { readonly to?: string }
  const [trouble, setTrouble] = useState<keyof typeof texts>()
  const [isAsking, setAsking] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setAsking(true)
    setTrouble(undefined)
    const refused = await askToSignIn(String(form.get('email')), String(form.get('password')))
    setAsking(false)
    setTrouble(refused)
    if (refused) return
    await queries.invalidateQueries()
    // Only a path of this window: nobody is sent elsewhere by a link that leads here.
    await navigate({ to: to?.startsWith('/') && !to.startsWith('//') ? to : '/', replace: true })
  }
  return (
    <form className="sheet sign-in" onSubmit={(event) => void signIn(event)}>
      <h1>{say(texts.title)}</h1>
      <TextInput name="email" type="email" label={say(texts.email)} autoComplete="username" required />
      <PasswordInput name="password" label={say(texts.password)} autoComplete="current-password" required />
      {trouble && (
        <p className="sign-in-trouble" role="alert">
          {say(texts[trouble])}
        </p>
      )}
      <Button type="submit" loading={isAsking}>
        {say(texts.signIn)}
      </Button>
    </form>
  )
}

/** Nothing, or the name of the text that says why not. */
async function askToSignIn(email: string, password: string): Promise<keyof typeof texts | undefined> {
  try {
    const { ok, status } = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    if (ok) return undefined
    return status === 429 ? 'tooOften' : 'wrong'
  } catch {
    return 'unreachable'
  }
}
