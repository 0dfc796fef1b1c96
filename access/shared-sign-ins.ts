import type { Pool } from 'pg'

/** An account that was used from several places at once: an indication that several persons use it, and no proof. */
export interface SharedSignIn {
  /** In lower case. */
  readonly address: string
  /** From how many networks sessions were begun that ran at the same time. */
  readonly places: number
}

/**
 * Looks whether any of these addresses signed in from different networks within some minutes, while both sessions run. It compares
 * what the sign-in keeps anyhow, for as long as it keeps it; addresses of machines leave this function as a count only.
 *
 * Ask for the addresses of one agreement whose terms allow the comparison, and for no others.
 *
 * @param minutes within which two sign-ins count as being at once
 */
export async function findSharedSignIns(
  auth: Pick<Pool, 'query'>,
  addresses: readonly string[],
  minutes: number,
): Promise<readonly SharedSignIn[]> {
  const { rows } = await auth.query<SharedSignIn>(
    `with begun as (
       select p.email as address, s.created_at,
         -- A household or an office has one network, whatever the machine: 24 bits of IPv4, 48 of IPv6.
         network(set_masklen(s.ip_address::inet, case family(s.ip_address::inet) when 4 then 24 else 48 end)) as place
       from access.session s join access.person p on p.id = s.user_id
       where p.email = any ($1) and s.expires_at > now() and s.ip_address ~ '^[0-9a-fA-F.:]+$')
     select a.address, count(distinct a.place)::integer as places
     from begun a join begun b on b.address = a.address and b.place <> a.place
       and abs(extract(epoch from b.created_at - a.created_at)) <= $2 * 60
     group by a.address order by a.address`,
    [addresses, minutes],
  )
  return rows
}
