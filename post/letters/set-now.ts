import { NotPrinted, type PrintOrder } from '../../papers/press/order.ts'
import type { Press } from '../../papers/press/press.ts'
import { DriverFailed } from '../../services/driver.ts'

/**
 * Sets a paper without which its letter does not leave.
 *
 * @throws DriverFailed with the code of what went wrong: it is tried again, and lies with a person then
 */
export async function setNow(press: Press, order: PrintOrder): Promise<Uint8Array> {
  try {
    return await press.print(order)
  } catch (error) {
    if (error instanceof NotPrinted) throw new DriverFailed(error.code, { cause: error })
    throw error
  }
}
