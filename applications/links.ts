import type { People } from '../access/people.ts'
import type { Running } from '../duties/running.ts'

/** What this room needs to act. */
export interface Applications {
  readonly running: Running
  readonly people: Pick<People, 'auth' | 'address'>
}

/** What is secret stands behind the #, which no browser sends anywhere: it is in no log. */
export const statusLink = ({ people }: Pick<Applications, 'people'>, provider: string, token: string): string =>
  `${people.address}/apply/${provider}/status#${token}`

export const invitationLink = ({ people }: Pick<Applications, 'people'>, secret: string): string =>
  `${people.address}/invitation#${secret}`

export const withdrawalLink = ({ people }: Pick<Applications, 'people'>, provider: string): string =>
  `${people.address}/apply/${provider}/withdraw`
