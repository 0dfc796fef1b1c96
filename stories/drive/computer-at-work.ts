import assert from 'node:assert/strict'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { openArchive } from '../../services/files/export/archive.ts'
import { manifestName } from '../../services/files/export/export-place.ts'
import { latestExport } from '../../services/files/export/exports.ts'
import { holds } from '../../services/files/files-drive.test-support.ts'
import { makeAppPassword } from '../../services/files/people/app-password.ts'
import { letIn } from '../../services/files/people/person.ts'
import { shareName } from '../../services/files/share-name.ts'
import { markedSentence, marks } from '../marked-words.ts'
import type { Drives } from './drives.ts'
import { type ComputerOf, Programs } from './programs.ts'
import { type Going, start } from './run.ts'

/** In milliseconds: what the drive promises, and how long something is waited for that has to come. */
const A_SECOND = 1_000
const PATIENCE = 30_000
const FILM = 6_000_000
/** More than is sent before the drive closes: 64 MiB at 4 MiB a second. */
const REPLACEMENT = 64 * 2 ** 20

/** The computer behind the sentences of `Computer`: what it does, it may do again after the program was stopped. */
export class ComputerAtWork {
  readonly #drives: Drives
  readonly #agreement: string
  readonly #programs: Programs
  #sending: Going | undefined
  #knocking: Going | undefined

  constructor(of: ComputerOf) {
    this.#drives = of.drives
    this.#agreement = of.agreement
    this.#programs = new Programs(of)
  }

