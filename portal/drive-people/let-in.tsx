import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DrivePeople } from '../../api/drive/people-shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useDriveAct } from './queries.ts'
import { texts } from './texts.ts'

/** Lets somebody in who belongs to the customer. */
export function LetIn({ agreement, others }: { agreement: string; others: DrivePeople['others'] }) {
  const { say } = useLanguage()
  const [person, setPerson] = useState('')
  const letIn = useDriveAct(agreement, (id: string, post) => post('/people', { person: id }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    letIn.mutate(person, { onSuccess: () => setPerson('') })
  }
  if (others.length === 0) return <p className="quiet">{say(texts.nobodyElse)}</p>
  return (
    <form className="access-form" onSubmit={submit} aria-label={say(texts.letInTitle)}>
      <NativeSelect
        label={say(texts.letInWho)}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
        required
        data={[
          { value: '', label: say(texts.choose) },
          ...others.map((each) => ({ value: each.person, label: `${each.name} (${each.address})` })),
        ]}
      />
      <Button type="submit" loading={letIn.isPending}>
        {say(texts.letIn)}
      </Button>
      {letIn.error && <Trouble error={letIn.error} />}
    </form>
  )
}
