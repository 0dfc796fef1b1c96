import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Right } from '../access/rights.ts'
import type { Said } from '../terms/grammar/said.ts'
import { Shell } from './shell/shell.tsx'

/** A page of the window. It is loaded when somebody comes to it. */
export interface PageRow {
  /** As the router reads it: `/agreements/$agreement`. */
  readonly path: string
  readonly title: Said
  /** What one needs to see it. Pages for anybody stand without the navigation. */
  readonly right: Right | 'anybody' | 'signed in'
  /** Whether the navigation leads to it; the order is that of the table. */
  readonly inNavigation?: true
  readonly load: () => Promise<{ readonly [name: string]: unknown }>
  /** The component that the file exports. */
  readonly component: string
}

/** Every page: who comes to the window without saying where, comes to the first one he may see. */
export const pages: readonly PageRow[] = [
  {
    path: '/agreements',
    title: { de: 'Verträge', en: 'Agreements' },
    right: 'see agreements',
    inNavigation: true,
    load: () => import('./agreement/agreements-page.tsx'),
    component: 'AgreementsPage',
  },
  {
    path: '/agreements/$agreement',
    title: { de: 'Vertrag', en: 'Agreement' },
    right: 'see agreements',
    load: () => import('./agreement/one-agreement.tsx'),
    component: 'OneAgreement',
  },
  {
    path: '/sign-in',
    title: { de: 'Anmelden', en: 'Sign in' },
    right: 'anybody',
    load: () => import('./sign-in/sign-in-page.tsx'),
    component: 'SignInPage',
  },
]

const root = createRootRoute({ component: Shell })
const routes = pages.map(({ path, load, component }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, component),
  }),
)
/** `/` has no page of its own: the shell leads on from it. */
const start = createRoute({ getParentRoute: () => root, path: '/' })
/** What was opened under an address of before. */
const unknown = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: () => {
    throw redirect({ to: '/' })
  },
})

export const router = createRouter({
  routeTree: root.addChildren([start, ...routes, unknown]),
  defaultPreload: 'intent',
})

/** The row of the page that an address leads to. */
export const pageAt = (pathname: string): PageRow | undefined =>
  pages.find(({ path }) => matches(path.split('/'), pathname.split('/')))

const matches = (path: readonly string[], parts: readonly string[]): boolean =>
  path.length === parts.length && path.every((part, place) => part.startsWith('$') || part === parts[place])
