import { hash } from 'node:crypto'

/** Letters and digits that nobody confuses when reading them out: without i, l, o and u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 10

/**
 * The name of the share of an agreement, in its address and as its folder: ten letters and digits that follow from the id of
 * the agreement, so that nothing has to remember them, and that tell nobody anything.
 *
 * @param agreement a UUID
 * @example shareName('00000000-0000-4000-8000-000000000000') === 'pzy01zw58d'
 */
export function shareName(agreement: string): string {
  const digest = hash('sha256', `share of ${agreement}`, 'buffer')
  return Array.from(digest.subarray(0, LENGTH), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** Whether something has the form of a share's name; whether there is one, only the disk knows. */
export const isShareName = (name: string): boolean => /^[0-9a-hjkmnp-tv-z]{10}$/.test(name)
