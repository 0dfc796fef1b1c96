import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Account } from '../../api/views/account.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { CodeAppSetUp, type SetUp } from './code-app-set-up.tsx'
import { useAccountAct } from './queries.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { texts } from './texts.ts'

type Wish = 'enable' | 'disable' | 'generate-backup-codes'

/** A code from an app behind the password, and recovery codes for the day the app is not there. */
export function CodeApp({ account }: { account: Account }) {
  const { say } = useLanguage()
  const [setUp, setSetUp] = useState<SetUp>()
  const [codes, setCodes] = useState<readonly string[]>()
  return (
    <section className="sheet account-part" aria-labelledby="account-code">
      <h2 id="account-code">{say(texts.codeApp)}</h2>
      <p className="quiet">{say(account.hasCode ? texts.codeAppIsOn : texts.codeAppHow)}</p>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {setUp && !codes && (
        <CodeAppSetUp
          setUp={setUp}
          onDone={() => {
            setCodes(setUp.backupCodes)
            setSetUp(undefined)
          }}
        />
      )}
      {!setUp && !codes && !account.hasCode && (
        <Wished wish="enable" label={say(texts.setUp)} onDone={(given) => setSetUp(given as SetUp)} />
      )}
      {!codes && account.hasCode && (
        <>
          <Wished
            wish="generate-backup-codes"
            label={say(texts.newRecoveryCodes)}
            onDone={({ backupCodes }) => setCodes(backupCodes)}
          />
          <Wished wish="disable" label={say(texts.switchOff)} onDone={() => undefined} />
        </>
      )}
    </section>
  )
}

interface WishedProps {
  readonly wish: Wish
  readonly label: string
  readonly onDone: (given: Partial<SetUp>) => void
}

/** Asked for with the password, since it changes by what one signs in. */
function Wished({ wish, label, onDone }: WishedProps) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const act = useAccountAct(async (password: string) => {
    onDone(await ask<Partial<SetUp>>(`/auth/two-factor/${wish}`, { body: { password } }))
    setOpen(false)
  })
  if (!isOpen)
    return (
      <Button className="account-wish" variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(String(new FormData(event.currentTarget).get('password')))
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <PasswordField name="password" label={say(texts.password)} autoComplete="current-password" autoFocus />
      <Refused error={act.error} />
      <Button type="submit" loading={act.isPending}>
        {label}
      </Button>
    </form>
  )
}
