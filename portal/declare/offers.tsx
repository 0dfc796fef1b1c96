import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OfferedDeclaration } from '../../api/views/declarations.ts'
import { useDeclarations } from '../door/living-agreement.ts'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Where a declaration is looked at before it is sent. */
export const declarationAddress = (agreement: string, { declaration }: Pick<OfferedDeclaration, 'declaration'>) => ({
  to: '/agreements/$agreement/declare' as const,
  params: { agreement } as never,
  search: { what: declaration } as never,
})

/**
 * What whoever looks at the agreement can declare with a click from here: answers with a deadline first. Those stand there
 * even for a person who cannot give them, so that somebody is asked in time.
 */
export function Offers({ agreement }: { agreement: string }) {
  const { say, language } = useLanguage()
  const { data } = useDeclarations(agreement)
  const offered = (data?.declarations ?? []).filter(({ noPower, group }) => noPower === null || group === 'answer')
  return (
    <ul className="offers" aria-label={say(texts.offers)}>
      {offered.map((each) => (
        <li key={each.declaration}>
          <Button
            component={Link}
            variant={each.group === 'answer' && each.noPower === null ? 'filled' : 'default'}
            {...declarationAddress(agreement, each)}
          >
            {say(each.title)}
            {each.noPower && ` (${say(texts.notYou)})`}
            {data && each.lastOn && `, ${say(texts.until)} ${dayNear(each.lastOn, data.now, language)}`}
          </Button>
        </li>
      ))}
    </ul>
  )
}
