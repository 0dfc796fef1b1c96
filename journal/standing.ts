import { columnsOf } from './agreement.ts'
import type { AgreementKey, JsonObject } from './fact.ts'
import type { Transaction } from './transaction.ts'

/** What a standing was computed from. If any of it is different today, the standing is computed anew. */
export interface StandingBasis {
  /** The terms with the versions of their documents, as one text. */
  readonly terms: string
  /** The version of the engine and of the law it brings. */
  readonly engine: string
  /** The last fact of the agreement that was known. */
  readonly number: number
  /** The last fact of the installation that was known. */
  readonly installationNumber: number
}

export interface KeptStanding extends AgreementKey, StandingBasis {
  readonly content: JsonObject
}

/**
 * Keeps where agreements stand, so that the next look begins there. It is a cache: whatever is kept here follows from the
 * journal, and all of it may be thrown away at any time.
 */
export async function keepStandings(transaction: Transaction, standings: readonly KeptStanding[]): Promise<void> {
  await transaction.query({
    name: 'keep standings',
    text: `
      insert into standing (provider, customer, agreement, terms, engine, number, installation_number, content)
      select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::integer[], $8::jsonb[])
      on conflict (provider, customer, agreement) do update set
        terms = excluded.terms, engine = excluded.engine, number = excluded.number,
        installation_number = excluded.installation_number, content = excluded.content`,
    values: [
      ...columnsOf(standings),
      standings.map(({ terms }) => terms),
      standings.map(({ engine }) => engine),
      standings.map(({ number }) => number),
      standings.map(({ installationNumber }) => installationNumber),
      standings.map(({ content }) => JSON.stringify(content)),
    ],
  })
}

/** The standings kept for these agreements, in that order; undefined where there is none made by this engine. */
export async function keptStandings(
  transaction: Transaction,
  keys: readonly AgreementKey[],
  engine: string,
): Promise<(KeptStanding | undefined)[]> {
  const { rows } = await transaction.query<StoredStanding>({
    name: 'kept standings',
    text: `
      select s.agreement, s.terms, s.engine, s.number, s.installation_number, s.content
      from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as asked (provider, customer, agreement)
      join standing s using (provider, customer, agreement)
      where s.engine = $4`,
    values: [...columnsOf(keys), engine],
  })
  const byAgreement = new Map(rows.map((row) => [row.agreement, row]))
  return keys.map((key) => {
    const row = byAgreement.get(key.agreement)
    return row && { ...key, ...basisOf(row), content: row.content }
  })
}

interface StoredStanding {
  readonly agreement: string
  readonly terms: string
  readonly engine: string
  readonly number: number
  readonly installation_number: number
  readonly content: JsonObject
}

function basisOf({ terms, engine, number, installation_number }: StoredStanding): StandingBasis {
  return { terms, engine, number, installationNumber: installation_number }
}
