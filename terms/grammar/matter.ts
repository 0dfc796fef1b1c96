import type { Area } from './area.ts'
import type { Day } from './day.ts'
import type { Ending } from './ending.ts'
import type { Declaration } from './fact.ts'
import type { Form } from './form.ts'
import { Gross, Net } from './money.ts'
import type { Applicant, Offering } from './offering.ts'
import type { PasswordRule } from './password-rule.ts'
import type { AddressRule } from './personal-address.ts'
import { powerAsked } from './power.ts'
import type { Language, Said } from './said.ts'
import type { Matter, Standing, Succession } from './standing.ts'

export type { Matter, Succession } from './standing.ts'

interface More {
  readonly succession?: Succession
  readonly watched?: (standing: Standing) => readonly string[]
  readonly broughtAboutBy?: string
}
const plain = (value: unknown): string => String(value)
const inWords = (value: unknown, language: Language): string => {
  if (value instanceof Net || value instanceof Gross) return value[language]
  if (typeof value === 'object' && value !== null) {
    if ('lastDay' in value) return String((value as Ending).lastDay)
    if (language in value) return String((value as Said)[language])
  }
  return plain(value)
}
const matter = <V, Subject = string>(
  name: string,
  de: string,
  en: string,
  more: More = {},
  show: (value: V, language: Language) => string = inWords,
): Matter<V, Subject> => ({ name, de, en, succession: 'later act', show, ...more })

/** Words for values that are fixed names in the program. */
const named =
  <V extends string>(words: Readonly<Record<V, Said>>) =>
  (value: V, language: Language): string =>
    words[value][language]

export type Right = 'permitted' | 'barred' | 'ask a person'
const rights = named<Right>({
  permitted: { de: 'erlaubt', en: 'permitted' },
  barred: { de: 'gesperrt', en: 'barred' },
  'ask a person': { de: 'ein Mensch entscheidet', en: 'a person decides' },
})
const right = (
  name: string,
  de: string,
  en: string,
  watched?: (standing: Standing) => readonly string[],
): Matter<Right> =>
  matter<Right>(name, de, en, { succession: 'bar before permission', ...(watched ? { watched } : {}) }, rights)
const only =
  (...subjects: readonly string[]) =>
  (): readonly string[] =>
    subjects
const changes = (standing: Standing, of: 'terms' | 'price' | 'service' | 'subprocessor'): readonly string[] => [
  ...new Set(standing.all('changeReceived', { of }).map((change) => change.change)),
]

// declarations
export const form = matter<Form, Declaration>('form', 'Form', 'form')
/** Whether a declaration works at all: it does, unless a revocation overtook it. */
export const effect = matter<'revoked', Declaration>(
  'effect',
  'Wirksamkeit',
  'effect',
  {},
  named({ revoked: { de: 'widerrufen', en: 'revoked' } }),
)
export const power = matter<boolean, Declaration>('power', 'Vertretungsmacht', 'power to act')
/** Whether a person holds a power now. The subject is a `PowerAsked` in words: `customer: notices by person 7f3a`. */
export const agency = matter<'held' | 'ended'>(
  'agency',
  'Vollmacht',
  'agency',
  {
    watched: (standing) => [...new Set(standing.all('powerGranted').map(powerAsked))],
  },
  named({ held: { de: 'besteht', en: 'held' }, ended: { de: 'erloschen', en: 'ended' } }),
)

// the agreement and its parts
/** The day on which the agreement, or the processing agreement beside it, came into being. */
export const conclusion = matter<Day>('conclusion', 'Vertragsschluss', 'conclusion', {
  watched: (standing) => [
    ...(standing.first('applicationAccepted') ? ['agreement'] : []),
    ...(standing.first('processingAgreementReturned') ? ['avv'] : []),
  ],
})
export const version = matter<string>('version', 'Fassung', 'version')
export const end = matter<Ending>('end', 'Ende', 'end', { succession: 'earliest end' })
export const minimumTerm = matter<Day>('minimumTerm', 'Mindestlaufzeit', 'minimum term')
export const survives = matter<'surviving'>(
  'survives',
  'Fortgeltung',
  'survival',
  { watched: only('avv') },
  named({ surviving: { de: 'gilt fort', en: 'surviving' } }),
)
export const renewal = matter<'renews' | 'ends'>(
  'renewal',
  'Verlängerung',
  'renewal',
  {},
  named({ renews: { de: 'verlängert sich', en: 'renews' }, ends: { de: 'endet', en: 'ends' } }),
)

