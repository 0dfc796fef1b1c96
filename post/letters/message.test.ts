import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, it } from 'node:test'
import PostalMime from 'postal-mime'
import { asHtml } from './html.ts'
import { asMessage } from './message.ts'

const from = { name: 'Emscher-Lippe-Cloud', address: 'post@elc.example' }
const letter = {
  to: 'erika@customer.example',
  messageId: '<4711@elc.example>',
  written: { subject: 'Bestätigung', text: 'Guten Tag', html: '<p>Guten Tag</p>' },
  date: new Date('2026-11-24T09:00:00Z'),
}

describe('a letter as a message', () => {
  it('comes from the provider, has its own name, and says the same as text and as HTML', async () => {
    const mail = await PostalMime.parse(await asMessage({ settings: { from }, secrets: {} }, letter))
    assert.deepEqual([mail.from?.name, mail.from?.address], [from.name, from.address])
    assert.deepEqual([mail.subject, mail.messageId], ['Bestätigung', '<4711@elc.example>'])
    assert.deepEqual([mail.text?.trim(), mail.html?.trim()], ['Guten Tag', '<p>Guten Tag</p>'])
  })

  it('is signed in the name of the domain, so that everybody can check it', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const dkim = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const settings = { from, dkim: { domain: 'elc.example', selector: 's1' } }
    const message = (await asMessage({ settings, secrets: { dkim } }, letter)).toString()
    const head = (message.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ')
    const [line = ''] = head.split('\r\n').filter((each) => /^DKIM-Signature:/i.test(each))
    const tag = (name: string): string =>
      line.match(new RegExp(`[:;]\\s*${name}=([^;]*)`))?.[1]?.replace(/\s/g, '') ?? ''
    assert.deepEqual([tag('d'), tag('s'), tag('a')], ['elc.example', 's1', 'rsa-sha256'])
    const relaxed = (field: string): string => {
      const colon = field.indexOf(':')
      return `${field.slice(0, colon).trim().toLowerCase()}:${field
        .slice(colon + 1)
        .replace(/[ \t]+/g, ' ')
        .trim()}`
    }
    const fields = head.split('\r\n')
    const signed = tag('h')
      .split(':')
      .flatMap((name) => fields.filter((each) => each.toLowerCase().startsWith(`${name}:`)))
    const unsigned = relaxed(line).replace(/([:;]\s*b=)[^;]*/, '$1')
    const data = Buffer.from([...signed.map(relaxed), unsigned].join('\r\n'))
    assert.equal(verify('sha256', data, createPublicKey(privateKey), Buffer.from(tag('b'), 'base64')), true)
  })
})

it('HTML holds what people wrote as text, and loads nothing', () => {
  const html = asHtml('<b>', 'de', [
    { heading: 'A & B', paragraphs: ['<img src=x onerror=alert(1)>'], points: ['"x"'] },
  ])
  assert.doesNotMatch(html, /<img|<b>|src="|href="|url\(/)
  assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/)
})
