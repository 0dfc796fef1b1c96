import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { before, test } from 'node:test'
import { parseSync } from 'oxc-parser'

/** The rooms, and what each may reach. One table, each row with its reason. */
const rooms: Readonly<Record<string, { readonly mayReach: readonly string[]; readonly because: string }>> = {
  'terms/grammar': {
    mayReach: ['terms/grammar', 'terms/engine/because.ts'],
    because: 'the words of a clause know no clause; a derived fact carries its reason',
  },
  'terms/engine': {
    mayReach: ['terms/grammar', 'terms/engine'],
    because: 'the engine knows the words, never a provider',
  },
  'terms/edition': {
    mayReach: ['terms/grammar', 'terms/engine', 'terms/edition'],
    because: 'how a document reads; which provider wrote it makes no difference',
  },
  'terms/words': {
    mayReach: ['terms/grammar', 'terms/engine', 'terms/words'],
    because: 'facts, duties and reasons as people read them, wherever they are shown',
  },
  'terms/law': { mayReach: ['terms/grammar', 'terms/law'], because: 'statutes are documents like any other' },
  'terms/documents': {
    mayReach: ['terms/grammar', 'terms/law', 'terms/documents'],
    because: 'a document names words and law; it never asks the engine',
  },
  'terms/inventory': {
    mayReach: ['terms/inventory'],
    because: 'what published terms say, and how far each entry has come',
  },
  journal: { mayReach: ['journal', 'terms'], because: 'what happened may be read with the words of the terms' },
  access: {
    mayReach: ['access', 'journal', 'terms'],
    because: 'people are entered in the journal where they act, and their rights follow from terms',
  },
  duties: {
    mayReach: ['duties', 'journal', 'terms', 'services/driver.ts', 'papers/press', 'papers/kept'],
    because:
      'duties know the port of a service, never a driver, the press on which papers are set, and what was kept: receipts name it',
  },
  post: {
    mayReach: ['post', 'access', 'duties', 'journal', 'papers', 'terms', 'services/driver.ts'],
    because:
      'post carries out the duties that mean a letter, through the port, as papers that are kept, and brings what comes in to those who decide',
  },
  money: {
    mayReach: ['money', 'terms'],
    because: 'wires of money and invoices: forms of banks and norms, no rule of an agreement',
  },
  papers: {
    mayReach: ['papers', 'money', 'journal', 'terms'],
    because:
      'what people receive is set from what was agreed and what happened; who sends it is no matter of the paper',
  },
  billing: {
    mayReach: ['billing', 'post', 'papers', 'money', 'access', 'duties', 'journal', 'terms', 'services/driver.ts'],
    because: 'bills say what clauses have decided, and decide nothing: the papers of duties that charge and give back',
  },
  proof: {
    mayReach: ['proof', 'journal', 'terms'],
    because: 'order, signatures and time of what happened; what it was and whose it is makes no difference',
  },
  evidence: {
    mayReach: [
      'evidence',
      'access',
      'duties',
      'journal',
      'papers',
      'post',
      'proof',
      'services/files/export/zip.ts',
      'terms',
    ],
    because:
      'what somebody takes along to show others what happened: facts in plain words, papers as they were kept, proofs, in one archive',
  },
  backup: {
    mayReach: ['backup', 'proof', 'journal', 'terms'],
    because:
      'what was kept can be brought back: pieces, where they lie, what belongs together; how a server is started the house knows',
  },
  drafts: {
    mayReach: ['drafts', 'access', 'duties', 'journal', 'terms'],
    because: 'people draft later terms, and those whose role it is approve them',
  },
  services: {
    mayReach: ['services', 'terms', 'papers/press/order.ts'],
    because: 'drivers know the port and their own wire; the port says how a paper would be set',
  },
  applications: {
    mayReach: ['applications', 'access', 'duties', 'journal', 'post', 'terms'],
    because: 'an application opens an agreement and invites a person; its letters leave as all letters do',
  },
  api: {
    mayReach: [
      'api',
      'access',
      'applications',
      'backup',
      'billing',
      'drafts',
      'duties',
      'evidence',
      'journal',
      'papers',
      'post',
      'proof',
      'services',
      'terms',
    ],
    because: 'the door calls rooms, and the services in which people work; it holds no rule',
  },
  portal: {
    mayReach: ['portal', 'terms', 'api', 'access', 'applications/contrast.ts', 'money/country.ts'],
    because:
      'the window sees the pure terms, of the door and of rights only types, how well a colour can be read, and which countries there are',
  },
  server: {
    mayReach: [
      'server',
      'api',
      'access',
      'applications',
      'backup',
      'billing',
      'duties',
      'evidence',
      'journal',
      'papers',
      'post',
      'proof',
      'services',
      'terms',
      'portal',
      'tools',
    ],
    because: 'the one room that puts the others together',
  },
  stories: {
    mayReach: [
      'stories',
      'server',
      'api',
      'access',
      'applications',
      'duties',
      'journal',
      'papers',
      'post',
      'services',
      'terms',
      'tools',
    ],
    because: 'a story lives in the whole house',
  },
  bench: {
    mayReach: ['bench', 'server', 'backup', 'billing', 'duties', 'journal', 'papers', 'services', 'terms', 'tools'],
    because: 'a figure is measured on the real thing',
  },
  tools: {
    mayReach: ['tools', 'server', 'journal', 'terms', 'api', 'access', 'duties', 'money', 'post', 'stories'],
    because: 'checks look into every room',
  },
}
/** Words the pure room may not use, and what to use instead. */
const impure: Readonly<Record<string, string>> = {
  'Date.now': 'time is an input: take an Instant',
  'new Date': 'days and instants come from terms/grammar/day.ts',
  'Temporal.Now': 'time is an input: take an Instant',
  'Math.random': 'identities are given from outside',
  'process.': 'settings come with the terms',
  'fetch(': 'facts come through the journal',
  'performance.now': 'measure in bench/',
  setTimeout: 'what must happen later is a duty',
}
/** Names that say nothing: a file is called after the one notion it holds. */
const emptyNames = /^(utils?|helpers?|common|types|constants|lib|shared|core|manager|misc|index)(\.|$)/

