import { version } from '../grammar/matters/agreement.ts'
import { must, type Outcome } from '../grammar/outcome.ts'
import type { Candidate } from './precedence.ts'
import type { Program } from './program.ts'

/**
 * A version of a document that nobody has published changes nothing: the agreement keeps the one it has, and a person is asked. Once it
 * is published it applies, as of the time from which it was told to. Where only one version is known there is nothing to choose from.
 */
export function askingForUnknownVersions(
  { terms }: Program,
  following: readonly Candidate<Outcome>[],
): readonly Candidate<Outcome>[] {
  if (!terms.later?.length) return following
  const all = [...terms.documents, ...terms.later]
  return following.map((each) => {
    const { value } = each
    if (value.is !== 'holds' || (value.matter as unknown) !== version) return each
    const known = all.filter(({ id }) => id === value.about)
    if (known.length < 2 || known.some((document) => document.version === value.value)) return each
    const about = `version ${value.value} of ${value.about}`
    const question = {
      de: `Fassung ${value.value} von „${value.about}“ hat niemand veröffentlicht: veröffentlichen, oder das Gemeldete berichtigen?`,
      en: `Nobody has published ${about}: publish it, or correct what was told?`,
    }
    return { ...each, value: must('provider', 'decide', about, { content: question.en, question }) }
  })
}
