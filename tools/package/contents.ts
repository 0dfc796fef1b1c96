import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.ts'

/** What tries the program and says how it was made stays behind; every other room runs. */
const leftRooms = ['.ci', 'bench', 'changes', 'docs', 'stories']
const files = ['package.json', 'package-lock.json', 'LICENSE', 'README.md', 'tsconfig.json']

/** Tests stay behind too, except those of the terms: `klausel coverage` lives the lives in them. */
const isLeft = (path: string): boolean =>
  /\.(test-support|slow\.test|fuzz)\.(tsx?|py)$/.test(path) ||
  (/\.test\.tsx?$/.test(path) && !path.startsWith('terms/'))

/** The files of the program that are installed, from its root on: what is under version control, and nothing else that lies about. */
export function programFiles(): readonly string[] {
  const known = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
  const isInstalled = (path: string): boolean =>
    path.includes('/') ? !leftRooms.includes(path.slice(0, path.indexOf('/'))) : files.includes(path)
  return known.filter((path) => isInstalled(path) && !isLeft(path))
}

interface Part {
  readonly dev?: boolean
}

/** The folders of the parts that the program runs on, from its root on, as the lock file says it; outer ones first. */
export const productionParts = (): readonly string[] => partsThat((path, { dev }) => !dev && !isOfTools(path))

/** Parts that lie inside of others, and that nothing at run time needs. */
export const leftParts = (): readonly string[] => partsThat((path, { dev }) => dev === true || isOfTools(path))

/** Node lies apart; types are for compilers. */
const isOfTools = (path: string): boolean =>
  /node_modules\/(node-(bin-)?(linux|darwin|win)|@types\/|@typescript\/|typescript$)/.test(path)

function partsThat(isMeant: (path: string, part: Part) => boolean): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Part>>
  }
  return Object.entries(packages).flatMap(([path, part]) => (isMeant(path, part) ? [path] : []))
}
