import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainName } from './name.ts'

test('two spellings of one distinguished name are alike', () => {
  const spellings = [
    'CN=Büro\\, Nord,OU=Gruppen,DC=lippe,DC=example',
    'cn=Büro\\2C Nord, ou=gruppen, dc=lippe, dc=example',
    'cn=b\\C3\\BCro\\, nord,OU=GRUPPEN,dc=Lippe,dc=example',
  ]
  assert.deepEqual(new Set(spellings.map(plainName)), new Set(['cn=büro\\, nord,ou=gruppen,dc=lippe,dc=example']))
})

test('a comma inside a name is no step up in the tree', () => {
  assert.notEqual(plainName('cn=a\\,ou=b,dc=c'), plainName('cn=a,ou=b,dc=c'))
  assert.notEqual(plainName('cn=a\\2Cou\\3Db,dc=c'), plainName('cn=a,ou=b,dc=c'))
})

test('the order of a name made of several values does not matter', () => {
  assert.equal(plainName('uid=1+cn=Ada,dc=c'), plainName('cn=ada + uid=1,dc=c'))
})

test('a name decomposed into letter and accent is the same name', () => {
  assert.equal(plainName('cn=Mu\u0308ller'), plainName('cn=M\u00fcller'))
})

test('spaces around a value say nothing, one that is escaped at its end does, and many take no time', () => {
  assert.equal(plainName('cn= Ada  ,dc=c'), 'cn=ada,dc=c')
  assert.equal(plainName('cn=Ada\\   ,dc=c'), 'cn=ada ,dc=c')
  const began = performance.now()
  assert.equal(plainName(`cn=a${' '.repeat(200_000)}b`), 'cn=a b')
  assert.ok(performance.now() - began < 1_000)
})
