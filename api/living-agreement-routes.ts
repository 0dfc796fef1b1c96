import { declare, foreseeDeclaration } from './acts/declare.ts'
import type { Route } from './door.ts'
import { agreement } from './views/agreements.ts'
import { declarations } from './views/declarations.ts'
import { documents } from './views/documents.ts'
import { endDays } from './views/end-days.ts'
import { history, historyFile } from './views/history.ts'
import { owed } from './views/owed.ts'
import { receipt } from './views/receipt.ts'
import { services } from './views/services.ts'

/** What the page of one agreement asks for beside its standing and its timeline, and what is declared there. */
export const livingAgreementRoutes: readonly Route[] = [
  ...[agreement, endDays, owed, services, documents, history, historyFile],
  ...[declarations, foreseeDeclaration, declare, receipt],
]
