import { aboutOf, type Kind } from '../../terms/grammar/fact.ts'
import type { Told } from '../../terms/grammar/read-fact.ts'
import { installationOf } from '../agreement.ts'
import { type Appended, append } from '../append.ts'
import type { AgreementKey, JournalFact, JsonObject } from '../fact.ts'
import { customerColumn, inTransaction, type Transaction } from '../transaction.ts'
import { nowOf } from './clock.ts'
import type { Intake } from './intake.ts'
import { refuse } from './refusal.ts'
import { asNewFacts, refuseUnlessHappened } from './told.ts'

/** What happens to all agreements of a provider at once is told once: an outage, a maintenance. */
export interface InstallationTold {
  readonly told: readonly Told[]
  /** The same for every delivery of one message. */
  readonly messageKey?: string | undefined
  /** The random id of whoever told it. */
  readonly by?: string | undefined
}

/**
 * Writes facts of the installation into the provider's own journal. The agreements take them in when `workThrough` looks
 * at them, each with what follows for it; nothing is copied.
 *
 * @throws Refusal NOT_YET_HAPPENED, LEARNED_BEFORE_IT_HAPPENED, FACT_OF_AN_AGREEMENT
 * @example
 * await tellInstallation(running, provider, { told: [outage] })
 * await workThrough(running, provider)
 */
export async function tellInstallation(
  intake: Intake,
  provider: string,
  { told, messageKey, by }: InstallationTold,
): Promise<Appended> {
  return inTransaction(intake.app, { provider, customer: null }, async (transaction) => {
    refuseUnlessHappened(told, await nowOf(transaction, intake, provider))
    for (const { fact } of told) if (aboutOf(fact.kind) !== 'the installation') throw ofAnAgreement(fact.kind)
    const key = await installationOf(transaction, provider)
    return append(transaction, {
      ...key,
      facts: await asNewFacts(transaction, intake.master, key, told, by),
      messageKey,
    })
  })
}

/** The beginning of days opens the day and tells an agreement nothing: no clause reads a clock. It is left out here. */
const EXCEPT_DAYS = `f.provider = $1 and f.customer = $2 and f.kind <> 'dayBegan'`

/** What happened to the installation, as far as agreements take it in. */
export async function installationFacts(transaction: Transaction, provider: string): Promise<JournalFact[]> {
  const { rows } = await transaction.query<StoredFact>({
    name: 'facts of the installation',
    text: `
      select f.agreement, f.number, date_part('epoch', f.at) * 1000 as at,
        date_part('epoch', f.learned_at) * 1000 as learned_at, f.kind, f.clear, f.key_id
      from fact f where ${EXCEPT_DAYS} order by f.number`,
    values: [provider, customerColumn(null)],
  })
  return rows.map((row) => ({
    ...ofInstallation(provider, row.agreement),
    number: row.number,
    at: Math.round(row.at),
    learnedAt: Math.round(row.learned_at),
    kind: row.kind,
    clear: row.clear,
    keyId: row.key_id,
  }))
}

/** The number of the last of them; 0 if there is none. */
export async function lastInstallationNumber(transaction: Transaction, provider: string): Promise<number> {
  const { rows } = await transaction.query<{ last: number }>({
    name: 'last fact of the installation',
    text: `select coalesce(max(f.number), 0) as last from fact f where ${EXCEPT_DAYS}`,
    values: [provider, customerColumn(null)],
  })
  return rows[0]?.last ?? 0
}

const ofInstallation = (provider: string, agreement: string): AgreementKey => ({ provider, customer: null, agreement })

interface StoredFact {
  readonly agreement: string
  readonly number: number
  readonly at: number
  readonly learned_at: number
  readonly kind: string
  readonly clear: JsonObject
  readonly key_id: string | null
}

const ofAnAgreement = (kind: Kind) =>
  refuse({
    code: 'FACT_OF_AN_AGREEMENT',
    seen: { de: `${kind} gehört zu einem Vertrag`, en: `${kind} belongs to an agreement` },
    expected: {
      de: 'der Anlage wird erzählt, was alle Verträge angeht',
      en: 'the installation is told what concerns all agreements',
    },
    remedy: { de: 'Erzählen Sie es dem Vertrag', en: 'Tell it to the agreement' },
  })
