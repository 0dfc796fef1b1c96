import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Invited } from '../../api/acts/invite.ts'
import type { DrivePeople } from '../../api/drive/people-shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useDriveAct } from './queries.ts'
import { texts } from './texts.ts'

/** The day after a day, at its beginning on the clock of whoever looks: until then a guest's last day lasts. */
function endOf(lastDay: string): string {
  const end = new Date(`${lastDay}T00:00`)
  end.setDate(end.getDate() + 1)
  return end.toISOString()
}

/** Asks in people of other companies. */
export function Guests({ agreement, askedIn }: { agreement: string; askedIn: DrivePeople['askedIn'] }) {
  const { say, language } = useLanguage()
  const invite = useDriveAct(
    agreement,
    (body: { email: string; company: string; until?: string }, post) =>
      post('/guests', { ...body, language }) as Promise<Invited>,
  )
  const withdraw = useDriveAct(agreement, (email: string, post) => post('/guests/withdraw', { email }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const field = (name: string): string => String(new FormData(form).get(name) ?? '')
    const until = field('until')
    invite.mutate(
      { email: field('email'), company: field('company'), ...(until === '' ? {} : { until: endOf(until) }) },
      { onSuccess: () => form.reset() },
    )
  }
  const trouble = invite.error ?? withdraw.error
  return (
    <section className="sheet access-part" aria-labelledby="guests-title">
      <h2 id="guests-title">{say(texts.guests)}</h2>
      <p className="quiet">{say(texts.guestsHow)}</p>
      {askedIn.length > 0 && (
        <ul className="access-rows">
          {askedIn.map(({ address, company }) => (
            <li key={address}>
              <span>
                <strong>{address}</strong>
                <span className="access-beside">
                  {company}, {say(texts.waits)}
                </span>
              </span>
              <Button variant="subtle" size="compact-sm" onClick={() => withdraw.mutate(address)}>
                {say(texts.withdraw)} <span className="for-readers">{address}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="access-form" onSubmit={submit} aria-label={say(texts.invite)}>
        <TextInput name="email" type="email" label={say(texts.email)} maxLength={254} required />
        <TextInput name="company" label={say(texts.company)} maxLength={200} required />
        <TextInput name="until" type="date" label={`${say(texts.lastDay)} (${say(texts.openEnd)})`} />
        <Button type="submit" loading={invite.isPending}>
          {say(texts.invite)}
        </Button>
      </form>
      {invite.data && (
        <p role="status">
          {say(invite.data.isMailed ? texts.mailed : texts.handOver)}
          {invite.data.link && <code className="access-beside">{invite.data.link}</code>}
        </p>
      )}
      {trouble && <Trouble error={trouble} />}
    </section>
  )
}
