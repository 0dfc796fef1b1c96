import type { FastifyInstance } from 'fastify'
import { sendLetters } from '../../applications/letter.ts'
import type { Running } from '../../duties/running.ts'
import { settleScenario } from '../acts/tell.ts'

/**
 * Sends what was just written without letting the answer wait for a mail server; what does not leave now is tried again later.
 * In a scenario what follows is carried out first. The house closes when the last letter is out of its hands.
 */
export function sendingSoon(api: FastifyInstance, running: Running): (provider: string) => Promise<void> {
  const under = new Set<Promise<unknown>>()
  api.addHook('onClose', async () => {
    await Promise.allSettled(under)
  })
  return async (provider) => {
    await settleScenario({ running, provider })
    const sending = sendLetters(running, provider)
      .catch((error: unknown) =>
        running.say(`A letter to an applicant waits: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      .finally(() => under.delete(sending))
    under.add(sending)
  }
}
