/** A machine on which the product never was: a root of its own with Python and OpenSSL, without Node, without a network. */
import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface BareMachine {
  /** Its root, as it is seen from outside. */
  readonly root: string
  /** Runs a program of its own, by the path that it has there. */
  run(program: string, args: readonly string[]): { readonly code: number | null; readonly output: string }
}

/** What Debian's packages python3 and openssl bring, and the libraries without which they do not start. */
export function bareMachine(root: string): BareMachine {
  const programs = ['/usr/bin/python3', '/usr/bin/openssl']
  const modules = execFileSync('/usr/bin/python3', ['-Ic', 'import sysconfig; print(sysconfig.get_path("stdlib"))'])
  const library = modules.toString().trim()
  const linked = execFileSync('ldd', [...programs, ...globSync(join(library, 'lib-dynload/*.so'))], {
    encoding: 'utf8',
  })
  const libraries = new Set([...linked.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path))
  const settings = globSync('/{etc,usr/lib}/ssl/openssl.cnf')
  mkdirSync(join(root, 'tmp'), { recursive: true })
  const copied = [...programs, library, ...libraries, ...settings]
  execFileSync('cp', ['--recursive', '--dereference', '--parents', ...copied, root], { stdio: 'pipe' })
  // Whoever is not root may change the root of a process in a namespace of his own alone.
  const apart = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  return {
    root,
    run: (program, args) => {
      const call = [...apart, '--net', `--root=${root}`, '--wd=/', program, ...args]
      const { status, stdout, stderr } = spawnSync('unshare', call, {
        env: { PATH: '/usr/bin', LC_ALL: 'C.UTF-8' },
        encoding: 'utf8',
      })
      return { code: status, output: `${stdout}${stderr}` }
    },
  }
}
