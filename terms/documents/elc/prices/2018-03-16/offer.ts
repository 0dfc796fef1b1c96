import { adjustable } from '../../../../grammar/adjustable.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { offered } from '../../../../grammar/matters/offer.ts'
import { offering } from '../../../../grammar/offering.ts'

type Offered = ReturnType<typeof offering>

/** What the list offers under a number, beside the price that the same number names. */
const offers = (ref: string, item: string, de: string, en: string, what: Offered, claims: readonly string[]) =>
  asLongAs({
    ref,
    title: { de, en },
    decides: offered,
    of: [item],
    de: `${de}: {what}.`,
    en: `${en}: {what}.`,
    where: { what },
    then: (_, { what: { is } }) => is,
    examples: { [`offered is ${item}`]: [{}, what.is] },
    claims,
  })

const main = { is: 'main', per: 'month', priced: 'by a clause', prices: 'net', ordered: 'booked' } as const
const drives = ['files.single', 'files.multi']
const added = { ...main, is: 'added', to: drives } as const

export const singleUser = offers(
  'Nr. 1 (Angebot)',
  'files.single',
  'Dateidienst für einen Nutzer',
  'File service for one user',
  adjustable([500], (gb) =>
    offering(
      `${gb} GB als Netzlaufwerk für genau einen Nutzer`,
      `${gb} GB as a network drive for exactly one user`,
      main,
    ),
  ),
  ['elc.preise.1b', 'elc.preise.1c', 'elc.preise.1d'],
)
export const severalUsers = offers(
  'Nr. 2 (Angebot)',
  'files.multi',
  'Dateidienst für mehrere Nutzer',
  'File service for several users',
  adjustable([500], (gb) =>
    offering(
      `${gb} GB als Netzlaufwerk, Nutzer und Rechte aus eigenem oder mitgeliefertem Verzeichnis`,
      `${gb} GB as a network drive, users and rights from your own directory or ours`,
      main,
    ),
  ),
  ['elc.preise.2b', 'elc.preise.2c', 'elc.preise.2d'],
)
export const archiveMode = offers(
  'Nr. 3 (Angebot)',
  'files.archive',
  'Archivmodus',
  'Archive mode',
  offering(
    'ein Teil des Laufwerks, in dem nichts mehr geändert oder gelöscht wird',
    'a part of the drive where nothing is changed or deleted any more',
    added,
  ),
  ['elc.preise.3b', 'elc.preise.3c'],
)
export const signatures = offers(
  'Nr. 4 (Angebot)',
  'files.signature',
  'Signaturdienst',
  'Signature service',
  offering(
    'eine qualifizierte Signatur für jedes archivierte Dokument',
    'a qualified signature for every archived document',
    { ...added, to: ['files.archive'], priced: 'on request' },
  ),
  ['elc.preise.4a', 'elc.preise.4b'],
)
export const routers = offers(
  'Nr. 5 (Angebot)',
  'access.router.extra',
  'Weiterer VPN-Router',
  'Further VPN router',
  offering('für einen weiteren Standort; der erste ist im Preis', 'for a further site; the first is in the price', {
    ...added,
    most: 20,
  }),
  ['elc.preise.5a', 'elc.preise.5b'],
)
export const servers = offers(
  'Nr. 6 (Angebot)',
  'server.hosting',
  'Virtueller Server',
  'Virtual server',
  adjustable([2, 8, 500], (cores, memory, disk) =>
    offering(
      `${cores} Kerne, ${memory} GB Speicher, ${disk} GB Platte, oder nach Wunsch`,
      `${cores} cores, ${memory} GB of memory, ${disk} GB disk, or as you wish`,
      { ...main, priced: 'on request', most: 20 },
    ),
  ),
  ['elc.preise.6a', 'elc.preise.6b', 'elc.preise.6c'],
)
export const furtherStorage = offers(
  'Nr. 7 (Angebot)',
  'storage.extra',
  'Weiterer Speicher',
  'Further storage',
  adjustable([500], (gb) =>
    offering(`je ${gb} GB für Laufwerk, Archiv oder Server`, `${gb} GB each for drive, archive or server`, {
      ...added,
      to: [...drives, 'server.hosting'],
      priced: 'on request',
      most: 100,
    }),
  ),
  ['elc.preise.7'],
)
