import { approveDuty } from './acts/approve-duty.ts'
import { assignDuty } from './acts/assign-duty.ts'
import { confirmDuty } from './acts/confirm-duty.ts'
import { forgetInboxView } from './acts/forget-view.ts'
import { inBulk } from './acts/in-bulk.ts'
import { rejectDuty } from './acts/reject-duty.ts'
import { saveInboxView } from './acts/save-view.ts'
import { setDutyRule } from './acts/set-duty-rule.ts'
import { snoozeDuty } from './acts/snooze-duty.ts'
import { tryDutyAgain } from './acts/try-duty-again.ts'
import { undoDuty } from './acts/undo-duty.ts'
import type { Route } from './door.ts'
import { caseOfDuty } from './views/case.ts'
import { colleagues } from './views/colleagues.ts'
import { dutyRules } from './views/duty-rules.ts'
import { inbox } from './views/inbox.ts'
import { inboxFigures } from './views/inbox-figures.ts'
import { savedViewsOfInbox } from './views/saved-views.ts'

/** What the provider's house sees of its duties, and what it does about them. */
export const inboxRoutes: readonly Route[] = [
  ...[inbox, inboxFigures, caseOfDuty, colleagues, savedViewsOfInbox, dutyRules],
  ...[approveDuty, rejectDuty, confirmDuty, tryDutyAgain, undoDuty, assignDuty, snoozeDuty, inBulk],
  ...[saveInboxView, forgetInboxView, setDutyRule],
]
