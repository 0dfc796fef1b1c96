import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProblemError } from '../problems.ts'
import { withoutPassword } from './external.ts'
import { naming, serversIn } from './servers-in.ts'

const several =
  'postgresql://anna:s%40y@one.example:5433,two.example,[fd00::1]:5434/klausel?target_session_attrs=read-write&sslmode=verify-full'

test('an address with several servers is read as libpq writes it', () => {
  assert.deepEqual(serversIn(several), {
    first: 'postgresql://anna:s%40y@one.example:5433/klausel?sslmode=verify-full',
    all: [
      { host: 'one.example', port: 5433 },
      { host: 'two.example', port: 5432 },
      { host: 'fd00::1', port: 5434 },
    ],
  })
})

test('it is shown with all of them, and without its password', () => {
  const servers = serversIn(several)
  assert.ok(servers)
  assert.equal(
    naming(servers, withoutPassword(servers.first)),
    'postgresql://anna@one.example:5433,two.example:5432,[fd00::1]:5434/klausel?sslmode=verify-full',
  )
})

test('one with a single server, or that is none at all, is left as it is', () => {
  for (const url of [
    'postgresql://anna@one.example:5433/klausel',
    'anna:secret@a,b/klausel',
    'postgresql://a:b,c@one/klausel',
  ])
    assert.equal(serversIn(url), undefined)
})

test('what is no server among several is refused by its place, and what else cannot be is named; nothing of the address is shown', () => {
  const refusals: readonly (readonly [url: string, code: string, seen: RegExp])[] = [
    ['postgres://anna:secret@one:x,two/db', 'DATABASE_SERVERS_INVALID', /of 2 servers number 1 is none/],
    ['postgres://anna:secret@one,,three/db', 'DATABASE_SERVERS_INVALID', /of 3 servers number 2 is none/],
    ['postgres://anna:secret@one,two:0/db', 'DATABASE_SERVERS_INVALID', /of 2 servers number 2 is none/],
    ['postgres://anna:secret@one,two:65536/db', 'DATABASE_SERVERS_INVALID', /of 2 servers number 2 is none/],
    ['postgres://anna:secret@one,fd00::1/db', 'DATABASE_SERVERS_INVALID', /of 2 servers number 2 is none/],
    // Whoever has not written the @ of his password as %40.
    ['postgres://anna:sec@ret,x@one/db', 'DATABASE_SERVERS_INVALID', /of 2 servers number 2 is none/],
    ['postgres://anna:secret@one,two/db?target_session_attrs=any', 'DATABASE_SERVERS_INVALID', /than the primary/],
    ['postgres://anna:secret@one,two/db?host=three', 'DATABASE_SERVERS_INVALID', /a second time/],
  ]
  for (const [url, code, seen] of refusals)
    assert.throws(
      () => serversIn(url),
      (error: unknown) => {
        assert.ok(error instanceof ProblemError, url)
        assert.equal(error.problem.code, code)
        assert.match(error.problem.seen.en, seen)
        assert.doesNotMatch(JSON.stringify(error.problem), /anna|secret|ret,x/)
        return true
      },
    )
})
