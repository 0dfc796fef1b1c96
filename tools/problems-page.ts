import { readFileSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { problems } from '../api/problems.ts'
import { root } from './files.ts'

// Writes docs/problems.md from the sources: node_modules/.bin/node tools/problems-page.ts

/** A problem as the sources state it: its sentences, what they are filled with standing in braces. */
interface Stated {
  readonly code: string
  readonly room: string
  readonly de: string
  readonly en: string
}
type Node = { readonly type: string; readonly [name: string]: unknown }

/** The rooms in the order in which a person meets their refusals. */
const rooms: Readonly<Record<string, string>> = {
  api: 'At the door',
  access: 'People, and what they may do',
  applications: 'How agreements come about',
  drafts: 'Drafts of terms',
  post: 'Letters that come and go',
  papers: 'Papers',
  billing: 'Invoices',
  proof: 'Proof',
  backup: 'Backups',
  journal: 'Where facts come in, and where they are kept',
  duties: 'Duties',
  services: 'The network drive',
  server: 'At the start',
  tools: 'Commands and tools',
}

/**
 * Declarations without effect are told, and stand in the agreement with their clause: `FORM_NOT_MET` is no failure of the
 * one who tells. They carry the sentence of the condition that failed.
 */
const declarations: readonly (readonly [code: string, en: string])[] = [
  ['REVOKED', 'A revocation arrived before the declaration or with it (§ 130 (1) BGB).'],
  ['POWER_MISSING', 'Whoever declared it had no power to do so, and nobody has approved it.'],
  ['FORM_NOT_MET', 'It came in another form than the clause asks for. It can be declared anew in that form.'],
]

/** What only the program's authors can mend is thrown as `CODE  sentence`; it stops the unit of work and nothing else. */
const defectPattern = /^([A-Z]+(?:_[A-Z]+)+) {2}(.*)$/s

/** docs/problems.md as it should be now. */
export async function problemsPage(): Promise<string> {
  const stated: Stated[] = [],
    defects = new Map<string, string>()
  for await (const file of glob(
    '{api,access,applications,backup,billing,drafts,post,papers,proof,journal,duties,server,services,tools}/**/*.{ts,js}',
    {
      cwd: root,
    },
  )) {
    if (/\.test|acceptance/.test(file)) continue
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    visit(program as unknown as Node, (node) => {
      const found = statedIn(node)
      if (found) stated.push({ ...found, room: file.split('/')[0] ?? '' })
      const [, code, sentence] = defectPattern.exec(textOf(node) ?? '') ?? []
      if (!code || !sentence) return
      if (file.startsWith('tools/')) stated.push({ code, room: 'tools', de: '–', en: sentence })
      else if (!defects.has(code)) defects.set(code, sentence)
    })
  }
  return pageOf(stated, defects)
}

function pageOf(stated: readonly Stated[], defects: ReadonlyMap<string, string>): string {
  const order = problems.map(({ code }) => code)
  const sections = Object.entries(rooms).map(([room, title]) => {
    const rows = once(stated.filter((each) => each.room === room)).toSorted(
      room === 'api' ? (a, b) => order.indexOf(a.code) - order.indexOf(b.code) : (a, b) => (a.code < b.code ? -1 : 1),
    )
    return [`## ${title}`, '', '| code | English | German |', '| --- | --- | --- |', ...rows.map(rowOf), ''].join('\n')
  })
  const statuses = problems.map(({ code, status, en, de }) => `| \`${code}\` | ${status} | ${en} | ${de} |`)
  const others = [...defects].filter(([code]) => !stated.some((each) => each.code === code)).toSorted()
  return [
    '# Problems',
    '',
    'What the program refuses, and what to do then. `{…}` is filled in. Refusals have one form: code, what was seen; what is',
    'asked for. What to do. The door answers with them as `application/problem+json` (RFC 9457). This page is written from the',
    'sources; a test holds it to them.',
    '',
    '## Statuses of the door, in the order in which they are examined',
    '',
    '| code | status | English | German |',
    '| --- | --- | --- | --- |',
    ...statuses,
    '',
    ...sections,
    '## Declarations without effect',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...declarations.map(([code, en]) => `| \`${code}\` | ${en} |`),
    '',
    '## Defects',
    '',
    'Ours to mend: the unit of work stops, nothing is appended, and all others go on.',
    '',
    '| code | what it says |',
    '| --- | --- |',
    ...others.map(([code, sentence]) => `| \`${code}\` | ${cell(sentence)} |`),
    '',
  ].join('\n')
}

const rowOf = ({ code, de, en }: Stated): string => `| \`${code}\` | ${cell(en)} | ${cell(de)} |`
const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A code that is thrown at two places stands once; the first sentence speaks for it. */
function once(stated: readonly Stated[]): readonly Stated[] {
  return [...new Map(stated.toReversed().map((each) => [each.code, each])).values()]
}

// --- reading the sources ------------------------------------------------------------------------------------------------

function visit(node: Node, look: (node: Node) => void): void {
  look(node)
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner === 'object' && inner !== null && 'type' in inner) visit(inner as Node, look)
    }
  }
}

