import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childOf, isDav, textOf } from './element.ts'
import { readXml, XmlRefused, xmlLimits } from './read-xml.ts'
import { writeElement } from './write-xml.ts'

const read = (text: string) => readXml(Buffer.from(text))

test('names are told apart by their namespaces, whatever prefixes a program chooses', () => {
  for (const text of ['<a:x xmlns:a="DAV:"><a:y>1</a:y></a:x>', '<x xmlns="DAV:"><y>1</y></x>']) {
    const root = read(text)
    const child = childOf(root, 'y')
    assert.ok(isDav(root, 'x') && child)
    assert.equal(textOf(child), '1')
  }
  assert.equal(childOf(read('<x xmlns="DAV:"><y xmlns="other"/></x>'), 'y'), undefined)
})

test('UTF-8 and UTF-16 are read, with and without their marks; nothing else', () => {
  const text = '<ä xmlns="u">😀</ä>'
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const body of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()]) {
    assert.equal(textOf(readXml(body)), '😀')
  }
  assert.throws(() => readXml(Buffer.from(text, 'latin1')), XmlRefused)
})

test('what is not well-formed is refused', () => {
  for (const text of [
    ...['', ' ', 'a', '<a', '<a>', '<a></b>', '<a/><b/>', '<a b=c/>', '<a b="1" b="2"/>', '<a>&b;</a>', '<a>&#0;</a>'],
    ...[
      '<p:a/>',
      '<a xmlns:p=""/>',
      '<a xmlns:xml="x"/>',
      '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
      '<a>]]></a>',
    ],
    ...['<a>\u0001</a>', '<!-- -- --><a/>', '<?xml version="1.0"?'],
  ]) {
    assert.throws(() => read(text), XmlRefused, text)
  }
})

test('a document type is refused, and with it every entity', () => {
  for (const text of ['<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "u"><a/>']) {
    assert.throws(() => read(text), XmlRefused, text)
  }
})

test('a document is as large, as deep and as full as its limits, and no more', () => {
  const { depth, elements, attributes, bytes } = xmlLimits
  const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)
  const full = (count: number) => `<r>${'<a/>'.repeat(count - 1)}</r>`
  const dressed = (count: number) => `<a ${Array.from({ length: count }, (_, each) => `b${each}="1"`).join(' ')}/>`
  const large = (size: number) => `<a>${'x'.repeat(size - 7)}</a>`
  for (const [make, most] of [
    [deep, depth],
    [full, elements],
    [dressed, attributes],
    [large, bytes],
  ] as const) {
    assert.doesNotThrow(() => read(make(most)))
    assert.throws(() => read(make(most + 1)), XmlRefused)
  }
})

test('an element is written so that it can stand anywhere and says the same', () => {
  for (const text of [
    '<a/>',
    '<a:b xmlns:a="u"/>',
    '<b xmlns="u"><c xmlns=""/></b>',
    '<a:b xmlns:a="u" a:c="1" d="2">x<a:e/>y</a:b>',
    '<b>&lt;&amp;&gt;&quot;&#13;</b>',
    '<b xml:lang="de"><c xml:lang="en"/></b>',
    '<b xml:space="preserve"> </b>',
  ]) {
    const once = writeElement(read(text))
    assert.equal(writeElement(read(once)), once)
    assert.deepEqual(read(once), read(text), text)
  }
  const outer = read('<o xmlns:p="u" xml:lang="de"><p:i/></o>')
  assert.equal(writeElement(outer.children[0] as typeof outer), '<p:i xmlns:p="u" xml:lang="de"/>')
})

test('an element keeps no namespace of the text around it, and no language that it does not have', () => {
  const [inner] = read('<o xmlns="u"><i xmlns="">1</i></o>').children
  assert.ok(typeof inner === 'object')
  assert.equal(writeElement(inner), '<i>1</i>')
})
