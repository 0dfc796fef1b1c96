import { accessInWords } from '../engine/coming.ts'
import type { Program } from '../engine/program.ts'
import { isDay } from '../grammar/day.ts'
import { dayInWords } from '../grammar/day-in-words.ts'
import { offered } from '../grammar/matters/offer.ts'
import { price } from '../grammar/matters/prices.ts'
import { powerScopeInWords, readPowerAsked } from '../grammar/power.ts'
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
  postage: say('Porto', 'postage'),
  prepaid: say('Vorauszahlung', 'prepayment'),
  recruit: say('Geworbener', 'recruit'),
  replacement: say('Ersatz', 'replacement'),
  'true-up': say('Nachberechnung', 'true-up'),
  upgrade: say('Erweiterung', 'upgrade'),
  voucher: say('Beleg', 'voucher'),
}

/**
 * What a matter, claim or duty is about: `fee 2026-02` is `Entgelt Februar 2026`, and a service is called as the price list calls
 * it. A name that nobody knows stays as it is.
 */
export function subjectInWords(program: Program, about: string): Said {
  const known = subjects[about] ?? serviceIn(program, about)
  if (known) return known
  const [act = ''] = about.split(':')
  if (isActNamed(act)) return actInWords(act)
  const besides = besidesInWords(program, about) ?? powerInWords(about)
  if (besides) return besides
  const [first = '', ...rest] = about.split(' ')
  const beginning = rest.length > 0 ? beginnings[first] : undefined
  if (beginning === undefined) return say(about, about)
  const named = rest.map((each, place) => nameInWords(program, each, place === rest.length - 1))
  const joined = (language: 'de' | 'en') => [beginning, ...named].map((each) => each[language]).join(' ')
  return say(joined('de'), joined('en'))
}

/** What is owed beside a claim names that claim: the first reminder of a fee, the interest on it until a day. */
function besidesInWords(program: Program, about: string): Said | undefined {
  const [, reminded, step] = /^reminder (.+) (\d+)$/.exec(about) ?? []
  if (reminded !== undefined) {
    const claim = subjectInWords(program, reminded)
    return say(`Mahngebühr ${step}, ${claim.de}`, `reminder fee ${step}, ${claim.en}`)
  }
  const [, owed, until = ''] = /^interest (.+) (\S+)$/.exec(about) ?? []
  if (owed === undefined || !isDay(until)) return undefined
  const [claim, day] = [subjectInWords(program, owed), dayInWords(until)]
  return say(`Zinsen bis ${day.de}, ${claim.de}`, `interest until ${day.en}, ${claim.en}`)
}

/** What a power covers and for whom. Whose it is a random id says alone: names stand where powers are looked at. */
function powerInWords(about: string): Said | undefined {
  if (!/^(customer|provider): .+ by /.test(about)) return undefined
  const { represents, scope } = readPowerAsked(about)
  const side =
    represents === 'customer' ? say('für den Kunden', 'for the customer') : say('für den Anbieter', 'for the provider')
  const { de, en } = powerScopeInWords[scope]
  return say(`${de} ${side.de}`, `${en} ${side.en}`)
}

/** Months and days as people say them, and what is sold as the price list calls it. */
function nameInWords(program: Program, name: string, isLast: boolean): Said {
  const first = `${name}-01`
  if (isDay(first)) {
    const { de, en } = dayInWords(first)
    return say(de.replace(/^\S+ /, ''), en.replace(/^\S+ /, ''))
  }
  if (!isDay(name)) return (isLast ? undefined : serviceIn(program, name)) ?? say(name, name)
  const day = dayInWords(name)
  return say(`ab ${day.de}`, `from ${day.en}`)
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
  const titled = (matter: typeof price | typeof offered) =>
    program.deciding.get(matter)?.find(({ clause }) => clause.of?.includes(item))?.clause.title
  return titled(price) ?? titled(offered)
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
  if (act === 'adjustServices' && content !== '') return colon(kind, say(content, content))
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
