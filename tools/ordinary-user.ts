import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { afterwards } from './afterwards.ts'
import { temporaryFolder } from './running.ts'

/** Somebody who is not root, with a home that is theirs. */
export interface OrdinaryUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
}

/** For root, a user made for this test and removed after it; for everybody else, themselves with another home. */
export async function ordinaryUser(test: TestContext): Promise<OrdinaryUser> {
  const home = join(await temporaryFolder(test))
  if (process.getuid?.() !== 0) return whoIs(idOf('-un'), home)
  const name = `klausel-test-${randomBytes(3).toString('hex')}`
  execFileSync('useradd', ['--no-create-home', '--home-dir', home, '--shell', '/bin/sh', name])
  afterwards(test, () => execFileSync('userdel', [name]))
  const user = whoIs(name, home)
  chownSync(home, user.uid, user.gid)
  return user
}

function whoIs(name: string, home: string): OrdinaryUser {
  return { name, uid: Number(idOf('-u', name)), gid: Number(idOf('-g', name)), home }
}

function idOf(...args: readonly string[]): string {
  return execFileSync('id', args, { encoding: 'utf8' }).trim()
}
