import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import { useAgreement } from '../door/living-agreement.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import './agreement.css'
import { texts as evidenceTexts } from '../evidence/texts.ts'
import { texts as paperTexts } from '../papers/texts.ts'
import { texts as peopleTexts } from '../people/powers/texts.ts'
import { texts as vpnTexts } from '../vpn/texts.ts'
import { texts } from './texts.ts'

/** The pages of one agreement, in the order in which they stand beside each other. */
const pages = [
  { to: '/agreements/$agreement', title: texts.today },
  { to: '/agreements/$agreement/declare', title: texts.declare, right: 'declare' },
  { to: '/agreements/$agreement/text', title: texts.text },
  { to: '/agreements/$agreement/processing', title: texts.processing },
  { to: '/agreements/$agreement/papers', title: paperTexts.title, right: 'see papers' },
  { to: '/agreements/$agreement/drive', title: texts.files, right: 'see files' },
  { to: '/agreements/$agreement/vpn', title: vpnTexts.vpn, right: 'see devices' },
  { to: '/agreements/$agreement/people', title: peopleTexts.title },
  { to: '/agreements/$agreement/history', title: texts.history },
  { to: '/agreements/$agreement/evidence', title: evidenceTexts.title },
] as const

/** What stands around every page of an agreement: whose it is, and where else in it one can go. */
export function AgreementFrame({ children }: { children: (agreement: ListedAgreement) => ReactNode }) {
  const { say } = useLanguage()
  const { agreement: id } = useParams({ strict: false }) as { readonly agreement: string }
  const { data: agreement, error, refetch } = useAgreement(id)
  const { data: me } = useMe()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!agreement) return <Waiting says={texts.loading} />
  return (
    <>
      <div className="agreement-head">
        <p className="agreement-name">
          <strong>{agreement.name ?? `${say(texts.agreement)} ${id.slice(0, 8)}`}</strong>{' '}
          <span className="label">{say(agreement.title)}</span>
        </p>
        <nav aria-label={say(texts.pages)} className="agreement-pages">
          {pages
            .filter((page) => !('right' in page) || me?.may(page.right))
            .map(({ to, title }) => (
              <Link
                key={to}
                to={to}
                params={{ agreement: id } as never}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {say(title)}
              </Link>
            ))}
        </nav>
      </div>
      {children(agreement)}
    </>
  )
}
