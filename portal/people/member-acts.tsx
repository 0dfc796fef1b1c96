import { Button, Modal, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Members, ShownMember } from '../../api/views/members.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { usePeopleAct } from './queries.ts'
import { texts } from './texts.ts'

/** Another role, or none any more. */
export function MemberActs({ person, members }: { person: ShownMember; members: Members }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {say(texts.change)} <span className="for-readers">{person.name}</span>
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={person.name}
        closeButtonProps={{ 'aria-label': say(texts.close) }}
      >
        <ChangeForm person={person} members={members} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function ChangeForm({ person, members, onDone }: { person: ShownMember; members: Members; onDone: () => void }) {
  const { say, begin } = useLanguage()
  const of = `/people/${person.membership}`
  const change = usePeopleAct(async (role: string) => {
    await ask(`${of}/role`, { body: { role } })
    onDone()
  })
  const end = usePeopleAct(async () => {
    await ask(`${of}/end`, { body: {} })
    onDone()
  })
  const roles = person.customer === null ? members.staffRoles : members.customerRoles
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change.mutate(String(new FormData(event.currentTarget).get('role')))
  }
  return (
    <form className="people-form" onSubmit={submit}>
      <NativeSelect
        name="role"
        label={say(texts.role)}
        defaultValue={person.role}
        data={roles.map(({ role, says }) => ({ value: role, label: begin(says) }))}
      />
      <Refused error={change.error ?? end.error} />
      <Button type="submit" loading={change.isPending}>
        {say(texts.changeRole)}
      </Button>
      <Button variant="light" color="red" loading={end.isPending} onClick={() => end.mutate()}>
        {say(texts.endMembership)}
      </Button>
      <p className="quiet">{say(texts.endHow)}</p>
    </form>
  )
}
