import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ShownWayIn } from '../../api/directories/come-in.ts'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './organisation-texts.ts'

/**
 * The way to sign in by an organisation. A browser that has come in that way before is offered it by name; all others learn of
 * none.
 */
export function OrganisationWay({ to }: { readonly to: string | undefined }) {
  const { say } = useLanguage()
  const { data } = useQuery({
    queryKey: ['last-way-in'],
    queryFn: () => ask<{ last: ShownWayIn | null }>('/directories/last-way-in'),
    retry: false,
  })
  const last = data?.last
  const search = { ...(last ? { with: last.directory } : {}), ...(to ? { to } : {}) }
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/sign-in/organisation" search={search} {...props} />}>
      {last ? say(texts.withName).replace('{name}', last.title) : say(texts.title)}
    </Button>
  )
}
