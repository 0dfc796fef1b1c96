import { given } from '../quantity.ts'

/** Where the customer has its seat now. */
export const seat = given<
  { readonly country: string; readonly state?: string; readonly publicBody?: boolean } | undefined,
  unknown
>('Sitz des Kunden', 'seat of the customer', 'Art. 4 (16), 55 GDPR', (standing) => standing.last('seatEntered'))
/** Where two contracts were laid beside each other on a question. */
export const comparison = given('Vergleich der Verträge', 'comparison of contracts', 'fact', (standing, question) =>
  standing.last('contractsCompared', { question }),
)
/** Whether the parties gave up the form, in the form it takes to do so. */
export const waiverOfForm = given<boolean, unknown>(
  'Verzicht auf die Form',
  'waiver of the form',
  '§ 127 BGB',
  (standing): boolean => standing.first('formWaived') !== undefined,
)
export const openedAccount = given<object | undefined, unknown>('Kundenkonto', 'customer account', 'fact', (standing) =>
  standing.first('accountOpened'),
)
