import { randomUUID } from 'node:crypto'
import { openAgreement } from '../../duties/agenda.ts'
import { programsOf } from '../../duties/programs.ts'
import { saySilently } from '../../server/console.ts'
import { openDatabase } from '../../server/database/open.ts'
import { example } from '../../server/example.ts'
import { providers } from '../../terms/documents/providers.ts'
import type { Person } from './person.ts'

/** From the application to the activation, on the day on which the example is first seen. */
const life = [
  {
    ...{ fact: 'applicationReceived', at: '2026-11-22T08:00', by: 'customer', medium: 'portal', person: 'person 4c1e' },
    ...{ applicant: 'company', inTheArea: true, name: 'Muster Maschinenbau GmbH' },
  },
  { fact: 'applicationAccepted', at: '2026-11-22T08:10', by: 'provider', medium: 'e-mail' },
  { fact: 'processingAgreementSigned', at: '2026-11-22T08:20', originals: 2 },
  { fact: 'processingAgreementReturned', at: '2026-11-22T08:25' },
  { fact: 'booked', at: '2026-11-22T08:30', item: 'files.single', count: 1 },
  { fact: 'activated', at: '2026-11-22T08:30' },
] as const

/**
 * Opens further agreements of the example's customer in a running house and brings them into force.
 *
 * @param clerk tells what happened in them
 * @returns their ids
 */
export async function openFurther(dataFolder: string, clerk: Person, count: number): Promise<readonly string[]> {
  const agreements = Array.from({ length: count }, () => randomUUID())
  const database = await openDatabase({ dataFolder, say: saySilently, beside: true })
  try {
    const running = { app: database.pool('app'), programs: programsOf(providers) }
    for (const agreement of agreements) await openAgreement(running, { ...example, agreement }, { terms: 'elc' })
  } finally {
    await database.close()
  }
  for (const agreement of agreements) await clerk.ask(`/agreements/${agreement}/facts`, { facts: life })
  return agreements
}
