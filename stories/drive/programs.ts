import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Drives } from './drives.ts'
import { type Ended, run } from './run.ts'

/** Where a computer stands. */
export interface ComputerOf {
  readonly drives: Drives
  readonly agreement: string
  /** Its own disk, which outlives the process of the story. */
  readonly disk: string
}

/** The programs of a computer, set up for the drive of its customer. */
export class Programs {
  readonly disk: string
  readonly #drives: Drives
  readonly #agreement: string

  constructor({ drives, agreement, disk }: ComputerOf) {
    this.disk = disk
    this.#drives = drives
    this.#agreement = agreement
    mkdirSync(disk, { recursive: true })
  }

  at(name: string): string {
    return join(this.disk, name)
  }

  /** From now on curl and rclone sign in so. */
  async keepPassword(address: string, password: string): Promise<void> {
    const { output } = await this.run('rclone', ['obscure', password])
    const [netrc, forRclone] = [
      `machine 127.0.0.1\nlogin ${address}\npassword ${password}\n`,
      { RCLONE_CONFIG_DRIVE_USER: address, RCLONE_CONFIG_DRIVE_PASS: output.trim() },
    ]
    writeFileSync(this.at('.netrc'), netrc, { mode: 0o600 })
    writeFileSync(this.at('rclone.json'), JSON.stringify(forRclone), { mode: 0o600 })
  }

  /** @throws AssertionError with all that the program wrote, if it does not end well */
  async run(program: string, asked: readonly string[], folder = this.disk, environment = {}): Promise<Ended> {
    const ended = await run(program, asked, { cwd: folder, environment })
    assert.equal(ended.code, 0, `${program}: ${ended.output}${ended.errors}`)
    return ended
  }

  /** What curl is asked for one request. */
  async curl(method: string, name: string): Promise<readonly string[]> {
    const address = await this.#drives.addressOf(this.#agreement)
    const trusted = ['--silent', '--show-error', '--cacert', this.#drives.certificate, '--netrc-file', '.netrc']
    return [...trusted, '-X', method, address + name.split('/').map(encodeURIComponent).join('/')]
  }

  /** @param sent the file that is sent along */
  async ask(method: string, name: string, sent?: string) {
    const asked = [...(await this.curl(method, name)), ...(sent === undefined ? [] : ['-T', sent])]
    const { output } = await this.run('curl', [...asked, '-o', 'answer', '-w', '%{http_code} %{time_total}'])
    const [status, seconds] = output.split(' ').map(Number) as [number, number]
    const body = existsSync(this.at('answer')) ? readFileSync(this.at('answer'), 'utf8') : ''
    return { status, seconds, body }
  }

  async rclone(...asked: readonly string[]): Promise<string> {
    const { output, errors } = await this.run('rclone', asked, this.disk, {
      RCLONE_CONFIG: this.at('rclone.conf'),
      RCLONE_CA_CERT: this.#drives.certificate,
      RCLONE_CONFIG_DRIVE_TYPE: 'webdav',
      RCLONE_CONFIG_DRIVE_VENDOR: 'other',
      RCLONE_CONFIG_DRIVE_URL: await this.#drives.addressOf(this.#agreement),
      ...JSON.parse(readFileSync(this.at('rclone.json'), 'utf8')),
    })
    return output + errors
  }

  /** Compares all contents of two folders, of which one may lie on the drive. */
  async findSame(one: string, other: string): Promise<void> {
    assert.match(await this.rclone('check', '--download', one, other), /0 differences found/)
  }
}
