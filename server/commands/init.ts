import type { Pool } from 'pg'
import { refuseUnlessMet } from '../../access/password-rules.ts'
import { realTime } from '../../journal/intake/clock.ts'
import { Refusal } from '../../journal/intake/refusal.ts'
import { openMasterKey } from '../../journal/master-key.ts'
import { providers } from '../../terms/documents/providers.ts'
import { passwordRules } from '../../terms/engine/password-rules.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { type Say, sayIn } from '../console.ts'
import { withoutPassword } from '../database/external.ts'
import { openDatabase } from '../database/open.ts'
import { readOptions } from '../options.ts'
import { addressAt } from '../place.ts'
import { ProblemError } from '../problems.ts'
import {
  type Administrator,
  isKnown,
  type NewProvider,
  type ProviderByLink,
  refuseToSetUp,
  setUp,
  setUpByLink,
} from '../set-up.ts'
import { CommandProblem } from './command-problem.ts'
import { type Question, questionNames, questions } from './init-questions.ts'
import { optionsIn } from './options-in.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/**
 * `klausel init`: sets up a provider with its first administrator, on an installation that holds none, or with `--add` a further one.
 * What no option says is asked for; the password is asked for always, or read from the first line of standard input. With `--link` it is
 * the administrator who chooses it, by a link that works once.
 *
 * @throws ProblemError DEMO_INSIDE, ALREADY_SET_UP, PROVIDER_NAME_TAKEN, PASSWORD_RULE_NOT_MET, and those of every start
 */
export async function init(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values } = optionsIn(args, ['data', ...questionNames], ['add', 'link'])
  const options = readOptions(values.data === undefined ? [] : ['--data', values.data], environment)
  const say = sayIn(options.language)
  refuseWrong(values)
  const { databaseUrl: url, dataFolder } = options
  const database = await openDatabase({ url, dataFolder, say, beside: true })
  const terminal = openTerminal(options.language)
  try {
    const app = database.pool('app')
    const where = url === undefined ? dataFolder : withoutPassword(url)
    const ground = { app, auth: database.pool('auth'), where, isFurther: values.add === true }
    await refuseToSetUp(ground, values.name ?? '')
    await openMasterKey(dataFolder, app)
    const provider = await askForProvider(terminal, values)
    if (values.link) {
      const secret = await setUpByLink(ground, provider, options.language)
      const { place } = options
      sayLink(say, provider, `${addressAt(place, place.port)}/invitation#${secret}`)
    } else {
      const administrator = await askForAdministrator(terminal, values, { ...provider, auth: ground.auth })
      await setUp(ground, { ...provider, administrator })
      sayDone(say, { ...provider, administrator })
    }
  } catch (error) {
    throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
  } finally {
    terminal.close()
    await database.close()
  }
}

type Given = { readonly [Name in Question]?: string }

/** What was said in the command is looked at before anything is opened. */
function refuseWrong(given: Given): void {
  for (const name of questionNames) {
    const value = given[name]
    if (value !== undefined && !questions[name].is(value.trim())) throw notUnderstood(name, value)
  }
}

const askOr = (terminal: Terminal, given: Given) => async (name: Question) =>
  given[name]?.trim() ?? (await askFor(terminal, name))

async function askForProvider(terminal: Terminal, given: Given): Promise<ProviderByLink> {
  const ask = askOr(terminal, given)
  const [name, title, terms] = [await ask('name'), await ask('title'), await ask('terms')]
  return { name, title, terms, administrator: { email: (await ask('administrator')).toLowerCase() } }
}

/** Somebody who is known by the address keeps name and password. */
async function askForAdministrator(
  terminal: Terminal,
  given: Given,
  { name, title, terms, administrator: { email }, auth }: ProviderByLink & { readonly auth: Pool },
): Promise<Administrator> {
  if (await isKnown(auth, email)) return { name: '', email, password: '' }
  const person = await askOr(terminal, given)('administrator-name')
  const password = await askForPassword(terminal, { terms, names: [person, email, title, name, 'Klausel'] })
  return { name: person, email, password }
}

/** A person may try again; where nobody sits there, what is missing is named. */
async function askFor(terminal: Terminal, name: Question): Promise<string> {
  const { expected, is } = questions[name]
  for (;;) {
    if (!terminal.isPerson) throw missing(name)
    const answer = await terminal.ask(questions[name])
    if (is(answer)) return answer
    terminal.tell({ de: `Verlangt ist ${expected.de}.`, en: `Asked for is ${expected.en}.` })
  }
}

interface Asked {
  readonly terms: string
  readonly names: readonly string[]
}

/** The rules are those of the provider's own terms. A person types it twice, and may try again. */
async function askForPassword(terminal: Terminal, { terms, names }: Asked): Promise<string> {
  const rules = passwordRules(providers[terms] as Terms, realTime())
  for (;;) {
    const password = await terminal.askSecretly({ de: 'Passwort dieser Person:', en: 'Password of that person:' })
    try {
      await refuseUnlessMet(rules, { password, names, earlier: [], hasSecondFactor: false })
    } catch (error) {
      if (!terminal.isPerson || !(error instanceof Refusal)) throw error
      terminal.tell({ de: `${error.refused.seen.de}.`, en: `${error.refused.seen.en}.` })
      continue
    }
    if (!terminal.isPerson) return password
    const again = await terminal.askSecretly({ de: 'Noch einmal:', en: 'Once more:' })
    if (again === password) return password
    terminal.tell({ de: 'Das war zweimal etwas anderes.', en: 'Those were two different things.' })
  }
}

function sayDone(say: Say, { title, administrator: { name, email } }: NewProvider): void {
  const known = name === ''
  say({
    de: `${title} ist eingerichtet. ${email} meldet sich ${known ? 'an wie bisher' : 'mit dem Passwort an'} und verwaltet den Anbieter.`,
    en: `${title} is set up. ${email} signs in ${known ? 'as before' : 'with the password'} and administers the provider.`,
  })
  say({ de: 'Starten Sie Klausel mit: npm start', en: 'Start Klausel with: npm start' })
}

function sayLink(say: Say, { title, administrator: { email } }: ProviderByLink, link: string): void {
  say({
    de: `${title} ist eingerichtet. Geben Sie ${email} diesen Link; er gilt einmal, sieben Tage lang, wenn Klausel läuft:`,
    en: `${title} is set up. Give ${email} this link; it holds once, for seven days, while Klausel runs:`,
  })
  say({ de: link, en: link })
}

const notUnderstood = (name: Question, value: string): CommandProblem =>
  new CommandProblem({
    de: `Mit --${name} ${value} ist nichts anzufangen; verlangt ist ${questions[name].expected.de}.`,
    en: `Nothing can be made of --${name} ${value}; asked for is ${questions[name].expected.en}.`,
  })

const missing = (name: Question): CommandProblem =>
  new CommandProblem({
    de: `--${name} fehlt, und am Terminal sitzt niemand, den man fragen könnte; verlangt ist ${questions[name].expected.de}.`,
    en: `--${name} is missing, and nobody sits at the terminal to be asked; asked for is ${questions[name].expected.en}.`,
  })
