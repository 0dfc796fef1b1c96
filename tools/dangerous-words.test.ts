import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseSync } from 'oxc-parser'
import { root } from './files.ts'

// Words by which text becomes code, a command, a query or a page. Each may stand only where it is named here, with its reason.

const rooms = '{access,api,applications,drafts,duties,journal,money,portal,post,server,services,terms}'
const sources = globSync(`${rooms}/**/*.{ts,tsx}`, { cwd: root })
  .filter((file) => !/\.(test|test-support|story|conformance)\.tsx?$/.test(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(join(root, file), 'utf8')) }))

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** The files in which a word stands, without those that may hold it. */
const found = (word: RegExp, allowed: readonly string[] = []): readonly string[] =>
  sources.filter(({ file, code }) => word.test(code) && !allowed.includes(file)).map(({ file }) => file)

test('no text becomes code', () => {
  assert.ok(sources.length > 300)
  assert.deepEqual(found(/\beval\s*\(|new Function\s*\(|node:vm|\bimport\s*\(\s*[^'"`)\s]/), [])
})

test('no program is started by a shell', () => {
  assert.deepEqual(found(/(?<!\.)\bexec(Sync)?\s*\(\s*[`'"]|\bshell:\s*true|\bexecSync\b/), [])
  // `database.exec` and `lock.exec` are SQLite, and no shell; whoever may import `exec` at all stands here.
  assert.deepEqual(found(/import\s*(\{[^}]*\bexec\b[^}]*\}|\*[^'"]*|\w+)\s*from\s*['"](node:)?child_process['"]/), [])
})

test('no text becomes part of a page but by React', () => {
  assert.deepEqual(found(/dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc/), [])
})

test('no chance but that of the system', () => {
  // How long to wait before a further try is no secret.
  assert.deepEqual(found(/Math\.random/), [])
})

test('no regular expression is made of what comes from outside', () => {
  // Made of the separators of a language, which are ours.
  assert.deepEqual(found(/new RegExp\s*\(\s*[^/]/, ['portal/tell/read-amount.ts']), [])
})

/** Files that put a query together of parts, and what these parts are. None comes from outside. */
const assembled: Readonly<Record<string, string>> = {
  'api/drive/at-drive.ts': 'what a grant is called in the log, and no query',
  'applications/application.ts': 'whether a row is locked',
  'applications/button.ts': 'one of two conditions that stand there',
  'duties/inbox.ts': 'columns and conditions that the views of the inbox list; what is asked for comes as parameters',
  'journal/append.ts': 'types of parameters',
  'journal/sequence.ts': 'a number that PostgreSQL itself gave',
  'post/letters/dispatches.ts': 'one of two columns that stand there',
  'post/letters/store.ts': 'a condition that stands there, and how many rows',
  'server/database/roles.ts': 'names of our own roles; roles take no parameters',
  'services/files/tree/subtree.ts': 'a table and columns, which the two files that call it name',
  'services/files/tree/versions.ts': 'a condition that stands in subtree.ts',
}

interface Node {
  readonly type: string
  readonly [name: string]: unknown
}

/** The names of what a file says once and for all. */
function constantsOf(program: Node): ReadonlySet<string> {
  const declared = (program.body as readonly Node[])
    .map((node) => (node.type === 'ExportNamedDeclaration' ? (node.declaration as Node | null) : node))
    .filter((node) => node?.type === 'VariableDeclaration' && node.kind === 'const')
    .flatMap((node) => node?.declarations as readonly Node[])
  return new Set(declared.map(({ id }) => String((id as Node).name)))
}

/** Whether a template is SQL, and puts something in that is no constant of the file. */
function isAssembledQuery(node: Node, constants: ReadonlySet<string>): boolean {
  if (node.type !== 'TemplateLiteral') return false
  const quasis = (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  )
  const isQuery = /^\s*(select|insert into|update|delete from|with \w+ as|create|alter|drop|grant) /.test(
    quasis[0] ?? '',
  )
  const parts = node.expressions as readonly Node[]
  return isQuery && parts.some((part) => !isConstant(part, constants))
}

/** Names of tables and the like are escaped by the driver. */
function isConstant(part: Node, constants: ReadonlySet<string>): boolean {
  if (part.type === 'Identifier') return constants.has(String(part.name)) || /^[A-Z][A-Z0-9_]*$/.test(String(part.name))
  const callee = part.type === 'CallExpression' ? (part.callee as Node) : undefined
  return callee?.type === 'MemberExpression' && (callee.property as Node).name === 'escapeIdentifier'
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node)
  for (const value of Object.values(node))
    for (const inner of Array.isArray(value) ? value : [value])
      if (typeof inner === 'object' && inner !== null && 'type' in inner) visit(inner as Node, look)
}

test('what comes from outside goes into queries as a parameter, never as part of the statement', () => {
  const files = new Set<string>()
  for (const { file } of sources.filter(
    ({ code }) => /\b(query|text|prepare|exec)\b/.test(code) && code.includes('${'),
  )) {
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    const constants = constantsOf(program as unknown as Node)
    visit(program as unknown as Node, (node) => {
      if (isAssembledQuery(node, constants)) files.add(file)
    })
  }
  assert.deepEqual(
    [...files].filter((file) => !Object.hasOwn(assembled, file)),
    [],
  )
})
