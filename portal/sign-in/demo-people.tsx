import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ProviderRole } from '../../access/roles.ts'
import type { DemoPerson } from '../../api/demo.ts'
import type { ShownDemoPeople } from '../../api/views/demo-people.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface DemoPeopleProps {
  readonly isBusy: boolean
  readonly onChosen: (given: { readonly email: string; readonly password: string }) => void
}

const ofProvider: Readonly<Record<ProviderRole, true>> = {
  administrator: true,
  clerk: true,
  approver: true,
  dataProtectionOfficer: true,
  auditor: true,
}
const isStaff = ({ role }: DemoPerson): boolean => Object.hasOwn(ofProvider, role)

/** Both sides have an administrator: who belongs to which is told apart by its heading. */
const sides = [
  { title: texts.atProvider, has: isStaff },
  { title: texts.atCustomer, has: (person: DemoPerson) => !isStaff(person) },
]

/** On an installation to try things out on: everybody who lives there, one press away. */
export function DemoPeople({ isBusy, onChosen }: DemoPeopleProps) {
  const { say, begin } = useLanguage()
  const { data } = useQuery({
    queryKey: ['demo people'],
    queryFn: () => ask<ShownDemoPeople>('/demo/people'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data || data.password === null) return null
  const { people, password } = data
  return (
    <section className="sign-in-demo" aria-labelledby="demo-title">
      <h2 id="demo-title" className="label">
        {say(texts.tryAs)}
      </h2>
      {sides.map(
        ({ title, has }) =>
          people.some(has) && (
            <section key={title.en} aria-label={say(title)}>
              <h3 className="label">{say(title)}</h3>
              <ul>
                {people.filter(has).map(({ name, email, says }) => (
                  <li key={email}>
                    <Button variant="default" fullWidth disabled={isBusy} onClick={() => onChosen({ email, password })}>
                      {name}, {begin(says)}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </section>
  )
}
