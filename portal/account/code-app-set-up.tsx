import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { QrCode } from './qr/qr-code.tsx'
import { useAccountAct } from './queries.ts'
import { texts } from './texts.ts'

export interface SetUp {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** The app reads the secret from the picture, or has it typed in; its first code shows that it has. */
export function CodeAppSetUp({ setUp, onDone }: { setUp: SetUp; onDone: () => void }) {
  const { say } = useLanguage()
  const verify = useAccountAct(async (code: string) => {
    await ask('/auth/two-factor/verify-totp', { body: { code } })
    onDone()
  })
  const secret = new URL(setUp.totpURI).searchParams.get('secret') ?? ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    verify.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''))
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <p>{say(texts.scan)}</p>
      <QrCode text={setUp.totpURI} label={say(texts.qrLabel)} />
      <p className="quiet">
        {say(texts.orType)} <code className="account-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextInput name="code" label={say(texts.code)} inputMode="numeric" autoComplete="one-time-code" required />
      <Refused error={verify.error} />
      <Button type="submit" loading={verify.isPending}>
        {say(texts.checkCode)}
      </Button>
    </form>
  )
}
