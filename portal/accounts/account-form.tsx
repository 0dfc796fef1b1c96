import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Assigned, NewUserBody } from '../../api/acts/assign-account.ts'
import { Unanswered } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useAssign } from './queries.ts'
import { affiliations, texts } from './texts.ts'

interface Form {
  readonly agreement: string
  /** The account that passes on; a new one without it. */
  readonly account: string | undefined
  readonly isOpen: boolean
  readonly onDone: () => void
}

/** Names the person who gets an account, new or from somebody who has stopped. */
export function AccountForm({ agreement, account, isOpen, onDone }: Form) {
  const { say, language } = useLanguage()
  const assign = useAssign(agreement, account)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [worksFor, setWorksFor] = useState<NewUserBody['worksFor']>('customer')
  const [isPersonal, setPersonal] = useState(false)
  const [stopped, setStopped] = useState(false)
  const isDoubted = assign.error instanceof Unanswered && assign.error.problem.code === 'ADDRESS_NOT_PERSONAL'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const user = { name, address, worksFor, language, ...(isPersonal ? { isPersonal } : {}) }
    assign.mutate(account === undefined ? user : { ...user, stopped }, {
      onSuccess: () => {
        setName('')
        setAddress('')
      },
    })
  }
  if (!isOpen) return assign.data ? <Outcome assigned={assign.data} /> : null
  return (
    <form
      className="people-form"
      onSubmit={submit}
      aria-label={say(account === undefined ? texts.assign : texts.passOn)}
    >
      <TextInput
        label={say(texts.name)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={120}
        required
      />
      <TextInput
        label={say(texts.address)}
        type="email"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        maxLength={254}
        required
      />
      <NativeSelect
        label={say(texts.worksFor)}
        value={worksFor}
        onChange={(event) => setWorksFor(event.currentTarget.value as NewUserBody['worksFor'])}
        data={Object.entries(affiliations).map(([value, says]) => ({ value, label: say(says) }))}
      />
      {account !== undefined && (
        <Checkbox
          label={say(texts.stopped)}
          checked={stopped}
          onChange={(event) => setStopped(event.currentTarget.checked)}
        />
      )}
      {(isDoubted || isPersonal) && (
        <Checkbox
          label={say(texts.isPersonal)}
          checked={isPersonal}
          onChange={(event) => setPersonal(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" loading={assign.isPending}>
        {account === undefined ? say(texts.assign) : `${say(texts.passOn)}: ${say(texts.account)} ${account}`}
      </Button>
      {account !== undefined && (
        <Button variant="default" onClick={onDone}>
          {say(texts.cancel)}
        </Button>
      )}
      {assign.error && <Trouble error={assign.error} />}
      {assign.data && <Outcome assigned={assign.data} />}
    </form>
  )
}

function Outcome({ assigned: { isMailed, link } }: { assigned: Assigned }) {
  const { say } = useLanguage()
  return (
    <p role="status" className="people-doubt">
      {say(isMailed ? texts.mailed : link ? texts.handOver : texts.isHere)} {link && <code>{link}</code>}
    </p>
  )
}
