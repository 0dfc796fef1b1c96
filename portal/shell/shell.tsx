import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type Acting, useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { type PageRow, pageAt, pages } from '../pages.ts'
import { Head } from './head.tsx'
import { isLedTo, maySee } from './may-see.ts'
import './shell.css'
import { texts } from './texts.ts'
import { useGoKeys } from './use-go-keys.ts'

/** What stands around every page: who one is, where one can go, in which language and light. */
export function Shell() {
  const { say } = useLanguage()
  const { data: me, error, refetch } = useMe()
  const { pathname } = useLocation()
  const page = pageAt(pathname)
  useTitle(page)
  useWayIn(me, page, pathname)
  useGoKeys(me)
  // Until it is known who looks nothing stands there, so that nothing has to move for the navigation.
  if (me === undefined && !error) return <p className="for-readers">{say(texts.opening)}</p>
  return (
    <div className="house">
      <a className="skip" href="#content">
        {say(texts.toPage)}
      </a>
      <Head me={me ?? undefined} />
      <main id="content">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!error && <Content me={me} page={page} />}
      </main>
      <footer className="foot label">
        <span>{me?.acts?.isDemo && say(texts.modelled)}</span>
        <span className="foot-links">
          {me && <Link to="/simulator">{say(texts.simulator)}</Link>}
          <a href="/api/reference/">{say(texts.reference)}</a>
        </span>
      </footer>
    </div>
  )
}

function Content({ me, page }: { me: Acting | null | undefined; page: PageRow | undefined }) {
  const { say } = useLanguage()
  if (page?.right === 'anybody') return <Outlet />
  if (me && me.memberships.length === 0 && page?.right !== 'signed in')
    return <Notice says={say(texts.nothing)} how={say(texts.nothingHow)} />
  if (!me || !page) return null
  if (!maySee(me, page)) return <Notice says={say(texts.notYours)} how={say(texts.notYoursHow)} />
  return <Outlet key={me.acts?.membership} />
}

const Notice = ({ says, how }: { says: string; how: string }) => (
  <div className="empty">
    <h1>{says}</h1>
    <p className="quiet">{how}</p>
  </div>
)

function useTitle(page: PageRow | undefined): void {
  const { say } = useLanguage()
  useEffect(() => {
    document.title = page ? `${say(page.title)} · Klausel` : 'Klausel'
  })
}

/** A stranger signs in first and comes back; `/` leads to the first page of the navigation that one may see. */
function useWayIn(me: Acting | null | undefined, page: PageRow | undefined, pathname: string): void {
  const navigate = useNavigate()
  const mustSee = me && (me.changeAsked || me.acts?.needsSecondFactor) ? '/account' : undefined
  const home = me ? pages.find((row) => isLedTo(me, row))?.path : undefined
  useEffect(() => {
    if (me === null && page?.right !== 'anybody')
      void navigate({ to: '/sign-in', search: pathname === '/' ? {} : { to: pathname }, replace: true })
    // Until a new password is set, or a second factor, nothing else opens.
    if (mustSee && page?.right !== 'anybody' && page?.right !== 'signed in')
      void navigate({ to: mustSee, replace: true })
    else if (me && pathname === '/' && home) void navigate({ to: home, replace: true })
  }, [me, page, pathname, home, mustSee, navigate])
}