const root = join(import.meta.dirname, '..')
const ignored = new Set(['node_modules', 'dist', 'data', '.git'])
const isTest = (file: string): boolean => /\.(test|test-support|story|conformance|types|fuzz)\.tsx?$/.test(file)

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !ignored.has(name))
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesIn(path) : [path]
    })
}
interface Import {
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}
const sources = filesIn(root)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => relative(root, file))
const roomOf = (file: string): string | undefined =>
  Object.keys(rooms)
    .filter((room) => file.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0]
let imports: readonly Import[] = []

before(() => {
  imports = sources.flatMap((file) => {
    const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    const named = [
      ...module.staticImports.map((each) => ({
        to: each.moduleRequest.value,
        typesOnly: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
      })),
      ...module.staticExports
        .flatMap((each) => each.entries)
        .filter((entry) => entry.moduleRequest)
        .map((entry) => ({ to: entry.moduleRequest?.value ?? '', typesOnly: entry.isType })),
    ]
    return named.map(({ to, typesOnly }) => ({
      from: file,
      to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to,
      typesOnly,
    }))
  })
})

test('every room reaches only the rooms its row in the table allows', () => {
  const wrong = imports.filter(({ from, to }) => {
    const room = roomOf(from)
    if (room === undefined || isTest(from) || (!roomOf(to) && !to.endsWith('.ts'))) return false
    return !(rooms[room]?.mayReach ?? []).some((allowed) => to === allowed || to.startsWith(`${allowed}/`))
  })
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} reaches ${to}: ${rooms[roomOf(from) ?? '']?.because}`),
    [],
  )
})
test('the portal takes only types from the door', () => {
  assert.deepEqual(
    imports.filter(
      ({ from, to, typesOnly }) =>
        from.startsWith('portal/') && !isTest(from) && /^(api|access)\//.test(to) && !typesOnly,
    ),
    [],
  )
})
test('the terms depend on nothing outside themselves', () => {
  const outside = imports.filter(
    ({ from, to }) => from.startsWith('terms/') && !isTest(from) && !to.startsWith('terms/'),
  )
  assert.deepEqual(
    outside.map(({ from, to }) => `${from} imports ${to}`),
    [],
  )
})
test('the terms know no clock, no chance, no environment and no network', () => {
  const found = sources
    .filter((file) => file.startsWith('terms/') && !isTest(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      return Object.entries(impure)
        .filter(([word]) => code.includes(word))
        .map(([word, instead]) => `${file} uses ${word}; ${instead}`)
    })
  assert.deepEqual(found, [])
})
test('no file imports itself in a circle, neither values nor types', () => {
  const graph = Map.groupBy(
    imports.filter(({ to }) => /\.tsx?$/.test(to)),
    ({ from }) => from,
  )
  const state = new Map<string, 'open' | 'done'>(),
    circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const { to } of graph.get(file) ?? []) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of sources) visit(file, [])
  assert.deepEqual(circles, [])
})
test('no file or folder has a name that says nothing', () => {
  const wrong = sources.flatMap((file) =>
    file
      .split('/')
      .filter((part) => emptyNames.test(part))
      .map((part) => `${file}: "${part}" says nothing; name the notion`),
  )
  assert.deepEqual(wrong, [])
})
test('every first folder is a room of the house', () => {
  const known = new Set([...Object.keys(rooms).map((room) => room.split('/')[0] ?? room), 'docs', 'changes'])
  const folders = readdirSync(root).filter(
    (name) => !name.startsWith('.') && !ignored.has(name) && statSync(join(root, name)).isDirectory(),
  )
  assert.deepEqual(
    folders.filter((name) => !known.has(name)),
    [],
  )
})
test('the repository speaks of the product alone', () => {
  const own = [['/wo', 'rk/'].join(''), ['registry.npm', 'js'].join(''), ['hel', 'per session'].join('')]
  const text = filesIn(root).filter(
    (file) => /\.(tsx?|js|md|json|sql|sh|jsonl)$/.test(file) && !file.endsWith('package-lock.json'),
  )
  const found = text.flatMap((file) =>
    own
      .filter((word) => readFileSync(file, 'utf8').includes(word))
      .map((word) => `${relative(root, file)} says ${word}`),
  )
  assert.deepEqual(found, [])
})
