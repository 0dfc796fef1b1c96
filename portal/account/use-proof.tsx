import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ask, Unanswered } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Dismissed } from '../sign-in/passkeys.ts'
import { PasswordField } from '../sign-in/password-field.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { texts } from './texts.ts'

interface Waiting {
  readonly resolve: () => void
  readonly reject: (reason: Error) => void
}
interface Proof {
  /** Does something; where the door wants to see the password again, it is asked for in between. */
  readonly proved: <Answer>(act: () => Promise<Answer>) => Promise<Answer>
  readonly dialog: ReactNode
}

/** For what only somebody may do who has just proved who they are. */
export function useProof(): Proof {
  const [waiting, setWaiting] = useState<Waiting>()
  const end = (tell: (waiting: Waiting) => void) => {
    if (waiting) tell(waiting)
    setWaiting(undefined)
  }
  const proved: Proof['proved'] = async (act) => {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Unanswered) || error.problem.code !== 'PROOF_NEEDED') throw error
      await new Promise<void>((resolve, reject) => setWaiting({ resolve, reject }))
      return act()
    }
  }
  const dialog = (
    <ProofDialog
      isOpen={waiting !== undefined}
      onProved={() => end(({ resolve }) => resolve())}
      onClose={() => end(({ reject }) => reject(new Dismissed()))}
    />
  )
  return { proved, dialog }
}

interface ProofDialogProps {
  readonly isOpen: boolean
  readonly onProved: () => void
  readonly onClose: () => void
}

function ProofDialog({ isOpen, onProved, onClose }: ProofDialogProps) {
  const { say } = useLanguage()
  const prove = useMutation({
    mutationFn: (password: string) => ask('/account/prove', { body: { password } }),
    onSuccess: onProved,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    prove.mutate(String(new FormData(event.currentTarget).get('password')))
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={say(texts.proveTitle)}
      closeButtonProps={{ 'aria-label': say(texts.close) }}
    >
      <form className="account-form" onSubmit={submit}>
        <p className="quiet">{say(texts.proveHow)}</p>
        <PasswordField name="password" label={say(texts.password)} autoComplete="current-password" data-autofocus />
        <Refused error={prove.error} />
        <Button type="submit" loading={prove.isPending}>
          {say(texts.goOn)}
        </Button>
      </form>
    </Modal>
  )
}
