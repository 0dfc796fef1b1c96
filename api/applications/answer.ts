import { answer } from '../../applications/answer.ts'
import { settleScenario } from '../acts/tell.ts'
import type { Route } from '../door.ts'
import { answers, object, text } from '../schema.ts'
import { applicationsOf, byApplicant, type OfProvider, ofProvider, withToken } from './applicant.ts'

/** The applicant answers what was asked back. */
export const answerAct: Route = (api, door) => {
  api.post<{ Params: OfProvider; Body: { text: string } }>(
    '/offers/:provider/application/answers',
    {
      config: { right: 'anybody', pace: 'public' },
      schema: {
        summary: 'Answer what was asked back',
        params: ofProvider,
        headers: withToken,
        body: object({ text: { type: 'string', minLength: 1, maxLength: 4_000, pattern: '\\S' } }),
        response: answers({ 200: object({ state: text }) }),
      },
    },
    async (request) => {
      const { provider, application } = await byApplicant(door, request)
      const of = { provider: provider.provider, application }
      const { state } = await answer(applicationsOf(door), of, request.body.text.trim())
      await settleScenario({ running: door.running, provider: provider.provider })
      return { state }
    },
  )
}
