import type { ApplyBody } from '../../api/applications/apply.ts'
import type { ShownOffer } from '../../api/applications/offer.ts'
import type { Problem } from '../../api/problem.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { ask, Unanswered } from '../door/ask.ts'
import type { Draft } from './draft.ts'

export interface Sent {
  readonly token: string
  readonly reference: string
}

/** Sends a draft on the offer that was shown; sent again under its key, it is the same application. */
export function sendApplication(
  offer: ShownOffer,
  draft: Draft,
  language: Language,
  { website, confirmed }: Pick<ApplyBody, 'website' | 'confirmed'>,
): Promise<Sent> {
  const { key, chosen, ...data } = draft
  const body: ApplyBody = {
    ...data,
    ...{ language, website, confirmed, stamp: offer.stamp },
    organisation: draft.applicant === 'consumer' ? '' : draft.organisation,
    items: Object.entries(chosen).map(([item, count]) => ({ item, count })),
    seen: {
      offer: offer.digest,
      documents: offer.documents.map(({ document, version, sha256 }) => ({
        document,
        version,
        sha256: sha256[language],
      })),
    },
  }
  return ask<Sent>(`/offers/${offer.provider}/applications`, { body, headers: { 'idempotency-key': key } })
}

/** @throws Unanswered if the file is refused */
export async function sendEvidence(provider: string, token: string, file: File): Promise<void> {
  const form = new FormData()
  form.append('file', file)
  const response = await fetch(`/api/offers/${provider}/application/evidence`, {
    method: 'POST',
    headers: { 'klausel-applicant': token },
    body: form,
  })
  if (!response.ok) throw new Unanswered((await response.json()) as Problem)
}
