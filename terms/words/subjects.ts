import { accessInWords } from '../engine/coming.ts'
import type { Program } from '../engine/program.ts'
import { price } from '../grammar/matters/prices.ts'
import type { Said } from '../grammar/said.ts'
import { actInWords, isActNamed } from './acts.ts'

const say = (de: string, en: string): Said => ({ de, en })

const subjects: Readonly<Record<string, Said>> = {
  annexes: say('Anlagen', 'annexes'),
  agreement: say('Vertrag', 'agreement'),
  application: say('Antrag', 'application'),
  avv: say('AVV', 'processing agreement'),
  contents: say('Inhalte', 'contents'),
  default: say('wegen Verzugs', 'for default'),
  fees: say('Entgelte', 'fees'),
  services: say('Dienste', 'services'),
}
/** Words that stand before the name a system gave: `fee 2026-02`, `change 2026-1`. */
const beginnings: Readonly<Record<string, Said>> = {
  breach: say('Verletzung', 'breach'),
  change: say('Änderung', 'change'),
  content: say('Inhalt', 'content'),
  fee: say('Entgelt', 'fee'),
  fees: say('Entgelte', 'fees'),
  instruction: say('Weisung', 'instruction'),
  interest: say('Zinsen', 'interest'),
  invoice: say('Rechnung', 'invoice'),
  matter: say('Vorgang', 'matter'),
  month: say('Monat', 'month'),
  order: say('Bestellung', 'order'),
  person: say('Person', 'person'),
  price: say('Preis', 'price'),
  recruit: say('Geworbener', 'recruit'),
  replacement: say('Ersatz', 'replacement'),
  voucher: say('Beleg', 'voucher'),
}

/**
 * What a matter, claim or duty is about: `fee 2026-02` is `Entgelt 2026-02`, and a service is called as the price list calls
 * it. A name that nobody knows stays as it is.
 */
export function subjectInWords(program: Program, about: string): Said {
  const known = subjects[about] ?? serviceIn(program, about)
  if (known) return known
  const [act = ''] = about.split(':')
  if (isActNamed(act)) return actInWords(act)
  const [first = '', ...rest] = about.split(' ')
  const beginning = rest.length > 0 ? beginnings[first] : undefined
  const name = rest.join(' ')
  return beginning ? say(`${beginning.de} ${name}`, `${beginning.en} ${name}`) : say(about, about)
}
/**
 * A matter and its subject: `Preis, Dateidienst für einen Nutzer`. A subject that is the agreement as a whole, or its only
 * services and contents, goes without saying: `Zugang`.
 */
export function topicInWords(program: Program, matter: Said, about: string): Said {
  if (isWhole(about)) return say(matter.de, matter.en)
  const subject = subjectInWords(program, about)
  return say(`${matter.de}, ${subject.de}`, `${matter.en}, ${subject.en}`)
}
const isWhole = (about: string): boolean => ['agreement', 'application', 'services', 'contents'].includes(about)

function serviceIn(program: Program, item: string): Said | undefined {
  return program.deciding.get(price)?.find(({ clause }) => clause.of?.includes(item))?.clause.title
}

/** An act on something, and what is to be so afterwards. */
export interface Act {
  readonly act: string
  readonly key: string
  readonly content: string
}

/** A duty in words: setting the access to `suspended` is `Zugang schalten: gesperrt`. */
export function dutyInWords(program: Program, { act, key, content }: Act): Said {
  const kind = actInWords(act)
  if (act === 'setAccess') return colon(kind, accessInWords(content))
  const amount = amountsInWords(content)
  if (amount) return colon(kind, amount)
  const about = key.slice(key.indexOf(':') + 1)
  return isWhole(about) || about === 'avv' ? kind : colon(kind, subjectInWords(program, about))
}
const colon = (before: Said, after: Said): Said => say(`${before.de}: ${after.de}`, `${before.en}: ${after.en}`)

/** `EUR 59.50 (19 %)`, as duties carry it, is `59,50 EUR (19 %)` in German; undefined where there is no amount. */
export function amountsInWords(content: string): Said | undefined {
  if (/^-?\d+\.\d\d$/.test(content)) return say(`${content.replace('.', ',')} EUR`, `EUR ${content}`)
  if (!/^EUR \d/.test(content)) return undefined
  return say(content.replace(/EUR (\d+)\.(\d\d)/g, '$1,$2 EUR'), content)
}
