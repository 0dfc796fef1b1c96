import { no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { insolvencyPending, refusedForLackOfAssets } from '../../../../grammar/quantities/causes-found.ts'
import { reached } from '../../../../grammar/quantity.ts'

const twoMonths = within(2, 'months', stays(noDeclaration))

export const insolvencyApplication = asLongAs({
  ref: 'Ziff. 14.2 S. 3',
  title: { de: 'Insolvenzantrag', en: 'Insolvency application' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ebenso, wenn ein Antrag auf Eröffnung eines Insolvenz- oder vergleichbaren Verfahrens über sein Vermögen gestellt und nicht {period} zurückgewiesen oder zurückgenommen wird.',
  en: 'Likewise if an application to open insolvency or comparable proceedings over its assets is filed and not rejected or withdrawn {period}.',
  where: { period: twoMonths },
  given: { pending: insolvencyPending, reached },
  provided: ({ pending, reached: isReached }, { period }) =>
    pending === undefined
      ? no('Es ist kein Antrag anhängig.', 'No application is pending.')
      : isReached(period.firstDayAfter(pending.on)) || no('Die Frist läuft noch.', 'The period is still running.'),
  then: () => 'permitted',
  examples: {
    'two months after 30 December end with the leap day': [
      { pending: { on: '2027-12-30' }, reached: asOf('2028-03-01') },
      'permitted',
    ],
    'a minute before they have not': [{ pending: { on: '2027-12-30' }, reached: asOf('2028-02-29T23:59') }],
    'so do two months after the 31st': [{ pending: { on: '2027-12-31' }, reached: asOf('2028-03-01') }, 'permitted'],
    'nothing is pending any more': [{ pending: undefined, reached: asOf('2028-03-01') }],
  },
  claims: ['dc.agb.14.2h'],
  reading:
    'From the day of filing; nothing is declared or paid, so § 193 BGB does not apply. A later withdrawal takes the right away too: the sentence wants an application that stands.',
  mend: {
    de: 'Lösungsklauseln für den Insolvenzfall sind angreifbar (§§ 103, 119 InsO; gilt Mietrecht, auch § 112 InsO): vor Gebrauch rechtlich prüfen.',
    en: 'Clauses that let a party leave upon insolvency are open to challenge (§§ 103, 119 InsO; if it is a lease, § 112 InsO too): have it reviewed before use.',
  },
})
export const lackOfAssets = asLongAs({
  ref: 'Ziff. 14.2 S. 4',
  title: { de: 'Abweisung mangels Masse', en: 'Refused for lack of assets' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ebenso, sobald die Eröffnung mangels Masse abgelehnt ist.',
  en: 'Likewise as soon as the opening is refused for lack of assets.',
  where: {},
  given: { refused: refusedForLackOfAssets },
  provided: ({ refused }) =>
    refused !== undefined || no('Keine Ablehnung mangels Masse.', 'Not refused for lack of assets.'),
  then: () => 'permitted',
  examples: {
    'from the order of the court on': [{ refused: { on: '2028-01-20' } }, 'permitted'],
    'an inadmissible application is something else': [{ refused: undefined }],
  },
  claims: ['dc.agb.14.2i'],
  reading: 'From the day of the order, without waiting for two months.',
})
