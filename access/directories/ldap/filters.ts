import { AndFilter, EqualityFilter, type Filter, FilterParser, OrFilter } from 'ldapts'
import { flavourOf, type LdapSettings } from './settings.ts'

/**
 * Finds the person who signs in with this name. What was typed never becomes part of a filter's text: it is a value in a
 * filter that is put together from objects, and no character in it means anything.
 *
 * @param typed a user name or an e-mail address; for Active Directory also `FIRM\name`
 */
export function personNamed(settings: LdapSettings, typed: string): Filter {
  const name = settings.flavour === 'activeDirectory' ? typed.slice(typed.lastIndexOf('\\') + 1) : typed
  const attributes = settings.nameAttributes ?? flavourOf(settings).names
  return allOf([peopleOf(settings), new OrFilter({ filters: attributes.map((each) => equals(each, name)) })])
}

/** Finds the person with this id of the directory. */
export function personWith(settings: LdapSettings, subject: string): Filter {
  const id = settings.flavour === 'activeDirectory' ? Buffer.from(subject, 'hex') : subject
  return allOf([peopleOf(settings), equals(flavourOf(settings).id, id)])
}

/** Finds everybody whom these settings mean. */
export function peopleOf(settings: LdapSettings): Filter {
  const { people } = flavourOf(settings)
  const own = settings.peopleFilter === null ? [] : [parsed(settings.peopleFilter)]
  return allOf([parsed(people), ...own])
}

/** Finds people who are out; undefined where that is told by attributes. */
export function outOf(settings: LdapSettings, now: Temporal.Instant): Filter | undefined {
  const text = settings.outFilter ?? flavourOf(settings).out
  return text === null ? undefined : parsed(atTime(text, now))
}

export const parsed = (text: string): Filter => FilterParser.parseString(text)
export const allOf = (filters: Filter[]): Filter => new AndFilter({ filters })
export const equals = (attribute: string, value: string | Buffer): Filter => new EqualityFilter({ attribute, value })

/** `(krbPrincipalExpiration<={now})`: a time as LDAP writes it. */
function atTime(text: string, now: Temporal.Instant): string {
  return text.replaceAll('{now}', now.toString({ smallestUnit: 'second' }).replace(/[-:T]/g, ''))
}
