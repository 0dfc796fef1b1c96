import type { PrintOrder } from '../papers/press/order.ts'
import type { LetterPreview, Order } from '../services/driver.ts'
import type { Running } from './running.ts'

export type { LetterPreview, Order, ServiceState } from '../services/driver.ts'

/** The letter that a duty would send if it were carried out now; nothing is sent or kept. Undefined if no letter carries it out. */
export const previewLetter = async (running: Running, order: Order): Promise<LetterPreview | undefined> =>
  running.hands(order.provider).preview?.(order)

/** The paper that a duty means, as it would be set if the duty were carried out now; nothing is kept. Undefined if it means none. */
export const previewPaper = async (running: Running, order: Order): Promise<PrintOrder | undefined> =>
  running.hands(order.provider).previewPaper?.(order)
