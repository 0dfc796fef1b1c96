import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { answerWhenNoted, beginNoting } from './accesses/noting.ts'
import { accessLogRoutes } from './accesses/routes.ts'
import { imagine, imagineWhy } from './acts/imagine.ts'
import { endTokenAct, makeTokenAct } from './acts/manage-token.ts'
import { changeWebhook, openWebhookAct } from './acts/manage-webhook.ts'
import { moveClock } from './acts/move-clock.ts'
import { tell } from './acts/tell.ts'
import { answerHeaders } from './answer-headers.ts'
import { leadByHost } from './applications/lead-by-host.ts'
import { applicationRoutes } from './applications/routes.ts'
import { backupRoutes } from './backup/routes.ts'
import { directoryRoutes } from './directories/routes.ts'
import type { Door, Route } from './door.ts'
import { draftRoutes } from './drafts/routes.ts'
import { contentRoutes } from './drive/content-routes.ts'
import { exportRoutes } from './drive/export-routes.ts'
import { drivePeopleRoutes } from './drive/people-routes.ts'
import { entrance } from './entrance.ts'
import { answerWithProblems } from './errors.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { guard } from './guard.ts'
import { inboxRoutes } from './inbox-routes.ts'
import { keepAnswers } from './kept-answers.ts'
import { limitSizes } from './limits.ts'
import { livingAgreementRoutes } from './living-agreement-routes.ts'
import { panelRoutes } from './panel/routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { postRoutes } from './post-routes.ts'
import { powerRoutes } from './power-routes.ts'
import { proofRoutes } from './proof/routes.ts'
import { keepPace } from './rates.ts'
import { schemas } from './schemas.ts'
import { noteSecurityEvents } from './security-events.ts'
import { signIn } from './sign-in.ts'
import { upgradeRoutes } from './upgrade/routes.ts'
import { agreements } from './views/agreements.ts'
import { clock } from './views/clock.ts'
import { duties } from './views/duties.ts'
import { journal } from './views/journal.ts'
import { me } from './views/me.ts'
import { problemsView } from './views/problems.ts'
import { tokens, webhooks } from './views/programs.ts'
import { standing } from './views/standing.ts'
import { terms } from './views/terms.ts'
import { timeline } from './views/timeline.ts'
import { vocabularyView } from './views/vocabulary.ts'
import { why } from './views/why.ts'
import { vpnRoutes } from './vpn/routes.ts'

/** Views first, then acts: so the reference lists them. */
const routes: readonly Route[] = [
  ...[me, agreements, standing, timeline, why, journal, duties, vocabularyView, terms, clock, problemsView],
  ...[tokens, webhooks, makeTokenAct, endTokenAct, openWebhookAct, changeWebhook],
  ...[signIn, tell, imagine, imagineWhy, moveClock],
  ...inboxRoutes,
  ...peopleRoutes,
  ...powerRoutes,
  ...postRoutes,
  ...paperRoutes,
  ...directoryRoutes,
  ...livingAgreementRoutes,
  ...proofRoutes,
  ...backupRoutes,
  ...evidenceRoutes,
  ...accessLogRoutes,
  ...applicationRoutes,
  ...draftRoutes,
  ...upgradeRoutes,
  ...vpnRoutes,
  ...contentRoutes,
  ...exportRoutes,
  ...panelRoutes,
  ...drivePeopleRoutes,
]

/**
 * Hangs the door in: everything below `/api`, described at `/api/openapi.json` and to be read at `/api/reference`. The guard
 * stands before every route of `http`, also those of other rooms.
 */
export async function openApi(http: FastifyInstance, door: Door): Promise<void> {
  guard(http, door.place)
  answerHeaders(http, door.place)
  answerWithProblems(http, door.defect ?? door.running.say)
  if (door.note) noteSecurityEvents(http, door.note)
  limitSizes(http)
  leadByHost(http, door.running)
  const keepPaceInside = await keepPace(http, door.paces)
  await http.register(
    async (api) => {
      beginNoting(api)
      entrance(api, door.people)
      keepPaceInside(api)
      keepAnswers(api, door.running)
      answerWhenNoted(api, door.running.master.accesses)
      await describe(api)
      for (const schema of schemas) api.addSchema(schema)
      for (const route of routes) route(api, door)
    },
    { prefix: '/api' },
  )
}

/** The reference loads its own files and the description, and nothing else. */
const policyOfReference = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

async function describe(api: FastifyInstance): Promise<void> {
  await api.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Klausel',
        version: '0.1.0',
        description:
          'Where agreements stand and why, what comes, and what happened. Every text is there in German and English; refusals come as RFC 9457 problems. One signs in below /api/auth, by the routes of better-auth that docs/people.md lists.',
      },
    },
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
  })
  await api.register(fastifySwaggerUi, {
    routePrefix: '/reference',
    staticCSP: true,
    transformStaticCSP: () => policyOfReference,
    // What one reads stays here: nobody outside is asked whether the description is valid.
    uiConfig: { validatorUrl: null },
  })
  api.get('/openapi.json', { schema: { hide: true } }, async () => api.swagger())
}
