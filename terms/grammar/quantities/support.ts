import { mayTerminate } from '../matters/rights.ts'
import { mayReduce, supportChannel } from '../matters/support.ts'
import { given, setting } from '../quantity.ts'
import type { Channel } from '../vocabulary/support.ts'

/** The channels that are published for a plan. */
export interface ChannelsByPlan {
  readonly free: readonly Channel[]
  readonly paid: readonly Channel[]
}
export const publishedChannels = setting<ChannelsByPlan>('support channels', { free: [], paid: [] })
/** Whether the way a report came is open to the customer; the subject is the channel. */
export const isChannelOpen = given(
  'gebuchter Supportkanal',
  'support channel booked',
  'clause on support',
  (standing, channel): boolean => standing.value(supportChannel, channel) === 'open',
)
export const demandToRepair = given('gesetzte Frist', 'period set', 'fact', (standing, defect) =>
  standing.last('repairDemanded', { defect }),
)
export const repair = given('Behebung', 'repair', 'fact', (standing, defect) =>
  standing.first('defectRepaired', { defect }),
)
export const rightToReduce = given('Recht zur Minderung', 'right to a reduction', '§ 536 BGB', (standing, defect) =>
  standing.value(mayReduce, defect),
)
export const mayLeaveForDefect = given(
  'Kündigungsgrund Mangel',
  'cause: defect',
  'clause on defects',
  (standing, defect) => standing.value(mayTerminate, `defect ${defect}`),
)
