import { type Client, type Entry, NoSuchObjectError, ResultCodeError, type SearchOptions } from 'ldapts'
import { DirectoryTrouble } from '../trouble.ts'
import { baseUnknown, notAnswered } from './troubles.ts'

/**
 * Asks for entries. References to other servers that come with the answer are left alone: following them would carry our
 * sign-on wherever the directory points.
 *
 * @throws DirectoryTrouble at the step, or at `base` if the base is not there
 */
export async function ask(
  client: Client,
  step: 'base' | 'search' | 'groups',
  base: string,
  options: SearchOptions,
): Promise<readonly Entry[]> {
  try {
    return (await client.search(base, { timeLimit: 10, ...options })).searchEntries
  } catch (error) {
    if (error instanceof NoSuchObjectError) throw baseUnknown(base)
    throw notAnswered(step, reasonOf(error))
  }
}

/** The name of the answer, and nothing of its text: that may name people. */
export function reasonOf(error: unknown): string {
  if (error instanceof DirectoryTrouble) return error.trouble.seen.en
  if (error instanceof ResultCodeError) return `${error.name.replace(/Error$/, '')} ${error.code}`
  return 'connection lost'
}
