import type { Acting } from '../door/me.ts'
import type { PageRow } from '../pages.ts'

/** Whether a page is for this person, as what he acts now. */
export const maySee = (me: Acting, { right }: PageRow): boolean =>
  right === 'anybody' || right === 'signed in' || me.may(right)

/** Whether the navigation leads this person to a page. */
export const isLedTo = (me: Acting, page: PageRow): boolean =>
  maySee(me, page) && page.inNavigation !== undefined && (!page.isForStaff || me.acts?.customer === null)
