import { Alert, Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Invited } from '../../api/acts/invite.ts'
import type { Members } from '../../api/views/members.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { customerName } from './customer-name.ts'
import { usePeopleAct } from './queries.ts'
import { texts } from './texts.ts'

interface InviteProps {
  readonly members: Members
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Asks somebody in by e-mail. */
export function Invite({ members, isOpen, onOpen }: InviteProps) {
  const { say } = useLanguage()
  const [invited, setInvited] = useState<Invited & { readonly email: string }>()
  const invite = usePeopleAct(async (body: Readonly<Record<string, string>>) => {
    const answer = await ask<Invited>('/invitations', { body })
    setInvited({ ...answer, email: body.email ?? '' })
    onOpen(false)
  })
  return (
    <section className="people-invite" aria-label={say(texts.invite)}>
      {invited && <Outcome invited={invited} />}
      {isOpen ? (
        <InviteForm members={members} error={invite.error} isBusy={invite.isPending} onInvite={invite.mutate} />
      ) : (
        <Button
          onClick={() => {
            setInvited(undefined)
            onOpen(true)
          }}
        >
          {say(texts.invite)}
        </Button>
      )}
    </section>
  )
}

/** Where no mail server took it, the link is shown here once, to be handed over. */
function Outcome({ invited }: { invited: Invited & { readonly email: string } }) {
  const { say } = useLanguage()
  return (
    <Alert color={invited.isMailed ? 'pine' : 'yellow'} role="status" title={say(texts.invitedTitle(invited.email))}>
      <p className="people-outcome">{say(invited.isMailed ? texts.mailed : texts.handOver)}</p>
      {invited.link && <code className="people-link">{invited.link}</code>}
    </Alert>
  )
}

interface InviteFormProps {
  readonly members: Members
  readonly error: Error | null
  readonly isBusy: boolean
  readonly onInvite: (body: Readonly<Record<string, string>>) => void
}

function InviteForm({ members, error, isBusy, onInvite }: InviteFormProps) {
  const { say, begin, language } = useLanguage()
  const [customer, setCustomer] = useState('')
  const isStaff = members.staffRoles.length > 0 && customer === ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)]
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [name, String(value)]),
    )
    // A day begins and ends where whoever invites is.
    const from = given.from ? { from: new Date(`${given.from}T00:00`).toISOString() } : {}
    const until = given.until ? { until: new Date(`${given.until}T23:59:59`).toISOString() } : {}
    onInvite({ ...given, ...from, ...until })
  }
  return (
    <form className="sheet people-form people-invite-form" onSubmit={submit}>
      <h2>{say(texts.invite)}</h2>
      <TextInput name="email" type="email" label={say(texts.email)} autoComplete="off" autoFocus required />
      {members.staffRoles.length > 0 && (
        <NativeSelect
          name="customer"
          label={say(texts.belongsTo)}
          value={customer}
          onChange={(event) => setCustomer(event.currentTarget.value)}
          data={[
            { value: '', label: say(texts.ownHouse) },
            ...members.customers.map((each) => ({
              value: each.customer,
              label: customerName(members, each.customer, say),
            })),
          ]}
        />
      )}
      <NativeSelect
        key={String(isStaff)}
        name="role"
        label={say(texts.role)}
        // Nobody becomes an administrator by not looking.
        defaultValue={isStaff ? 'clerk' : 'user'}
        data={(isStaff ? members.staffRoles : members.customerRoles).map(({ role, says }) => ({
          value: role,
          label: begin(says),
        }))}
      />
      <div className="people-days">
        <TextInput name="from" type="date" label={say(texts.from)} description={say(texts.fromNow)} />
        <TextInput name="until" type="date" label={say(texts.until)} description={say(texts.openEnd)} />
      </div>
      <NativeSelect
        name="language"
        label={say(texts.letterLanguage)}
        defaultValue={language}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Refused error={error} />
      <Button type="submit" loading={isBusy}>
        {say(texts.send)}
      </Button>
    </form>
  )
}
