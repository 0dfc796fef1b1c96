import type { Pool } from 'pg'
import type { Reach } from '../../access/directories/reach.ts'
import { notePanelAnswer, openPanel } from '../../api/panel/stored-panel.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type CarryOut, type Driver, DriverFailed } from '../../services/driver.ts'
import type { Panel } from '../../services/remote/panel.ts'
import { carriesItem } from '../../services/remote/panel.ts'
import { remoteDriver } from '../../services/remote/remote-driver.ts'
import type { Part } from '../../services/together.ts'

/** What it takes to reach the panel of a provider. */
export interface PanelNeeds {
  readonly app: Pool
  readonly master: MasterKey
  /** Into which networks one may go; this machine itself besides. */
  readonly reach: Reach
}

/** The panel of each provider that has attached one, as a part of what was sold: of agreements in which something is booked that it sees to. */
export function panelOver({ app, master, reach }: PanelNeeds): Part {
  const panelOf = (provider: string): Promise<Panel | undefined> =>
    inTransaction(app, { provider, customer: null }, (transaction) => openPanel(transaction, master, provider))
  const note = (provider: string, answer: string): Promise<void> =>
    inTransaction(app, { provider, customer: null }, (transaction) => notePanelAnswer(transaction, provider, answer))
  const driver = remoteDriver({ panelOf, reach: async (host) => (isOwn(host) ? [host] : reach(host)) })
  return {
    driver: noting(driver, note),
    isFor: async ({ provider, agreed }) => {
      const panel = await panelOf(provider)
      if (panel === undefined) return false
      const items = Object.keys(agreed.items)
      return panel.items.length === 0 || items.some((item) => carriesItem(panel.items, item))
    },
    carries: async (item, { provider }) => carriesItem((await panelOf(provider))?.items ?? ['-'], item),
  }
}

/** Keeps what came of each order, so that whoever attached the panel sees whether it answers. */
function noting(driver: Driver, note: (provider: string, answer: string) => Promise<void>): Driver {
  const noted =
    (carry: CarryOut): CarryOut =>
    async (order, signal) => {
      try {
        const outcome = await carry(order, signal)
        await note(order.provider, outcome.is)
        return outcome
      } catch (error) {
        // What broke off because the program ends is no answer.
        if (error instanceof DriverFailed && !signal.aborted) await note(order.provider, error.code)
        throw error
      }
    }
  return {
    name: driver.name,
    activate: noted(driver.activate),
    change: noted(driver.change),
    suspend: noted(driver.suspend),
    resume: noted(driver.resume),
    measure: noted(driver.measure),
    export: noted(driver.export),
    erase: noted(driver.erase),
    prove: noted(driver.prove),
  }
}

const isOwn = (host: string): boolean => host === '127.0.0.1' || host === '::1'
