import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openHouse, type TestHouse } from '../api/house.test-support.ts'
import { saySilently } from '../server/console.ts'
import { buildWindow } from '../server/window.ts'
import { openBrowser } from './browser.test-support.ts'
import { serveWindow } from './serve.ts'

// What a page may do is tried in a real browser: by a script in the page that somebody has smuggled in.

let browser: Browser
let house: TestHouse
let address: string

before(async () => {
  const folder = await buildWindow(saySilently)
  house = await openHouse({ hang: (http) => serveWindow(http, folder) })
  address = await house.http.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

/** A page that has loaded, what it has loaded, and what its policy has forbidden. */
async function openPage(path = '/sign-in', shows = 'main, form, h1') {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.addInitScript(() => {
    const window = globalThis as unknown as { forbidden: string[] }
    window.forbidden = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.forbidden.push(`${effectiveDirective} ${blockedURI}`),
    )
  })
  await page.goto(`${address}${path}`)
  await page.locator(shows).first().waitFor()
  const forbidden = (): Promise<readonly string[]> =>
    page.evaluate(() => (globalThis as unknown as { forbidden: string[] }).forbidden)
  return { page, asked, forbidden }
}

test('a page loads nothing from elsewhere, and its own parts break no rule of its policy', async () => {
  const { page, asked, forbidden } = await openPage()
  assert.ok(asked.length > 3)
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:')),
    [],
  )
  assert.deepEqual(await forbidden(), [])
  await page.close()
})

test('the reference of the door loads nothing from elsewhere either, and can be browsed under its policy', async () => {
  const { page, asked, forbidden } = await openPage('/api/reference/', '.opblock-summary')
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:')),
    [],
  )
  // One style that it writes into the page is refused; it is as readable without.
  assert.deepEqual(new Set(await forbidden()), new Set(['style-src-elem inline']))
  await page.close()
})

test('what somebody smuggles into a page neither runs, nor loads, nor sends anything', async () => {
  const { page, forbidden } = await openPage()
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.smuggled = true'
    document.body.append(script)
    const image = document.createElement('img')
    image.src = 'http://evil.example/pixel'
    image.setAttribute('onerror', 'globalThis.smuggled = true')
    document.body.append(image)
    const style = document.createElement('style')
    style.textContent = 'body { background: url(http://evil.example/) }'
    document.head.append(style)
    const frame = document.createElement('iframe')
    frame.src = 'http://evil.example/'
    document.body.append(frame)
    const sent = await fetch('http://evil.example/').then(
      () => true,
      () => false,
    )
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)))
    return { smuggled: (globalThis as unknown as { smuggled?: boolean }).smuggled ?? false, sent }
  })
  assert.deepEqual(ran, { smuggled: false, sent: false })
  const directives = new Set((await forbidden()).map((each) => each.split(' ')[0]))
  for (const directive of [
    'script-src-elem',
    'script-src-attr',
    'img-src',
    'style-src-elem',
    'frame-src',
    'connect-src',
  ])
    assert.ok(directives.has(directive), `${directive} of ${[...directives]}`)
  await page.close()
})

test('every answer has a nonce of its own', async () => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => {
      const { headers, body } = await house.http.inject({ url: '/sign-in', headers: { host: '127.0.0.1:4180' } })
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? []
      assert.ok(nonce.length >= 22)
      assert.ok(body.includes(`nonce="${nonce}"`))
      return nonce
    }),
  )
  assert.equal(new Set(nonces).size, nonces.length)
})

test('only what was built is served: no folder is listed, no source, no file beside', async () => {
  for (const path of [
    '/assets/',
    '/assets',
    '/.git/config',
    '/package.json',
    '/built-from',
    '/index.html',
    '/main.tsx',
  ])
    assert.doesNotMatch(
      await textOf(path),
      /repositoryformatversion|"dependencies"|createRoot|^[0-9a-f]{64}$|Index of/,
      path,
    )
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2f..%2fpackage.json']) {
    const { status } = await raw('GET', path)
    assert.ok([400, 403, 404].includes(status), `${path}: ${status}`)
  }
})

test('methods that tell of the inside are not answered', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'DEBUG']) {
    const { status, text } = await raw(method, '/')
    assert.ok(status >= 400, `${method}: ${status}`)
    assert.doesNotMatch(text, /x-mark/)
  }
})

test('after signing out the browser forgets what pages kept', async () => {
  const { cookie } = await house.as('clerk')
  const headers = { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180', cookie }
  const answer = await house.http.inject({ method: 'POST', url: '/api/auth/sign-out', headers, payload: {} })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['clear-site-data'], '"storage"')
})

const textOf = async (path: string): Promise<string> => (await raw('GET', path)).text

/** Asks for exactly this path: other clients would tidy it up. */
function raw(method: string, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostname, port, method, path, headers: { 'x-mark': 'x-mark' } }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asked.on('error', reject).end()
  })
}
