import { NotPrinted, type PrintOrder } from './order.ts'
import { makeTypesetter } from './typesetter.ts'

/** What comes back for an order. */
export type Answer = { readonly paper: Uint8Array; readonly resident: number } | { readonly refused: string }

// A process of its own: the typesetter is a foreign machine of 50 MB that may fall over, and takes its memory along when it ends.
const typesetter = makeTypesetter()

process.on('message', (order: PrintOrder) => {
  process.send?.(answerTo(order))
})

function answerTo(order: PrintOrder): Answer {
  try {
    return { paper: typesetter.set(order), resident: process.memoryUsage.rss() }
  } catch (error) {
    return { refused: error instanceof NotPrinted ? error.message : 'The typesetter broke.' }
  }
}
