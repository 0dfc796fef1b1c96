import type { Route } from '../door.ts'
import { approveDraft, decideOnDraft, undoOnDraft } from './decide.ts'
import { draftDifference, versionsDifference } from './difference.ts'
import { draftTrial } from './trial.ts'
import { draftsView, draftView } from './view.ts'
import { editDraftAct, moveDayAct, openDraftAct } from './write.ts'

/** How later versions of the terms are drafted, tried, approved and published. */
export const draftRoutes: readonly Route[] = [
  ...[draftsView, draftView, draftTrial, draftDifference, versionsDifference, openDraftAct, editDraftAct, moveDayAct],
  ...[decideOnDraft, undoOnDraft, approveDraft],
]
