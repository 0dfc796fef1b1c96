import type { CarriedOut } from '../duties/rules.ts'

/** What the customer of a story has: under whose terms, and which items are booked when it begins. */
export interface Sold {
  readonly terms: string
  readonly items: readonly string[]
  /** Who does what must be done: a diligent clerk at once, the same beside a real network drive, or a person when the story says so. */
  readonly doneBy: 'the diligent clerk' | 'the network drive' | 'a person'
  /** What the provider has set for a kind of duty. */
  readonly rules: Readonly<Record<string, CarriedOut>>
}

const sold = (terms: string, ...items: readonly string[]): Sold => {
  return { terms, items, doneBy: 'the diligent clerk', rules: {} }
}

export const elc = {
  filesSingle: sold('elc', 'files.single'),
  filesMulti: sold('elc', 'files.multi'),
  filesWithArchive: sold('elc', 'files.single', 'files.archive'),
  filesWithTwoRouters: sold('elc', 'files.single', 'access.router', 'access.router.extra'),
}
export const rapidstream = { insertion: sold('rapidstream') }
export const q = { paidPlan: sold('q') }
export const kontent = { domain: sold('kontent') }
export const partner = { programme: sold('partner') }
export const dc = { campaigns: sold('dc') }

/** The same where nothing is carried out by itself: everything lies in the inbox until somebody confirms it. */
export const byHand = (of: Sold): Sold => ({ ...of, doneBy: 'a person' })

/** The same with a real network drive, at which real programs work. */
export const onDrive = (of: Sold): Sold => ({ ...of, doneBy: 'the network drive' })

/** The same where a kind of duty is carried out after somebody has approved it. */
export const withApproval = (of: Sold, act: string): Sold => {
  return { ...of, rules: { ...of.rules, [act]: 'after approval by one' } }
}
