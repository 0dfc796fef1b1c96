import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutTags } from './without-tags.ts'

test('what people read in a mail of HTML is left, and nothing that they do not see', () => {
  const html =
    '<html><HEAD><title>x</title></Head><body><style>p{}</STYLE><p>Wir <b>widerrufen</b>.</p>Gruß<br/>&amp; Dank</body>'
  assert.equal(withoutTags(html).replace(/ *\n */g, '\n'), 'Wir widerrufen .\nGruß\n& Dank')
})

test('what is opened and never closed is text', () => {
  assert.equal(withoutTags('a < b and <b'), 'a < b and <b')
  assert.equal(withoutTags('<script>x'), 'x')
})

test('a mail of brackets alone takes no longer than any other', () => {
  for (const part of ['<', '<style>', '<br', '<head ', '</style', '<style></style', '&', ' \t'])
    for (const end of ['', '>']) {
      const html = part.repeat(200_000) + end
      const before = process.cpuUsage()
      withoutTags(html)
      assert.ok(process.cpuUsage(before).user < 1_000_000, part)
    }
})
