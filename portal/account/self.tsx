import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Account } from '../../api/views/account.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Dismissed } from '../sign-in/passkeys.ts'
import { Refused } from '../sign-in/refused.tsx'
import { useAccountAct } from './queries.ts'
import { texts } from './texts.ts'
import { useProof } from './use-proof.tsx'

/** Name and address. */
export function Self({ account }: { account: Account }) {
  const { say } = useLanguage()
  return (
    <section className="sheet account-part" aria-labelledby="account-self">
      <h2 id="account-self">{say(texts.self)}</h2>
      <NameForm name={account.name} />
      <AddressForm account={account} />
    </section>
  )
}

function NameForm({ name }: { name: string }) {
  const { say } = useLanguage()
  const change = useAccountAct((given: string) => ask('/account/name', { body: { name: given } }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change.mutate(String(new FormData(event.currentTarget).get('name')))
  }
  return (
    <form className="account-line" onSubmit={submit}>
      <TextInput name="name" label={say(texts.name)} defaultValue={name} autoComplete="name" required />
      <Button type="submit" variant="default" loading={change.isPending}>
        {say(texts.changeName)}
      </Button>
      <Refused error={change.error} />
      {change.isSuccess && <p role="status">{say(texts.kept)}</p>}
    </form>
  )
}

/** A new address holds once a link sent there was opened. */
function AddressForm({ account }: { account: Account }) {
  const { say } = useLanguage()
  const { proved, dialog } = useProof()
  const change = useAccountAct((newEmail: string) => proved(() => ask('/auth/change-email', { body: { newEmail } })))
  const verify = useAccountAct(() => ask('/auth/send-verification-email', { body: { email: account.email } }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change.mutate(String(new FormData(event.currentTarget).get('email')))
  }
  return (
    <>
      <form className="account-line" onSubmit={submit}>
        <TextInput
          name="email"
          type="email"
          label={say(texts.email)}
          description={say(account.isAddressKnown ? texts.addressKnown : texts.addressUnknown)}
          defaultValue={account.email}
          autoComplete="email"
          required
        />
        <Button type="submit" variant="default" loading={change.isPending}>
          {say(texts.changeEmail)}
        </Button>
        {!(change.error instanceof Dismissed) && <Refused error={change.error ?? verify.error} />}
        {(change.isSuccess || verify.isSuccess) && <p role="status">{say(texts.linkSent)}</p>}
      </form>
      {!account.isAddressKnown && (
        <Button variant="subtle" loading={verify.isPending} onClick={() => verify.mutate()}>
          {say(texts.confirmAddress)}
        </Button>
      )}
      {dialog}
    </>
  )
}
