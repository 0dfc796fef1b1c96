import type { Route } from '../door.ts'
import { addresseeView, changeAddressee } from './addressee.ts'
import { eInvoiceFile } from './e-invoice.ts'
import { erasureView } from './erasure.ts'
import { paperFile } from './file.ts'
import { lawyersEditionFile } from './lawyers-edition.ts'
import { changeLetterhead, letterheadView } from './letterhead.ts'
import { papers } from './list.ts'
import { makePapersAct } from './make-papers.ts'
import { numbersWithoutPaper, recordNumberUnused, takeBackNumberUnused } from './numbers-without-paper.ts'
import { openBlockedPaper } from './open-blocked.ts'
import { paperOfDuty } from './preview.ts'
import { handPrintFileToPost, makePrintFileAct, printFileContent, printFiles } from './print-files.ts'
import { proposedToTakeBack, takePaperBack } from './take-back.ts'

/** What people receive and keep: who it comes from, where it goes, the papers themselves, and what leaves on paper. */
export const paperRoutes: readonly Route[] = [
  ...[
    letterheadView,
    addresseeView,
    papers,
    paperFile,
    eInvoiceFile,
    paperOfDuty,
    printFiles,
    printFileContent,
    lawyersEditionFile,
  ],
  ...[
    changeLetterhead,
    changeAddressee,
    makePrintFileAct,
    handPrintFileToPost,
    makePapersAct,
    openBlockedPaper,
    erasureView,
  ],
  ...[numbersWithoutPaper, proposedToTakeBack, recordNumberUnused, takeBackNumberUnused, takePaperBack],
]
