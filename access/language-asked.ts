import type { Language } from '../terms/grammar/said.ts'

export type { Language }

/** The language that a request asks for first among those we speak; German if it asks for none. */
export function languageAsked(request: Pick<Request, 'headers'> | undefined): Language {
  const asked = (request?.headers.get('accept-language') ?? '').split(',').map((each) => each.trim().slice(0, 2))
  return asked.find((each): each is Language => each === 'de' || each === 'en') ?? 'de'
}