// the offer, before anybody has applied
/** What can be applied for. The subject is the item. */
export const offered = matter<Offering>('offered', 'Angebot', 'offer')
/** Who may apply at all. */
export const admission = matter<'admitted' | 'not admitted', Applicant>(
  'admission',
  'Zulassung zum Antrag',
  'admission',
  {},
  named({
    admitted: { de: 'zugelassen', en: 'admitted' },
    'not admitted': { de: 'nicht zugelassen', en: 'not admitted' },
  }),
)
/** Where a customer must have its seat. The subject is `seat`. */
export const area = matter<Area>('area', 'Gebiet', 'area')
/** Whether the provider has to accept, or registering is enough. The subject is `agreement`. */
export const concludedBy = matter<'acceptance' | 'registration'>(
  'concludedBy',
  'Zustandekommen',
  'way of conclusion',
  {},
  named({ acceptance: { de: 'Annahme', en: 'acceptance' }, registration: { de: 'Registrierung', en: 'registration' } }),
)

// prices and quantities
export const price = matter<Net>('price', 'Preis', 'price')
export const quantity = matter<number>('quantity', 'Menge', 'quantity')
export const scope = matter<Gross>('scope', 'Umfang', 'scope')
export const scopeDay = matter<Gross>('scopeDay', 'Umfang am Tag', 'scope of the day')
export const vatRate = matter<number>(
  'vatRate',
  'Umsatzsteuersatz',
  'rate of value added tax',
  {},
  (rate) => `${rate} %`,
)
export const baseRate = matter<number>(
  'baseRate',
  'Basiszinssatz',
  'base rate',
  {},
  (hundredths) => `${hundredths / 100} %`,
)
/** The first day of default of a claim, where the terms do not let it follow from the calendar. */
export const defaultFrom = matter<Day>('defaultFrom', 'Verzug ab', 'in default from')
export const interest = matter<Gross>('interest', 'Verzugszinsen', 'default interest')
/** What the creditor of a claim in default may ask for beside interest, without proof of damage. */
export const lumpSum = matter<Gross>('lumpSum', 'Verzugspauschale', 'lump sum on default')
export const counted = matter<string>('counted', 'angerechnet', 'counted')
/** One invoice that stands until services, price or rate change; its due days follow from it. */
export interface StandingInvoice {
  readonly monthly: Gross
  readonly vatPercent: number
}
export const standingInvoice = matter<StandingInvoice>(
  'standingInvoice',
  'Dauerrechnung',
  'standing invoice',
  { watched: only('services'), broughtAboutBy: 'issueStandingInvoice' },
  ({ monthly, vatPercent }, language) => `${monthly[language]} (${vatPercent} %)`,
)

// services
export const access = matter<'open' | 'export only' | 'closed'>(
  'access',
  'Zugang',
  'access',
  { watched: only('services'), broughtAboutBy: 'setAccess' },
  named({
    open: { de: 'offen', en: 'open' },
    'export only': { de: 'nur Export', en: 'export only' },
    closed: { de: 'geschlossen', en: 'closed' },
  }),
)
export const exportWindow = matter<Day>('exportWindow', 'Export bis', 'export until')
/** What can be suspended: the services and, where the terms know more, what the provider's setting lists. */
const suspendable = (standing: Standing): readonly string[] =>
  (standing.setting('suspendable') as readonly string[] | undefined) ?? ['services']
export const maySuspend = right('maySuspend', 'Recht zur Sperre', 'right to suspend', suspendable)
export const mayTerminate = right('mayTerminate', 'Recht zur Kündigung', 'right to terminate', (standing) => [
  'default',
  ...changes(standing, 'price').map((change) => `price ${change}`),
  ...changes(standing, 'service').map((change) => `change ${change}`),
  ...changes(standing, 'terms').map((change) => `change ${change}`),
  ...changes(standing, 'subprocessor').flatMap((change) => [`replacement ${change}`, `unresolved objection ${change}`]),
])
export const mayBlock = right('mayBlock', 'Recht zur Sperrung eines Inhalts', 'right to block content', (standing) =>
  standing.all('contentDemanded').map((demand) => demand.content),
)
export const mayErase = right('mayErase', 'Recht zur Löschung', 'right to erase', only('contents'))
export const mayExecute = right('mayExecute', 'Ausführung einer Weisung', 'carrying out an instruction', (standing) =>
  standing.all('instructionReceived').map((received) => received.instruction),
)
const contentsAndVouchers = (standing: Standing): readonly string[] => [
  'contents',
  ...standing.all('voucherDated').map((dated) => `voucher ${dated.voucher}`),
]
export const content = matter<'erased'>(
  'content',
  'Inhalte',
  'contents',
  { watched: contentsAndVouchers, broughtAboutBy: 'eraseContents' },
  named({ erased: { de: 'gelöscht', en: 'erased' } }),
)

