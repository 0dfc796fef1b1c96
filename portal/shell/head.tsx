import { Button, NativeSelect, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ShownMembership } from '../../api/views/me.ts'
import { ask } from '../door/ask.ts'
import type { Acting } from '../door/me.ts'
import { chooseMembership, forgetMembership } from '../door/membership.ts'
import { useLanguage } from '../language/use-language.tsx'
import { type PageRow, pages } from '../pages.ts'
import { isLedTo } from './may-see.ts'
import { texts } from './texts.ts'

/** The name of the house, where one can go, who one is, and how the window speaks and looks. */
export function Head({ me }: { me: Acting | undefined }) {
  const { say, language, speak } = useLanguage()
  return (
    <header className="head">
      <Link className="brand" to="/">
        Klausel
      </Link>
      {me && <Navigation me={me} />}
      <div className="head-self">
        {me && <Self me={me} />}
        <SegmentedControl
          size="xs"
          aria-label={say(texts.language)}
          value={language}
          onChange={(value) => speak(value === 'de' ? 'de' : 'en')}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Light />
      </div>
    </header>
  )
}

function Navigation({ me }: { me: Acting }) {
  const { say } = useLanguage()
  const led = pages.filter((page) => isLedTo(me, page))
  const [first, more] = [led.filter(isFirst), led.filter((page) => !isFirst(page))]
  return (
    <nav className="head-pages" aria-label={say(texts.pages)}>
      {first.map((page) => (
        <PageLink key={page.path} page={page} />
      ))}
      {more.length > 0 && <More pages={more} />}
    </nav>
  )
}

const isFirst = ({ inNavigation }: PageRow): boolean => inNavigation === 'first'

function PageLink({ page: { path, title } }: { page: PageRow }) {
  const { say } = useLanguage()
  return (
    <Link to={path} activeProps={{ 'aria-current': 'page' }}>
      {say(title)}
    </Link>
  )
}

/** Opens over the page; it closes when one goes elsewhere, by a click or by a key. Where one is stands there also while it is closed. */
function More({ pages }: { pages: readonly PageRow[] }) {
  const { say } = useLanguage()
  const { pathname } = useLocation()
  const list = useRef<HTMLDetailsElement>(null)
  const here = pages.find(({ path }) => path === pathname)
  const close = () => list.current?.removeAttribute('open')
  return (
    <details
      key={pathname}
      ref={list}
      className="head-more"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !list.current?.open) return
        close()
        list.current.querySelector('summary')?.focus()
      }}
    >
      <summary aria-current={here && 'page'}>{say(here?.title ?? texts.more)}</summary>
      <div className="sheet">
        {pages.map((page) => (
          <PageLink key={page.path} page={page} />
        ))}
      </div>
    </details>
  )
}

function Self({ me }: { me: Acting }) {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const nameOf = ({ providerTitle, says, customer }: ShownMembership): string =>
    customer === null ? `${providerTitle}: ${say(says)}` : `${say(says)} (${providerTitle})`
  const actAs = (membership: string) => {
    chooseMembership(membership)
    // Another tenant: nothing of what was read before may stand there for a moment.
    queries.clear()
    location.assign('/')
  }
  const signOut = async () => {
    await ask('/auth/sign-out', { body: {} })
    forgetMembership()
    queries.clear()
    // Whoever came in through his organisation leaves there too.
    const { to } = await ask<{ to: string | null }>('/directories/leave', { body: {} })
    location.assign(to ?? '/sign-in')
  }
  return (
    <>
      <Link className="head-name" to="/account">
        {me.person.name}
      </Link>
      {me.memberships.length > 1 && (
        <NativeSelect
          aria-label={say(texts.actsAs)}
          size="xs"
          value={me.acts?.membership ?? ''}
          onChange={(event) => actAs(event.currentTarget.value)}
          data={me.memberships.map((each) => ({ value: each.membership, label: nameOf(each) }))}
        />
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void signOut()}>
        {say(texts.signOut)}
      </Button>
    </>
  )
}

function Light() {
  const { say } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  return (
    <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
      {say(isDark ? texts.toLight : texts.toDark)}
    </Button>
  )
}
