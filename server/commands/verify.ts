import { createReadStream, existsSync } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { openMasterKey } from '../../journal/master-key.ts'
import type { Finding } from '../../proof/verify/finding.ts'
import { logKeyIn, witnessKeysIn } from '../../proof/verify/keys.ts'
import { sentenceOf } from '../../proof/verify/sentence.ts'
import type { Verdict, VerifiedBy } from '../../proof/verify/verdict.ts'
import { dataFolderAt } from '../database/data-folder.ts'
import { type OpenedToVerify, openedToVerify } from '../database/open-to-verify.ts'
import { type Language, languageOf, type Sentence } from '../language.ts'
import { ProblemError } from '../problems.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'
import { isAccessLog, verifyAccesses } from './verify-access-log.ts'
import { notAsSigned } from './verify-problem.ts'

/**
 * `klausel verify <file | folder>`: checks a `.tlog-proof`, an export, a bundle or a whole data folder, without asking anybody and reading piece by
 * piece; says in one sentence what is proven, and in one what is not.
 *
 * @throws ProblemError NOT_AS_SIGNED if anything is not as it was signed: the command then ends with 1
 */
export async function verify(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, words } = optionsIn(args, ['data', 'key', 'roots', 'witnesses'], ['json'])
  const [path = values.data, ...more] = words
  if (path === undefined || more.length > 0) throw oneThing
  const by = await verifiedBy(values)
  if (await isAccessLog(resolve(path)))
    return verifyAccesses(resolve(path), by, { json: values.json === true, language: languageOf(environment) })
  const verdict = await verdictOn(resolve(path), by, environment)
  process.stdout.write(values.json ? `${JSON.stringify(verdict)}\n` : report(verdict, languageOf(environment)))
  if (verdict.findings.length > 0) throw new ProblemError(notAsSigned(verdict.findings.length))
}

interface Said {
  readonly key?: string
  readonly roots?: string
  readonly witnesses?: string
}

async function verifiedBy({ key, roots, witnesses }: Said): Promise<VerifiedBy> {
  const witnessKeys = witnesses?.split(',').map((each) => each.trim())
  if (key !== undefined && !logKeyIn(key)) throw noKey(key)
  const unread = witnessKeys?.find((each) => witnessKeysIn([each]).length === 0)
  if (unread !== undefined) throw noKey(unread)
  return {
    ...(key === undefined ? {} : { key }),
    ...(roots === undefined ? {} : await rootsIn(roots)),
    ...(witnessKeys === undefined ? {} : { witnesses: witnessKeys }),
  }
}

/** Roots, and the lists of revoked certificates that stand in the same file. */
async function rootsIn(file: string) {
  const { certificatesIn } = await import('../../proof/time-stamp/roots.ts')
  const { revocationListsIn } = await import('../../proof/time-stamp/revocation.ts')
  const pem = await readFile(file, 'utf8').catch(() => '')
  const [roots, lists] = [certificatesIn(pem), revocationListsIn(pem)]
  if (roots === undefined || lists === undefined)
    throw new CommandProblem({
      de: `In ${file} stehen keine Zertifikate (PEM). Nennen Sie mit --roots die Wurzeln der Zeitstempelstellen, denen Sie trauen.`,
      en: `There are no certificates (PEM) in ${file}. Name with --roots the roots of the time stamp authorities that you trust.`,
    })
  return { roots, lists }
}

async function verdictOn(path: string, by: VerifiedBy, environment: NodeJS.ProcessEnv): Promise<Verdict> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw nothingThere(path)
  if (found.isDirectory()) return verdictOnFolder(path, by, environment)
  if (await beginsWith(path, 'c2sp.org/tlog-proof@v1\n')) {
    const { verifyLogProof } = await import('../../proof/verify/log-proof.ts')
    return verifyLogProof(await readFile(path, 'utf8'), by)
  }
  if (await beginsWith(path, 'PK')) {
    const { verifyBundle } = await import('../../evidence/verify/bundle-file.ts')
    return verifyBundle(path, by)
  }
  const { verifyExport } = await import('../../proof/verify/export-file.ts')
  return verifyExport(createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }), by)
}

/** A running Klausel is joined; where none runs, its database is opened for as long as this takes. */
async function verdictOnFolder(folder: string, by: VerifiedBy, environment: NodeJS.ProcessEnv): Promise<Verdict> {
  const url = environment.DATABASE_URL || undefined
  if (url === undefined && !existsSync(dataFolderAt(folder).database)) throw noDataFolder(folder)
  const language = languageOf(environment)
  const say = (sentence: Sentence): void => void process.stderr.write(`${sentence[language]}\n`)
  return openedToVerify({ folder, url, say }, (opened) => verdictOnOpened(opened, by))
}

async function verdictOnOpened({ database, folder }: OpenedToVerify, by: VerifiedBy): Promise<Verdict> {
  const { providersIn, verifyInstallation } = await import('../../proof/verify/installation.ts')
  const { verifyPapers } = await import('../proof/verify-papers.ts')
  const [app, queue] = [database.pool('app'), database.pool('queue')]
  const verdict = await verifyInstallation({ app, queue, folder }, by)
  const papers = { all: 0, inJournal: 0 }
  const ofPapers: Finding[] = []
  // Where no master key lies, nothing of a paper can be opened; to verify makes none.
  const master = existsSync(join(folder, 'master.key')) ? await openMasterKey(folder, app) : undefined
  for (const provider of await providersIn(queue)) {
    const found = await verifyPapers(app, master, provider)
    papers.all += found.papers
    papers.inJournal += found.inJournal
    ofPapers.push(...found.findings)
  }
  return {
    ...verdict,
    papers: { ...papers, areOpened: master !== undefined },
    findings: [...verdict.findings, ...ofPapers],
  }
}

async function beginsWith(path: string, text: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(text.length), 0, text.length, 0)
    return buffer.subarray(0, bytesRead).toString() === text
  } finally {
    await file.close()
  }
}

/** First what is wrong, each with its code; then the two sentences. */
function report(verdict: Verdict, language: Language): string {
  const { proven, notProven } = sentenceOf(verdict)
  const wrong = verdict.findings.map((each) => `${each.code}  ${each[language]}\n`)
  const limits = verdict.findings.length === 0 ? `${notProven[language]}\n` : ''
  return `${wrong.join('')}${proven[language]}\n${limits}`
}

const oneThing = new CommandProblem({
  de: 'Nennen Sie eine Datei (.tlog-proof, Export oder Beweismappe) oder einen Datenordner: klausel verify <Datei | Ordner> [--key <Schlüssel>] [--roots <PEM>] [--witnesses <Schlüssel>] [--json].',
  en: 'Name one file (.tlog-proof, export or bundle) or one data folder: klausel verify <file | folder> [--key <key>] [--roots <PEM>] [--witnesses <keys>] [--json].',
})
const nothingThere = (path: string): CommandProblem =>
  new CommandProblem({ de: `${path} gibt es nicht.`, en: `There is no ${path}.` })
const noDataFolder = (path: string): CommandProblem =>
  new CommandProblem({
    de: `In ${path} liegt keine Datenbank von Klausel. Nennen Sie den Datenordner, oder mit DATABASE_URL den Server.`,
    en: `There is no database of Klausel in ${path}. Name the data folder, or the server with DATABASE_URL.`,
  })
const noKey = (text: string): CommandProblem =>
  new CommandProblem({
    de: `„${text}“ ist kein öffentlicher Schlüssel. Er hat die Form name+id+schlüssel und steht auf der Seite „Nachweise“.`,
    en: `"${text}" is no public key. It has the form name+id+key and stands on the page "Proof".`,
  })