  async connect(): Promise<void> {
    const [given, family, address] = marks
    // The same person again where the program was stopped in between: one alone works with it.
    const person = this.#agreement
    const name = `${given} ${family}`
    const password = this.#drives.inBook(this.#agreement, (book) => {
      letIn(book, { person, name, address, isAdministrator: true, guest: null, directory: null })
      return makeAppPassword(book, person, `${name} on a computer`, Date.now()).shown
    })
    await this.#programs.keepPassword(address, password)
    for (const [path, content] of papers) {
      mkdirSync(dirname(this.#programs.at(`papers/${path}`)), { recursive: true })
      writeFileSync(this.#programs.at(`papers/${path}`), content)
    }
  }

  async bringPapers(): Promise<void> {
    await this.#programs.rclone('sync', 'papers', 'drive:papers')
    // What nobody finds on the disk in the end, was there: in contents, in names, and as the person who works with it.
    for (const mark of marks) assert.ok(await holds(this.#drives.folder, mark), mark)
  }

  async findPapers(): Promise<void> {
    await this.#programs.findSame('papers', 'drive:papers')
  }

  async sendFilm(name: string): Promise<void> {
    const film = this.#programs.at(name)
    writeFileSync(film, Buffer.alloc(FILM, markedSentence(name)))
    await this.#programs.rclone('copyto', '--bwlimit', '4M', name, `drive:${name}`)
    await this.#programs.rclone('check', '--download', '--include', name, '.', 'drive:')
  }

  async write(name: string, words: string): Promise<void> {
    writeFileSync(this.#programs.at('written'), sentenceOf(name, words))
    const { status } = await this.#programs.ask('PUT', name, 'written')
    assert.ok(status === 201 || status === 204, `PUT ${name} was answered ${status}`)
  }

  async read(name: string, words: string): Promise<void> {
    const { status, body } = await this.#programs.ask('GET', name)
    assert.deepEqual({ status, body }, { status: 200, body: sentenceOf(name, words) })
  }

  async beginToReplace(name: string): Promise<void> {
    const { uploads } = this.#drives.placeOf(this.#agreement)
    const before = new Set(readdirSync(uploads))
    writeFileSync(this.#programs.at('replacement'), '')
    truncateSync(this.#programs.at('replacement'), REPLACEMENT)
    const asked = [
      ...(await this.#programs.curl('PUT', name)),
      '--limit-rate',
      '4M',
      '-T',
      'replacement',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code} ',
    ]
    // The time of its end is told by the computer: this process may be busy then.
    this.#sending = start('sh', ['-c', 'curl "$@"; date +%s%3N', 'sh', ...asked], { cwd: this.#programs.disk })
    await until(() => readdirSync(uploads).some((each) => !before.has(each)), 'The drive takes nothing in.')
  }

  async seeThatItWasCutOff(): Promise<void> {
    // It went down with the process of the story where that was stopped.
    if (this.#sending === undefined) return
    const { output, errors } = await this.#sending.ended
    this.#sending = undefined
    const [, status, ended] = /^(\d{3}) (\d+)\n$/.exec(output) ?? assert.fail(`curl ended so: ${output}${errors}`)
    assert.ok(status === '000' || status === '403', `what was being sent was answered ${status}`)
    const closedAt = this.#drives.inBook(this.#agreement, ({ database }) =>
      database.prepare(`select max(done_at) as at from done where duty like '%access:%'`).get(),
    )?.at
    const took = Number(ended) - Number(closedAt)
    assert.ok(took < A_SECOND, `it was cut off ${took} ms after the drive closed`)
    assert.equal(this.#drives.look(this.#agreement).share?.halfSent, 0)
  }

  async seeThatItIsRefused(name: string, methods: readonly string[]): Promise<void> {
    writeFileSync(this.#programs.at('written'), sentenceOf(name, 'refused'))
    for (const method of methods) {
      const { status, seconds } = await this.#programs.ask(method, name, method === 'PUT' ? 'written' : undefined)
      assert.equal(status, 403, method)
      assert.ok(seconds < 1, `${method} was refused after ${seconds} s`)
    }
  }

  async seeThatItOnlyReads(name: string, words: string): Promise<void> {
    await this.read(name, words)
    await this.seeThatItIsRefused(name, ['PUT', 'DELETE'])
    await this.seeThatItIsRefused('a new one', ['PUT', 'MKCOL'])
  }

  async takeArchiveAlong(): Promise<void> {
    const { id } =
      latestExport(this.#drives.folder, shareName(this.#agreement)) ?? assert.fail('No archive lies ready.')
    const archive = openArchive(this.#drives.placeOf(this.#agreement), id) ?? assert.fail('The archive is not ready.')
    await pipeline(archive.stream(), createWriteStream(this.#programs.at('along.zip')))
    await this.#programs.run('unzip', ['-tq', 'along.zip'])
    rmSync(this.#programs.at('along'), { recursive: true, force: true })
    await this.#programs.run('unzip', ['-q', 'along.zip', '-d', 'along'])
    await this.#programs.run('sha256sum', ['-c', '--strict', '--quiet', manifestName], this.#programs.at('along'))
    await this.#programs.findSame('along/contents', 'drive:')
  }

  async beginToKnock(): Promise<void> {
    writeFileSync(this.#programs.at('knocking'), '')
    writeFileSync(this.#programs.at('written'), sentenceOf('knocking', 'too late'))
    const ask = async (...asked: readonly string[]) => [...asked, '-o', '/dev/null', '-w', '%{http_code}\n']
    const put = await ask(...(await this.#programs.curl('PUT', 'knocking')), '-T', 'written')
    const find = await ask(...(await this.#programs.curl('PROPFIND', '')))
    // Once the process of the story or this disk is gone, nobody says when to stop.
    const knock = 'while [ -e knocking ] && kill -0 "$0" 2>/dev/null; do curl "$@" >>knocked; done'
    const both = [...put, '--next', ...find]
    this.#knocking = start('sh', ['-c', knock, String(process.pid), ...both], { cwd: this.#programs.disk })
    await until(() => this.#answersToKnocks().length > 0, 'Nobody answers.')
  }

  async stopKnocking(): Promise<void> {
    await until(
      () => this.#knocking === undefined || this.#answersToKnocks().includes('401'),
      'The drive is still there.',
    )
    rmSync(this.#programs.at('knocking'), { force: true })
    await this.#knocking?.ended
    // Where the program was stopped, some knocks found nobody.
    const expected = this.#knocking === undefined ? ['000', '401', '403'] : ['401', '403']
    this.#knocking = undefined
    const unexpected = this.#answersToKnocks().filter((answer) => !expected.includes(answer))
    assert.deepEqual(unexpected, [])
  }

  async findNothingThere(name: string): Promise<void> {
    for (const method of ['GET', 'PUT', 'PROPFIND', 'MKCOL']) {
      const { status } = await this.#programs.ask(method, name, method === 'PUT' ? 'written' : undefined)
      assert.equal(status, 401, method)
    }
    assert.equal(existsSync(this.#drives.placeOf(this.#agreement).folder), false)
  }

  /** The digests of all that it took along, a line for each file, in the order of their names. */
  digestsTakenAlong(): readonly string[] {
    const lines = readFileSync(this.manifestTakenAlong, 'utf8').split('\n')
    return lines.filter((line) => line !== '' && !line.startsWith('#')).toSorted()
  }

  get manifestTakenAlong(): string {
    return this.#programs.at(`along/${manifestName}`)
  }

  #answersToKnocks(): readonly string[] {
    const kept = this.#programs.at('knocked')
    return existsSync(kept) ? readFileSync(kept, 'utf8').trim().split('\n').filter(Boolean) : []
  }
}

/** A dozen of papers, with the name of a person in contents and in names, in folders with names as people give them. */
const papers: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 12 }, (_, n) => [
    `Entwürfe & mehr ${n}/${marks[0]} ${marks[1]} ${n}.txt`,
    markedSentence(`paper ${n}`).repeat(1 + n * 400),
  ]),
)

const sentenceOf = (name: string, words: string): string => `${words}: ${markedSentence(name)}\n`

async function until(isSo: () => boolean, otherwise: string): Promise<void> {
  for (const late = Date.now() + PATIENCE; !isSo(); await pause(10)) assert.ok(Date.now() < late, otherwise)
}
