import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Right } from '../../access/rights.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { useMe } from '../door/me.ts'
import { useLanguage } from '../language/use-language.tsx'
import '../agreement/agreement.css'
import './drive-people.css'
import { texts } from './texts.ts'

/** The pages of a drive, in the order in which they stand beside each other. */
const pages: readonly { readonly to: string; readonly title: Said; readonly right: Right }[] = [
  { to: '/agreements/$agreement/drive', title: texts.files, right: 'see files' },
  { to: '/agreements/$agreement/drive/passwords', title: texts.passwords, right: 'work with files' },
  { to: '/agreements/$agreement/drive/people', title: texts.people, right: 'manage files' },
  { to: '/agreements/$agreement/drive/log', title: texts.log, right: 'see file log' },
  { to: '/drive-availability', title: texts.availability, right: 'see files' },
]

/** What stands around the pages of a drive. Users of it see nothing of the agreement, and need not. */
export function DriveFrame({ children }: { children: (agreement: string) => ReactNode }) {
  const { agreement } = useParams({ strict: false }) as { readonly agreement: string }
  return (
    <>
      <DrivePages agreement={agreement} />
      <div className="drive-people">{children(agreement)}</div>
    </>
  )
}

/** Where else in a drive one can go. */
export function DrivePages({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  return (
    <div className="agreement-head">
      <p className="agreement-name">
        {me?.may('see agreements') && (
          <Link to="/agreements/$agreement" params={{ agreement } as never}>
            {say(texts.agreement)}
          </Link>
        )}
      </p>
      <nav aria-label={say(texts.pages)} className="agreement-pages">
        {pages
          .filter(({ right }) => me?.may(right))
          .map(({ to, title }) => (
            <Link
              key={to}
              to={to}
              params={{ agreement } as never}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {say(title)}
            </Link>
          ))}
      </nav>
    </div>
  )
}
