import type { ApplyBody } from '../../api/applications/apply.ts'
import type { ShownOffer } from '../../api/applications/offer.ts'

/** What somebody has entered so far, and the key under which it will be sent: once, however often it is pressed. */
export interface Draft extends Omit<ApplyBody, 'language' | 'items' | 'confirmed' | 'seen' | 'stamp' | 'website'> {
  readonly key: string
  /** How many of each item. */
  readonly chosen: Readonly<Record<string, number>>
}

const place = (provider: string): string => `klausel application ${provider}`

/** A new one: a company in Germany, with the one thing that is offered if there is only one. */
export function newDraft({ admitted, items, area }: ShownOffer): Draft {
  const main = items.filter(
    ({ is, price, onRequest, tiers }) => is === 'main' && (price || onRequest || tiers.length > 0),
  )
  return {
    ...{
      key: crypto.randomUUID(),
      applicant: admitted[0]?.applicant ?? 'company',
      organisation: '',
      name: '',
      email: '',
    },
    ...{ street: '', postcode: '', town: '', country: area ? 'DE' : '', remark: '' },
    chosen: main.length === 1 && main[0] ? { [main[0].item]: 1 } : {},
  }
}

/** What this browser kept, as far as it still fits the offer. */
export function keptDraft(offer: ShownOffer): Draft {
  const fresh = newDraft(offer)
  try {
    const kept = JSON.parse(localStorage.getItem(place(offer.provider)) ?? '{}') as Partial<Draft>
    const isOffered = ([item]: readonly [string, number]) => offer.items.some((each) => each.item === item)
    const isAdmitted = offer.admitted.some(({ applicant }) => applicant === kept.applicant)
    return {
      ...fresh,
      ...kept,
      applicant: isAdmitted && kept.applicant ? kept.applicant : fresh.applicant,
      chosen: kept.chosen ? Object.fromEntries(Object.entries(kept.chosen).filter(isOffered)) : fresh.chosen,
    }
  } catch {
    return fresh
  }
}

export const keepDraft = (provider: string, draft: Draft): void =>
  localStorage.setItem(place(provider), JSON.stringify(draft))

export const forgetDraft = (provider: string): void => localStorage.removeItem(place(provider))

/** Choosing a main item takes the place of the one before; what no longer goes with it is given up. */
export function choose(draft: Draft, offer: ShownOffer, item: string, count: number): Draft {
  const offered = offer.items.find((each) => each.item === item)
  const others = Object.entries(draft.chosen).filter(([other]) => {
    const isMain = offer.items.find((each) => each.item === other)?.is === 'main'
    return other !== item && !(offered?.is === 'main' && isMain)
  })
  const chosen = Object.fromEntries(count > 0 ? [...others, [item, count] as const] : others)
  return { ...draft, chosen: onlyWhatGoesWith(offer, chosen) }
}

function onlyWhatGoesWith(offer: ShownOffer, chosen: Readonly<Record<string, number>>): Record<string, number> {
  const fits = ([item]: readonly [string, number]): boolean => {
    const to = offer.items.find((each) => each.item === item)?.to ?? []
    return to.length === 0 || to.some((other) => other in chosen)
  }
  const left = Object.entries(chosen).filter(fits)
  // What went may have carried something else.
  return left.length === Object.keys(chosen).length
    ? Object.fromEntries(left)
    : onlyWhatGoesWith(offer, Object.fromEntries(left))
}

export type Field = 'organisation' | 'name' | 'email' | 'street' | 'postcode' | 'town'

/** The fields that this applicant fills in, in their order. */
export const fieldsOf = ({ applicant }: Draft): readonly Field[] => [
  ...(applicant === 'consumer' ? [] : (['organisation'] as const)),
  ...(['name', 'email', 'street', 'postcode', 'town'] as const),
]

/** What keeps it from being sent, field by field. */
export type Wrong = readonly [field: Field, text: 'missing' | 'wrongEmail']

export const wrongIn = (draft: Draft): readonly Wrong[] =>
  fieldsOf(draft).flatMap((field): readonly Wrong[] => {
    if (draft[field].trim() === '') return [[field, 'missing']]
    const isWrong = field === 'email' && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(draft.email.trim())
    return isWrong ? [[field, 'wrongEmail']] : []
  })
