import { type Look, NotPrinted } from './order.ts'
import type { Press } from './press.ts'

/** Whether a picture can stand on papers. One that cannot would stop every paper of its provider. */
export async function isPrintable(press: Press, mark: NonNullable<Look['mark']>): Promise<boolean> {
  try {
    await press.print({
      sheet: 'mark',
      language: 'de',
      title: 'Logo',
      author: 'Logo',
      madeAt: 0,
      look: { colour: '#000000', mark },
      content: {},
    })
    return true
  } catch (error) {
    if (error instanceof NotPrinted && error.code === 'SHEET_BROKEN') return false
    throw error
  }
}
