import type { Route } from '../door.ts'
import { answerAct } from './answer.ts'
import { applyAct } from './apply.ts'
import { cancelByButton, withdrawByButton } from './button.ts'
import { applicationCase, applications, evidenceFile } from './cases.ts'
import { acceptAct, askBackAct, refuseAct } from './decide.ts'
import { assignDeclarationAct, buttonDeclarations, leaveDeclarationAct } from './declarations.ts'
import { inviteAgainAct } from './invite-again.ts'
import { changeLogo, changeLook, providerLook } from './look.ts'
import { offer, offeredDocument, offeredLogo, offerHere } from './offer.ts'
import { sendEvidence } from './send-evidence.ts'
import { applicationStatus } from './status.ts'

/** How agreements come about, and what stands open to everybody. */
export const applicationRoutes: readonly Route[] = [
  ...[offer, offerHere, offeredDocument, offeredLogo, applyAct],
  ...[applicationStatus, sendEvidence, answerAct, inviteAgainAct],
  ...[cancelByButton, withdrawByButton],
  ...[applications, applicationCase, evidenceFile, askBackAct, acceptAct, refuseAct],
  ...[buttonDeclarations, assignDeclarationAct, leaveDeclarationAct],
  ...[providerLook, changeLook, changeLogo],
]
