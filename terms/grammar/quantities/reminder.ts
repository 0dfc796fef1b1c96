import { given } from '../quantity.ts'

/** Reminders that threatened termination and whose receipt is proven. */
export const threateningReminders = given(
  'Mahnungen mit Kündigungsandrohung',
  'reminders that threaten termination',
  'fact',
  (standing) =>
    standing.all('reminderReceived', (reminder) => reminder.threatensTermination === true && reminder.receiptProven),
)
