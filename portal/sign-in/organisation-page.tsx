import { Button, Loader, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { ShownWayIn } from '../../api/directories/come-in.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { returned, texts } from './organisation-texts.ts'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { useArrival } from './use-arrival.ts'

interface Search {
  /** The directory that a link names. */
  readonly with?: string
  readonly to?: string
  /** What went wrong elsewhere. */
  readonly trouble?: string
}

/** Where one signs in by the account that one has at one's organisation. */
export function OrganisationPage() {
  const { say } = useLanguage()
  const { with: directory, to, trouble } = useSearch({ strict: false }) as Search
  const sentence = returned[trouble ?? '']
  return (
    <div className="sheet sign-in">
      {sentence && (
        <p className="refused" role="alert">
          {say(sentence)}
        </p>
      )}
      {directory === undefined ? <AskTheWay /> : <Way directory={directory} to={ownPath(to)} />}
      <Link className="sign-in-link" to="/sign-in">
        {say(texts.byPassword)}
      </Link>
    </div>
  )
}

/** Only a path of this window: nobody is sent elsewhere by a link that leads here. */
const ownPath = (to: string | undefined): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/')

function Way({ directory, to }: { readonly directory: string; readonly to: string }) {
  const { say } = useLanguage()
  const { data: way, error } = useQuery({
    queryKey: ['way-in', directory],
    queryFn: () => ask<ShownWayIn>(`/directories/${encodeURIComponent(directory)}/way-in`),
    retry: false,
  })
  if (error)
    return (
      <>
        <h1>{say(texts.title)}</h1>
        <Refused error={error} />
      </>
    )
  if (!way)
    return (
      <p className="quiet" role="status">
        <Loader size="xs" /> {say(texts.opening)}
      </p>
    )
  return (
    <>
      <h1>{say(texts.withName).replace('{name}', way.title)}</h1>
      {way.kind === 'ldap' ? <ByPassword way={way} /> : <Elsewhere way={way} to={to} />}
    </>
  )
}

/** Name and password as the organisation knows them. */
function ByPassword({ way }: { readonly way: ShownWayIn }) {
  const { say } = useLanguage()
  const arrive = useArrival()
  const signIn = useMutation({
    mutationFn: (body: { name: string; password: string }) =>
      ask<void>(`/directories/${way.directory}/sign-in`, { body }),
    onSuccess: arrive,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ name: String(form.get('name')), password: String(form.get('password')) })
  }
  return (
    <form className="sign-in-part" onSubmit={submit}>
      <TextInput
        name="name"
        label={say(texts.name)}
        description={say(texts.nameWhy)}
        autoComplete="username"
        autoCapitalize="none"
        required
      />
      <PasswordInput name="password" label={say(texts.password)} autoComplete="current-password" required />
      <Refused error={signIn.error} />
      <Button type="submit" loading={signIn.isPending}>
        {say(texts.signIn)}
      </Button>
    </form>
  )
}

/** To the page of the organisation, and back. */
function Elsewhere({ way, to }: { readonly way: ShownWayIn; readonly to: string }) {
  const { say } = useLanguage()
  const begin = useMutation({
    mutationFn: () => ask<{ address: string }>(`/directories/${way.directory}/begin`, { body: { to } }),
    onSuccess: ({ address }) => location.assign(address),
  })
  return (
    <>
      <p className="quiet">{say(texts.goWhy)}</p>
      <Refused error={begin.error} />
      <Button loading={begin.isPending || begin.isSuccess} onClick={() => begin.mutate()}>
        {say(texts.go)}
      </Button>
    </>
  )
}

/** Whoever has no link is mailed it. What stands here afterwards is the same for everybody. */
function AskTheWay() {
  const { say } = useLanguage()
  const mail = useMutation({
    mutationFn: (email: string) => ask<void>('/directories/ways', { body: { email } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    mail.mutate(String(new FormData(event.currentTarget).get('email')))
  }
  return (
    <>
      <h1>{say(texts.title)}</h1>
      {mail.isSuccess ? (
        <p role="status">{say(texts.mailed)}</p>
      ) : (
        <form className="sign-in-part" onSubmit={submit}>
          <p className="quiet">{say(texts.askWhy)}</p>
          <TextInput name="email" type="email" label={say(texts.email)} autoComplete="email" required />
          <Refused error={mail.error} />
          <Button type="submit" loading={mail.isPending}>
            {say(texts.mail)}
          </Button>
        </form>
      )}
    </>
  )
}
