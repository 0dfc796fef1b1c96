import { Button } from '@mantine/core'
import type { ListedInvitation } from '../../api/views/invitations.ts'
import { ask } from '../door/ask.ts'
import { localDay } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { useInvitations, usePeopleAct } from './queries.ts'
import { texts } from './texts.ts'

/** Who was asked in and has not come yet. */
export function Invitations() {
  const { say } = useLanguage()
  const { data: invitations = [] } = useInvitations()
  const withdraw = usePeopleAct((invitation: string) => ask(`/invitations/${invitation}/withdraw`, { body: {} }))
  if (invitations.length === 0) return null
  return (
    <section className="sheet people-house" aria-labelledby="people-invitations">
      <h2 id="people-invitations">{say(texts.invitations)}</h2>
      <ul className="people-invitations">
        {invitations.map((invitation) => (
          <OneInvitation
            key={invitation.invitation}
            invitation={invitation}
            onWithdraw={() => withdraw.mutate(invitation.invitation)}
          />
        ))}
      </ul>
      <Refused error={withdraw.error} />
    </section>
  )
}

function OneInvitation({ invitation, onWithdraw }: { invitation: ListedInvitation; onWithdraw: () => void }) {
  const { say, begin, language } = useLanguage()
  const { email, says, expiresAt } = invitation
  return (
    <li>
      <span>
        {email}
        <span className="label">
          {' '}
          · {begin(says)} · {say(texts.expires)} {localDay(expiresAt, language)}
        </span>
      </span>
      <Button variant="subtle" color="red" size="compact-sm" onClick={onWithdraw}>
        {say(texts.withdraw)} <span className="for-readers">{email}</span>
      </Button>
    </li>
  )
}
