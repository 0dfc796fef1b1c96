import { DriveRefusal } from '../../services/files/refusals.ts'
import type { Inside } from '../door.ts'
import { Refused } from '../problem.ts'
import { readAgreement } from '../read-agreement.ts'
import { runningServices } from '../views/services.ts'

/**
 * Lets somebody in; where only one person may be, the refusal cites the clause by which the service was sold.
 *
 * @throws Refused ONE_PERSON_ONLY; whatever else `work` refuses
 */
export async function citingOnePerson<T>(by: Inside, agreement: string, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DriveRefusal) || error.code !== 'ONE_PERSON_ONLY') throw error
    const ref = runningServices(await readAgreement(by, agreement)).find(({ service }) => service === 'files.single')
      ?.clause?.ref
    if (ref === undefined) throw error
    const { seen, expected, remedy } = error.refused
    throw new Refused(error.code, {
      seen,
      expected: { de: `${expected.de} (${ref})`, en: `${expected.en} (${ref})` },
      remedy,
    })
  }
}
