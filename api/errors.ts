import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language, Said } from '../terms/grammar/said.ts'
import { isDatabaseAway } from './database-away.ts'
import { languageIn, type Problem, Refused, sentenceOf, type WrongField } from './problem.ts'
import {
  bodyNotJson,
  bodyTooLarge,
  databaseAway,
  defect,
  problemRow,
  requestNotUnderstood,
  routeUnknown,
} from './problems.ts'

/** A refusal of another room: every one carries its parts in both languages. */
interface RefusedElsewhere extends Error {
  readonly code: string
  readonly refused: { readonly seen: Said; readonly expected: Said; readonly remedy: Said }
}

/**
 * Whatever goes wrong below leaves as `application/problem+json`. Refusals say what to do; of a defect only its number
 * leaves the house, the rest goes to `report`.
 */
export function answerWithProblems(http: FastifyInstance, report: (line: string, request: string) => void): void {
  http.decorateReply('refusal', null)
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const refused = refusedBy(error)
    if (refused) return answer(request, reply, refused)
    // The route, not the address: somebody's name may stand in it.
    const route = `${request.method} ${request.routeOptions.url ?? ''}`
    if (isDatabaseAway(error)) {
      report(`Request ${request.id} ${route} was not carried through: the database was away.`, request.id)
      return answer(request, reply.header('retry-after', 5), databaseAway())
    }
    report(`Request ${request.id} ${route} failed: ${placeOf(error)}`, request.id)
    return answer(request, reply, defect(request.id))
  })
  http.setNotFoundHandler((request, reply) =>
    answer(request, reply, routeUnknown(request.method, request.url.split('?')[0] ?? '')),
  )
}

/**
 * Answers, as a problem, addresses that are refused before any route is looked for: a percent sign without its digits, a part that is longer
 * than any name. They lead nowhere, as others do.
 */
export const answerNoAddress = (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  answer(request, reply, routeUnknown(request.method, (request.url.split('?')[0] ?? '').slice(0, 200)))

/** Its name and where it came from. Its message stays out of the log: nobody knows whom it names. */
function placeOf({ name, stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return [name, ...frames.slice(0, 8)].join('\n')
}

/** A refusal of any room, as the door says it; undefined for a defect. */
export function asRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error
  return error instanceof Error && isRefusedElsewhere(error) ? new Refused(error.code, error.refused) : undefined
}

function refusedBy(error: FastifyError): Refused | undefined {
  const refused = asRefused(error)
  if (refused) return refused
  if (error.validation)
    return requestNotUnderstood(error.validation.map((each) => wrongField(each, error.validationContext)))
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge()
  if (error.statusCode === 400 || error.statusCode === 415) return bodyNotJson()
  return undefined
}

const isRefusedElsewhere = (error: Error): error is RefusedElsewhere =>
  'refused' in error && 'code' in error && problemRow(String(error.code)).code === error.code

function answer(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  const problem = problemOf(refused, languageIn(request.headers['accept-language']))
  reply.refusal = refused.code
  return reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

/** A refusal as it leaves the door. */
export function problemOf(refused: Refused, language: Language): Problem {
  const row = problemRow(refused.code),
    { seen, expected, remedy } = refused.told
  return {
    type: `/api/problems#${refused.code}`,
    title: row[language],
    status: row.status,
    code: refused.code,
    detail: sentenceOf(refused.code, refused.told, language),
    seen,
    expected,
    remedy,
    ...(refused.fields ? { fields: refused.fields } : {}),
  }
}

/** What the schema says of a field, in a sentence: `at` is missing, `by` is "week"; expected is … */
function wrongField(wrong: NonNullable<FastifyError['validation']>[number], context: string | undefined): WrongField {
  const { keyword, instancePath, params, message = '' } = wrong
  const missing = keyword === 'required' ? String(params.missingProperty) : undefined
  const added = keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined
  const field =
    [...instancePath.split('/').filter(Boolean), missing ?? added].filter(Boolean).join('.') || (context ?? '')
  if (missing) return { field, seen: '', de: `${field} fehlt.`, en: `${field} is missing.` }
  if (added) return { field, seen: '', de: `${field} gibt es hier nicht.`, en: `There is no ${field} here.` }
  const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.join(', ') : ''
  if (allowed)
    return { field, seen: '', de: `${field}: möglich ist ${allowed}.`, en: `${field}: possible is ${allowed}.` }
  return { field, seen: '', de: `${field} passt nicht (${message}).`, en: `${field} does not fit: it ${message}.` }
}
