import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownLoan } from '../../api/vpn/view.ts'
import { download } from '../door/download.ts'
import { Trouble } from '../door/trouble.tsx'
import { shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { routerProfilePath, useSend, useTakeBack, useWithdraw } from './queries.ts'
import { texts } from './texts.ts'

/** Where a router is on its way, and whether it should be back. */
export function LoanTimes({ loan }: { loan: ShownLoan }) {
  const { say, language } = useLanguage()
  const { assignedAt, sentOn, tracking, returnedOn, returnFrom, isOverdue } = loan
  const parts = [
    sentOn
      ? `${say(texts.sent)} ${shortDay(sentOn, language)}`
      : `${say(texts.assigned)} ${shortDay(assignedAt, language)}`,
    ...(tracking ? [`${say(texts.tracking)} ${tracking}`] : []),
    ...(returnedOn ? [`${say(texts.returned)} ${shortDay(returnedOn, language)}`] : []),
  ]
  return (
    <>
      <p className="label">{parts.join(' · ')}</p>
      {returnFrom && (
        <p className={isOverdue ? 'vpn-warning' : 'quiet'}>
          {say(texts.returnFrom)} {shortDay(returnFrom, language)}
          {isOverdue && ` · ${say(texts.overdue)}`}
        </p>
      )}
    </>
  )
}

/** The next thing that staff does with a router: sets it up and sends it, or takes it back. */
export function LoanActs({ agreement, loan }: { agreement: string; loan: ShownLoan }) {
  const { say } = useLanguage()
  const key = { agreement, loan: loan.loan }
  const [tracking, setTracking] = useState('')
  const [trouble, setTrouble] = useState<Error>()
  const send = useSend()
  const takeBack = useTakeBack()
  const withdraw = useWithdraw()
  if (loan.returnedOn) return null
  const error = trouble ?? send.error ?? takeBack.error ?? withdraw.error
  const named = <span className="for-readers"> {loan.serial}</span>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate({ ...key, tracking })
  }
  const load = () => void download(routerProfilePath(key)).then(() => setTrouble(undefined), setTrouble)
  return (
    <div>
      {loan.sentOn ? (
        <div className="vpn-acts">
          <Button size="compact-sm" variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(key)}>
            {say(texts.takeBack)}
            {named}
          </Button>
        </div>
      ) : (
        <form className="vpn-acts" onSubmit={submit}>
          <TextInput
            size="xs"
            label={say(texts.tracking)}
            value={tracking}
            onChange={(event) => setTracking(event.currentTarget.value)}
            maxLength={80}
          />
          <Button size="compact-md" type="submit" loading={send.isPending}>
            {say(texts.send)}
            {named}
          </Button>
          <Button size="compact-md" variant="default" onClick={load}>
            {say(texts.routerProfile)}
            {named}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => withdraw.mutate(key)}>
            {say(texts.withdraw)}
            {named}
          </Button>
        </form>
      )}
      {error && <Trouble error={error} />}
    </div>
  )
}
