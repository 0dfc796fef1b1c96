import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { pages } from './pages.ts'
import { Shell } from './shell/shell.tsx'

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
