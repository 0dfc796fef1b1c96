import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type FormEvent, useEffect } from 'react'
import type { OpenedInvitation } from '../../api/views/invitations.ts'
import { ask } from '../door/ask.ts'
import { useMe } from '../door/me.ts'
import { useLanguage } from '../language/use-language.tsx'
import { BackLink } from './forgot-page.tsx'
import { PasswordField } from './password-field.tsx'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { texts } from './texts.ts'
import { useArrival } from './use-arrival.ts'

/** Where the link of an invitation leads: with a new account, or with the one that one has. */
export function InvitationPage() {
  const { say, begin } = useLanguage()
  const secret = useSecret()
  const { data: me } = useMe()
  const { data, error } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => ask<OpenedInvitation>('/invitations/open', { body: { secret } }),
    enabled: secret !== '',
    retry: false,
    refetchOnWindowFocus: false,
  })
  if (error || secret === '')
    return (
      <div className="sheet sign-in">
        <h1>{say(texts.invitation)}</h1>
        {error ? <Refused error={error} /> : <p>{say(texts.openLink)}</p>}
        <BackLink />
      </div>
    )
  if (!data) return null
  return (
    <div className="sheet sign-in">
      <h1>{say(texts.invited(data.providerTitle))}</h1>
      <p className="quiet">
        {begin(data.says)} · {data.email}
      </p>
      {me ? <Join secret={secret} name={me.person.name} /> : <Begin secret={secret} email={data.email} />}
    </div>
  )
}

const key = 'klausel invitation'

/** What stands behind the # of the link; kept for this tab, for whoever signs in in between. */
function useSecret(): string {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) sessionStorage.setItem(key, hash)
  }, [hash])
  return hash || (sessionStorage.getItem(key) ?? '')
}

/** Whoever is signed in accepts with one press. */
function Join({ secret, name }: { secret: string; name: string }) {
  const { say } = useLanguage()
  const arrive = useArrival()
  const join = useMutation({
    mutationFn: () => ask('/invitations/join', { body: { secret } }),
    onSuccess: arrive,
  })
  return (
    <>
      <Refused error={join.error} />
      <Button loading={join.isPending} onClick={() => join.mutate()}>
        {say(texts.acceptAs(name))}
      </Button>
    </>
  )
}

function Begin({ secret, email }: { secret: string; email: string }) {
  const { say } = useLanguage()
  const arrive = useArrival()
  const accept = useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      await ask('/invitations/accept', { body: { secret, name, password } })
      await ask('/auth/sign-in/email', { body: { email, password } })
    },
    onSuccess: arrive,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    accept.mutate({ name: String(form.get('name')), password: String(form.get('password')) })
  }
  return (
    <form className="sign-in-part" onSubmit={submit}>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextInput name="name" label={say(texts.name)} autoComplete="name" required />
      <PasswordField name="password" label={say(texts.newPassword)} autoComplete="new-password" />
      <Refused error={accept.error} />
      <Button type="submit" loading={accept.isPending}>
        {say(texts.accept)}
      </Button>
      <Link className="sign-in-link" to="/sign-in" search={{ to: '/invitation' } as never}>
        {say(texts.haveAccount)}
      </Link>
    </form>
  )
}
