import { noteChange } from '../../journal/accesses/change.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import { giveMembership } from '../membership.ts'
import type { Role } from '../roles.ts'
import { plainName } from './ldap/name.ts'
import type { DirectoryOwner, StoredDirectory } from './stored.ts'

/** The roles that somebody's groups give him, each once. */
export function rolesGiven({ roles, wire }: StoredDirectory, groups: readonly string[]): readonly Role[] {
  const named = (group: string) => (wire.kind === 'ldap' ? plainName(group) : group)
  const his = new Set(groups.map(named))
  return [...new Set(roles.filter(({ group }) => his.has(named(group))).map(({ role }) => role))]
}

/**
 * Makes somebody what his directory says, and nothing else: what it gave before and no longer says, ends. What others gave him
 * stays as it is.
 *
 * @param before the memberships that the directory has given him
 * @returns those that it gives him now
 */
export async function giveRoles(
  transaction: Transaction,
  owner: DirectoryOwner,
  person: string,
  before: readonly string[],
  roles: readonly Role[],
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ membership: string; role: Role }>(
    `select membership, role from membership
     where provider = $1 and customer = $2 and person = $3 and membership = any ($4)
       and (until_at is null or until_at > now())`,
    [owner.provider, customerColumn(owner.customer), person, before],
  )
  const given: string[] = []
  for (const { membership, role } of rows) {
    if (roles.includes(role)) given.push(membership)
    else {
      await endMembership(transaction, owner, membership)
      const ended = { ...owner, kind: 'membership', object: membership, field: 'role', person }
      noteChange(ended, { before: role, after: null })
    }
  }
  for (const role of roles.filter((each) => !rows.some((row) => row.role === each)))
    given.push((await giveMembership(transaction, { ...owner, person, role })).membership)
  return given
}

/** It ends at this moment, or a thousandth after it began. */
async function endMembership(transaction: Transaction, owner: DirectoryOwner, membership: string): Promise<void> {
  await transaction.query(
    `update membership set until_at = greatest(now(), from_at + interval '1 millisecond')
     where provider = $1 and customer = $2 and membership = $3`,
    [owner.provider, customerColumn(owner.customer), membership],
  )
}
