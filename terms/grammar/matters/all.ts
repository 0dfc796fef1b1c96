import type { Matter } from '../standing.ts'
import * as accounts from './accounts.ts'
import * as agreement from './agreement.ts'
import * as assistance from './assistance.ts'
import * as availability from './availability.ts'
import * as changes from './changes.ts'
import * as conduct from './conduct.ts'
import * as contractDocuments from './contract-documents.ts'
import * as declarations from './declarations.ts'
import * as domains from './domains.ts'
import * as duties from './duties.ts'
import * as entry from './entry.ts'
import * as hosting from './hosting.ts'
import * as instructions from './instructions.ts'
import * as offer from './offer.ts'
import * as operations from './operations.ts'
import * as parties from './parties.ts'
import * as partnerProgramme from './partner-programme.ts'
import * as payment from './payment.ts'
import * as performance from './performance.ts'
import * as places from './places.ts'
import * as prices from './prices.ts'
import * as processing from './processing.ts'
import * as processingDuties from './processing-duties.ts'
import * as provision from './provision.ts'
import * as results from './results.ts'
import * as rights from './rights.ts'
import * as safeguards from './safeguards.ts'
import * as services from './services.ts'
import * as softwareService from './software-service.ts'
import * as subprocessing from './subprocessing.ts'
import * as supervision from './supervision.ts'
import * as support from './support.ts'
import * as work from './work.ts'

const rooms: readonly object[] = [
  availability,
  conduct,
  payment,
  contractDocuments,
  declarations,
  agreement,
  offer,
  prices,
  provision,
  services,
  rights,
  changes,
  duties,
  accounts,
  softwareService,
  partnerProgramme,
  processing,
  processingDuties,
  domains,
  hosting,
  instructions,
  subprocessing,
  supervision,
  assistance,
  safeguards,
  parties,
  work,
  performance,
  support,
  places,
  entry,
  results,
  operations,
]
/** Every matter that a clause may decide. */
export const matters: readonly Matter<unknown>[] = rooms.flatMap((room) => Object.values(room).filter(isMatter))

function isMatter(value: unknown): value is Matter<unknown> {
  return typeof value === 'object' && value !== null && 'succession' in value
}
