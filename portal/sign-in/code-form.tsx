import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from './refused.tsx'
import { texts } from './texts.ts'

/** Behind the password: the code that an app shows, or one of those kept for the day it does not. */
export function CodeForm({ onCome, onBack }: { onCome: () => Promise<void>; onBack: () => void }) {
  const { say } = useLanguage()
  const [isRecovery, setRecovery] = useState(false)
  const verify = useMutation({
    mutationFn: (code: string) =>
      ask(isRecovery ? '/auth/two-factor/verify-backup-code' : '/auth/two-factor/verify-totp', { body: { code } }),
    onSuccess: onCome,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    verify.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''))
  }
  return (
    <form className="sheet sign-in" onSubmit={submit}>
      <h1>{say(texts.secondStep)}</h1>
      <p className="quiet">{say(isRecovery ? texts.recoveryHow : texts.codeHow)}</p>
      <TextInput
        key={String(isRecovery)}
        name="code"
        label={say(isRecovery ? texts.recoveryCode : texts.code)}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        data-autofocus
        autoFocus
        required
      />
      <Refused error={verify.error} />
      <Button type="submit" loading={verify.isPending}>
        {say(texts.goOn)}
      </Button>
      <Button variant="subtle" onClick={() => setRecovery(!isRecovery)}>
        {say(isRecovery ? texts.byCode : texts.byRecoveryCode)}
      </Button>
      <Button variant="subtle" color="gray" onClick={onBack}>
        {say(texts.back)}
      </Button>
    </form>
  )
}
