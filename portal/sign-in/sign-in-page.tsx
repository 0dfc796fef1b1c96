import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { CodeForm } from './code-form.tsx'
import { DemoPeople } from './demo-people.tsx'
import { OrganisationWay } from './organisation-way.tsx'
import { Dismissed, hasPasskeys, signInByPasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { texts } from './texts.ts'
import { useArrival } from './use-arrival.ts'

interface Given {
  readonly email: string
  readonly password: string
}

/** Where one signs in; afterwards one comes to where one wanted to go. */
export function SignInPage() {
  const [wantsCode, setWantsCode] = useState(false)
  const arrive = useArrival()
  const signIn = useMutation({
    mutationFn: (body: Given) => ask<{ twoFactorRedirect?: boolean }>('/auth/sign-in/email', { body }),
    onSuccess: ({ twoFactorRedirect = false }) => (twoFactorRedirect ? setWantsCode(true) : arrive()),
  })
  if (wantsCode) return <CodeForm onCome={arrive} onBack={() => setWantsCode(false)} />
  return (
    <>
      <PasswordForm error={signIn.error} isBusy={signIn.isPending} onGiven={signIn.mutate} onCome={arrive} />
      <DemoPeople isBusy={signIn.isPending} onChosen={signIn.mutate} />
    </>
  )
}

interface PasswordFormProps {
  readonly error: Error | null
  readonly isBusy: boolean
  readonly onGiven: (given: Given) => void
  readonly onCome: () => Promise<void>
}

function PasswordForm({ error, isBusy, onGiven, onCome }: PasswordFormProps) {
  const { say } = useLanguage()
  const { to } = useSearch({ strict: false }) as { readonly to?: string }
  const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess: onCome })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onGiven({ email: String(form.get('email')), password: String(form.get('password')) })
  }
  return (
    <form className="sheet sign-in" onSubmit={submit}>
      <h1>{say(texts.title)}</h1>
      <TextInput name="email" type="email" label={say(texts.email)} autoComplete="username webauthn" required />
      <PasswordField name="password" label={say(texts.password)} autoComplete="current-password" />
      <Refused error={error ?? (passkey.error instanceof Dismissed ? undefined : passkey.error)} />
      <Button type="submit" loading={isBusy}>
        {say(texts.signIn)}
      </Button>
      {hasPasskeys() && (
        <Button variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {say(texts.byPasskey)}
        </Button>
      )}
      <OrganisationWay to={to} />
      <Link className="sign-in-link" to="/forgot">
        {say(texts.forgot)}
      </Link>
    </form>
  )
}
