import { Button, Checkbox } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Members, ShownRole } from '../../api/views/members.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { usePeopleAct } from './queries.ts'
import { texts } from './texts.ts'

/** For whom a password alone is not enough. */
export function SecondFactorRoles({ members }: { members: Members }) {
  const { say } = useLanguage()
  const demand = usePeopleAct((roles: readonly string[]) => ask('/people/second-factor', { body: { roles } }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    demand.mutate(new FormData(event.currentTarget).getAll('roles').map(String))
  }
  return (
    <section className="sheet people-house" aria-labelledby="people-second-factor">
      <h2 id="people-second-factor">{say(texts.demandTitle)}</h2>
      <p className="quiet">{say(texts.demandHow)}</p>
      <form className="people-roles" onSubmit={submit}>
        <Roles title={say(texts.ownHouse)} roles={members.staffRoles} />
        <Roles title={say(texts.atCustomers)} roles={members.customerRoles} />
        <Refused error={demand.error} />
        {demand.isSuccess && <p role="status">{say(texts.kept)}</p>}
        <Button type="submit" variant="default" loading={demand.isPending}>
          {say(texts.keep)}
        </Button>
      </form>
    </section>
  )
}

function Roles({ title, roles }: { title: string; roles: readonly ShownRole[] }) {
  const { begin } = useLanguage()
  return (
    <fieldset>
      <legend>{title}</legend>
      {roles.map(({ role, says, demandsSecondFactor }) => (
        <Checkbox key={role} name="roles" value={role} label={begin(says)} defaultChecked={demandsSecondFactor} />
      ))}
    </fieldset>
  )
}