// changes
export const objectionPeriod = matter<Day>('objectionPeriod', 'Widerspruch bis', 'objection until')
export const approval = matter<'approved' | 'objected' | 'consent missing'>(
  'approval',
  'Genehmigung',
  'approval',
  { watched: (standing) => changes(standing, 'subprocessor') },
  named({
    approved: { de: 'genehmigt', en: 'approved' },
    objected: { de: 'widersprochen', en: 'objected' },
    'consent missing': { de: 'Einwilligung fehlt', en: 'consent missing' },
  }),
)
export const withdrawalPeriod = matter<Day>('withdrawalPeriod', 'Widerruf bis', 'withdrawal until')

// periods that wait, and duties that last
export const waiting = matter<Day>('waiting', 'Wartezeit bis', 'waiting until')
/** What is to be done between application and activation, each until it is done. */
const dutiesBeforeActivation = (standing: Standing): readonly string[] => {
  if (standing.first('activated') || standing.first('applicationRefused')) return []
  if (standing.first('applicationAccepted') || standing.first('concluded')) return ['activateServices:services']
  return standing.first('applicationReceived') ? ['requestEvidence:application', 'answerApplication:application'] : []
}
const dutyToCountersign = (standing: Standing): readonly string[] =>
  standing.first('processingAgreementSigned') && !standing.first('processingAgreementReturned')
    ? ['returnProcessingAgreement:avv']
    : []
const dutyToHandOver = (standing: Standing): readonly string[] =>
  standing.first('erasureChosen') && !standing.first('handedOver') ? ['handOverContents:contents'] : []
const seizures = (standing: Standing): readonly string[] =>
  standing.all('seized').map((seizure) => `notifySeizure:${seizure.matter}`)
/** Who gave an instruction is checked while it is doubted; what was copied for that is destroyed after it. */
const checksOfIdentity = (standing: Standing): readonly string[] => [
  ...standing.all('legitimacyDoubted').map(({ instruction }) => `checkIdentity:${instruction}`),
  ...standing.all('identityProofReceived').map(({ instruction }) => `destroyIdentityCopy:${instruction}`),
]
/** A duty that lasts as long as its condition, and that an exception can silence for a time. The subject is the duty: `notifySeizure:matter 1`. */
export const duty = matter<'owed' | 'silenced'>(
  'duty',
  'Pflicht',
  'duty',
  {
    watched: (standing) => [
      ...dutiesBeforeActivation(standing),
      ...dutyToCountersign(standing),
      ...seizures(standing),
      ...dutyToHandOver(standing),
      ...checksOfIdentity(standing),
    ],
  },
  named({ owed: { de: 'geschuldet', en: 'owed' }, silenced: { de: 'ruht', en: 'silenced' } }),
)

// people and their sign-in
/** Whether one more account may be assigned. The subject is `accounts`. */
export const mayAssign = right('mayAssign', 'Zuteilung eines Kontos', 'assigning an account')
/** Whether an account may pass to another person. The subject names both: `account 1 to person 91c0`. */
export const mayReassign = right('mayReassign', 'Übertragung eines Kontos', 'reassigning an account')
/** Whether sign-ins may be compared to find shared accounts. The subject is `accounts`. */
export const mayCompareSignIns = right('mayCompareSignIns', 'Vergleich von Anmeldungen', 'comparing sign-ins')
export const accountAddress = matter<AddressRule>(
  'accountAddress',
  'Anmeldename eines Kontos',
  'sign-in name of an account',
)
/** What is asked of passwords, aspect by aspect. The subject is the aspect. */
export const passwordRule = matter<PasswordRule>('passwordRule', 'Passwortregel', 'password rule')
