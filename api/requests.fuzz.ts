import assert from 'node:assert/strict'
import type { Role } from '../access/roles.ts'
import type { Below, Parser } from '../tools/fuzz/parser.ts'
import { type DescribedSchema, describedBy, type Operation } from './described.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { Problem } from './problem.ts'
import { problemRow } from './problems.ts'

/** Who asks: those who may do most. */
const roles: readonly Role[] = ['administrator', 'clerk', 'approver', 'dataProtectionOfficer', 'customerAdministrator']

/** What looks into other networks, lets time pass, or puts those out who ask here. */
const notHere = /directories|panel|webhooks|clock|sessions|members|memberships|invitations|sign-in|leave|demo/

const strings: readonly string[] = [
  ...[
    '',
    ' ',
    'a',
    'ä😀',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e',
    'x'.repeat(5_000),
    "'; drop table fact; --",
    '%',
    '..',
  ],
  ...[
    'null',
    '0',
    '-1',
    '1e999',
    '59.50',
    '2026-02-30',
    '2026-03-29T02:30',
    '2026-02-03',
    '2026-02-03T10:00+01:00',
    '[]',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'e1c00000-0000-4000-8000-000000000003',
    '__proto__',
    'de',
    'DE',
    'a@b.example',
  ],
]
const others: readonly unknown[] = [null, true, 0, -1, 1.5, 2 ** 53, 1e308, [], {}, [null], { a: 1 }, '\u0000']

const real: string[] = []
let house: TestHouse
let operations: readonly Operation[] = []
let schemas: Readonly<Record<string, DescribedSchema>> = {}
let asked = 0

const one = <Item>(all: readonly Item[], below: Below): Item | undefined => all[below(all.length)]
const always: Below = () => 0

/** What a schema asks for; now and then something else. */
function valueFor(schema: DescribedSchema, below: Below, depth = 0): unknown {
  if (below !== always && below(12) === 0) return one(others, below)
  const { $ref, anyOf, oneOf, type } = schema
  if ($ref) return valueFor(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, below, depth)
  const choice = anyOf ?? oneOf
  if (choice) return valueFor(one(choice, below) ?? {}, below, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return one(schema.enum, below)
  const is = Array.isArray(type) ? one(type as readonly string[], below) : type
  if (is === 'object') return objectFor(schema, below, depth)
  if (is === 'array') {
    const length = Math.max(schema.minItems ?? 0, below(3))
    return depth > 4 ? [] : Array.from({ length }, () => valueFor(schema.items ?? {}, below, depth + 1))
  }
  if (is === 'boolean') return below(2) === 0
  if (is === 'integer' || is === 'number') return schema.minimum ?? below(5)
  return schema.examples && below(2) === 0
    ? one(schema.examples, below)
    : below(2) === 0
      ? house.key.agreement
      : one(strings, below)
}

function objectFor({ properties = {}, required = [] }: DescribedSchema, below: Below, depth: number): unknown {
  const named = Object.entries(properties).filter(([name]) => required.includes(name) || below(2) === 0)
  const left = below !== always && below(15) === 0 ? named.slice(1) : named
  const added = below !== always && below(20) === 0 ? [[one(strings, below) ?? 'x', 1]] : []
  return Object.fromEntries([...left.map(([name, schema]) => [name, valueFor(schema, below, depth + 1)]), ...added])
}

/** A request as text: who, method and address on a line, the type on the next, and the body. */
function requestFor({ method, path, parameters, body }: Operation, below: Below): string {
  const text = (schema: DescribedSchema): string => encodeURIComponent(String(valueFor(schema, below)).toWellFormed())
  const url = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'agreement' && (below === always || below(8) > 0)
      ? house.key.agreement
      : text(parameters.find((each) => each.in === 'path' && each.name === name)?.schema ?? {}),
  )
  const query = parameters
    .filter((each) => each.in === 'query' && (each.required || below(2) === 0))
    .map(({ name, schema }) => `${name}=${text(schema)}`)
  const sent = body === undefined ? '' : JSON.stringify(valueFor(body.schema, below))
  const who = one(roles, below) ?? 'clerk'
  return `${who} ${method} ${url}${query.length > 0 ? `?${query.join('&')}` : ''}\n${body?.type ?? ''}\n${sent}`
}

const requests: Parser = {
  name: 'requests',
  oneOf: 10,
  within: 2_000,
  longest: 65_536,
  pieces: [
    ...'{ } [ ] , : " \\u0000 \\ud800 null true 1e999 %00 %ff %2f / ? & = .. # __proto__'.split(' '),
    '\n',
    ' ',
    '\u0000',
  ],
  real,
  grown: (below) => requestFor(one(operations, below) as Operation, below),
  open: async () => {
    house = await openHouse()
    const described = await describedBy(house)
    schemas = described.schemas
    operations = described.operations.filter(({ path }) => !notHere.test(path))
    real.splice(0, real.length, ...operations.map((operation) => requestFor(operation, always)))
    return () => house.close()
  },
  holds: async (input) => {
    const [first = '', type = '', ...body] = input.split('\n')
    const [who = '', method = '', url = ''] = first.split(' ')
    const role = roles.find((each) => each === who)
    if (role === undefined || !/^(GET|POST|PUT|PATCH|DELETE)$/.test(method) || !url.startsWith('/')) return
    asked += 1
    const answer = await house.http.inject({
      method: method as 'GET',
      url,
      // Paces are counted by network.
      remoteAddress: `10.${(asked >> 16) & 0xff}.${(asked >> 8) & 0xff}.${asked & 0xff}`,
      headers: {
        host: '127.0.0.1:4180',
        ...(await house.as(role)),
        ...(/^[\x20-\x7e]+$/.test(type) ? { 'content-type': type } : {}),
      },
      ...(method === 'GET' ? {} : { payload: body.join('\n') }),
    })
    if (answer.statusCode < 400) return
    assert.match(String(answer.headers['content-type']), /problem\+json/, answer.body.slice(0, 200))
    const { code, status } = answer.json<Problem>()
    assert.ok(status < 500 && problemRow(code).code === code, `${status} ${code}`)
  },
}

/** All that the door describes: addresses, questions and bodies, with what each asks for and with what it does not. */
export const parsers: readonly Parser[] = [requests]
