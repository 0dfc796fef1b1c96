import type { Agreed } from '../driver.ts'
import type { ShareRecord } from './share-book.ts'

/** What a share is sold as, as far as the order says so: what it leaves open stays as it is. */
export function planOf({ items, storage }: Agreed): Partial<Pick<ShareRecord, 'plan' | 'quota'>> {
  const plan = items['files.multi'] ? 'multi' : items['files.single'] ? 'single' : undefined
  return { ...(plan === undefined ? {} : { plan }), ...(storage === undefined ? {} : { quota: storage }) }
}

/** Whether a drive belongs to what was agreed. */
export const isDriveAgreed = ({ items }: Agreed): boolean => planOf({ items }).plan !== undefined
