import { type ComponentType, useState } from 'react'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Invitations } from './invitations.tsx'
import { Invite } from './invite.tsx'
import { MembersTable } from './members-table.tsx'
import './people.css'
import { useMembers } from './queries.ts'
import { SecondFactorRoles } from './second-factor-roles.tsx'
import { texts } from './texts.ts'

/** What else belongs to people stands below the list, each a section of its own: powers, accounts, what was granted. */
const sections: readonly ComponentType[] = []

/** Who belongs here, as what, and since when; and who is asked in. */
export function PeoplePage() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data: members, error, refetch } = useMembers()
  const [isInviting, setInviting] = useState(false)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!members) return null
  return (
    <div className="people">
      <h1 className="page-title">{say(texts.headline(members.people.length))}</h1>
      <MembersTable members={members} />
      <Invitations />
      <Invite members={members} isOpen={isInviting} onOpen={setInviting} />
      {me?.may('manage the provider') && <SecondFactorRoles members={members} />}
      {sections.map((Section) => (
        <Section key={Section.name} />
      ))}
    </div>
  )
}
