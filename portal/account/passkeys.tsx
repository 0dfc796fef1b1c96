import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import type { Account, ShownPasskey } from '../../api/views/account.ts'
import { ask } from '../door/ask.ts'
import { localDay } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { addPasskey, Dismissed, hasPasskeys } from '../sign-in/passkeys.ts'
import { Refused } from '../sign-in/refused.tsx'
import { useAccountAct } from './queries.ts'
import { texts } from './texts.ts'
import { useProof } from './use-proof.tsx'

/** Sign-in by the finger, face or PIN of a device: password and second factor in one. */
export function Passkeys({ account }: { account: Account }) {
  const { say } = useLanguage()
  const { proved, dialog } = useProof()
  const remove = useAccountAct((id: string) => proved(() => ask('/auth/passkey/delete-passkey', { body: { id } })))
  return (
    <section className="sheet account-part" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{say(texts.passkeys)}</h2>
      <p className="quiet">{say(texts.passkeysHow)}</p>
      {account.passkeys.length > 0 && (
        <ul className="account-list">
          {account.passkeys.map((passkey) => (
            <OnePasskey key={passkey.passkey} passkey={passkey} onRemove={() => remove.mutate(passkey.passkey)} />
          ))}
        </ul>
      )}
      {!(remove.error instanceof Dismissed) && <Refused error={remove.error} />}
      {hasPasskeys() ? <NewPasskey /> : <p className="quiet">{say(texts.noPasskeysHere)}</p>}
      {dialog}
    </section>
  )
}

function OnePasskey({ passkey, onRemove }: { passkey: ShownPasskey; onRemove: () => void }) {
  const { say, language } = useLanguage()
  const name = passkey.name ?? say(texts.passkey)
  return (
    <li>
      <span>
        {name}
        {passkey.createdAt && <span className="label"> · {localDay(passkey.createdAt, language)}</span>}
      </span>
      <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
        {say(texts.remove)} <span className="for-readers">{name}</span>
      </Button>
    </li>
  )
}

function NewPasskey() {
  const { say } = useLanguage()
  const { proved, dialog } = useProof()
  const form = useRef<HTMLFormElement>(null)
  const add = useAccountAct(async (name: string) => {
    await proved(() => addPasskey(name))
    form.current?.reset()
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    add.mutate(String(new FormData(event.currentTarget).get('name')))
  }
  return (
    <>
      <form className="account-line" ref={form} onSubmit={submit}>
        <TextInput name="name" label={say(texts.passkeyName)} placeholder={say(texts.passkeyExample)} required />
        <Button type="submit" variant="default" loading={add.isPending}>
          {say(texts.addPasskey)}
        </Button>
        {!(add.error instanceof Dismissed) && <Refused error={add.error} />}
      </form>
      {dialog}
    </>
  )
}