/**
 * `{ code: 'X', seen, expected, remedy }`, `new Refused('X', { seen, expected, remedy })`, `fail('X', { de, en })`; the same with the
 * three sentences one after the other (`refused('X', [seen, expected, remedy])`), or with a status before the code.
 */
function statedIn(node: Node): Omit<Stated, 'room'> | undefined {
  if (node.type === 'ObjectExpression') {
    const code = textOf(fieldOf(node, 'code'))
    return code === undefined || !fieldOf(node, 'seen') ? undefined : sentencesOf(code, node)
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined
  const given = node.arguments as readonly Node[],
    [first, second] = typeof given[0]?.value === 'number' ? given.slice(1) : given,
    code = textOf(first)
  if (code === undefined || second === undefined || !/^[A-Z]+(_[A-Z]+)*$/.test(code)) return undefined
  if (second.type === 'ObjectExpression') return sentencesOf(code, second)
  if (second.type === 'ArrayExpression') return inOne(code, second.elements as readonly Node[])
  const said = second.type === 'CallExpression' ? saidIn(second) : undefined
  return said && { code, ...said }
}

function sentencesOf(code: string, of: Node): Omit<Stated, 'room'> | undefined {
  const parts = ['seen', 'expected', 'remedy'].map((name) => fieldOf(of, name))
  if (parts.every((part) => part === undefined)) {
    const [de, en] = [textOf(fieldOf(of, 'de')), textOf(fieldOf(of, 'en'))]
    return de !== undefined && en !== undefined ? { code, de, en } : undefined
  }
  return inOne(code, parts)
}

function inOne(code: string, parts: readonly (Node | undefined)[]): Omit<Stated, 'room'> {
  const inWords = (language: 'de' | 'en'): string => {
    const [seen, expected, remedy] = parts.map((part) => (part && saidIn(part))?.[language] ?? '…')
    return `${seen}; ${expected}. ${remedy}.`
  }
  return { code, de: inWords('de'), en: inWords('en') }
}

/** `{ de, en }` or `both(de, en)`. */
function saidIn(node: Node): { readonly de: string; readonly en: string } | undefined {
  const isCall = node.type === 'CallExpression' && (node.callee as Node).name === 'both'
  const [german, english] = isCall ? (node.arguments as readonly Node[]) : [fieldOf(node, 'de'), fieldOf(node, 'en')]
  const [de, en] = [textOf(german), textOf(english)]
  return de === undefined && en === undefined ? undefined : { de: de ?? '…', en: en ?? '…' }
}

function fieldOf(node: Node, name: string): Node | undefined {
  const property = ((node.properties ?? []) as readonly Node[]).find(
    ({ key }) => (key as Node | undefined)?.name === name,
  )
  return property?.value as Node | undefined
}

/** The text of a literal, of a template or of both put together; what is filled in stands in braces. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left as Node), textOf(node.right as Node)]
    return left !== undefined && right !== undefined ? left + right : undefined
  }
  if (node?.type !== 'TemplateLiteral') return undefined
  const between = node.expressions as readonly Node[]
  return (node.quasis as readonly Node[])
    .map((quasi, n) => `${(quasi.value as { cooked: string }).cooked}${between[n] ? `{${nameOf(between[n])}}` : ''}`)
    .join('')
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MemberExpression') return nameOf(node.property as Node)
  return '…'
}

if (import.meta.main) writeFileSync(join(root, 'docs', 'problems.md'), await problemsPage())
