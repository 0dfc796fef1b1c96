import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exposition } from './exposition.ts'
import { watchProcess } from './process-figures.ts'
import { Requests } from './requests.ts'

test('values and labels are written as Prometheus reads them', () => {
  const labels = { of: 'a "quoted"\\\n' }
  const written = exposition([
    { name: 'klausel_room_bytes', type: 'gauge', help: 'Room.', samples: [{ labels, value: 1 }, { value: Infinity }] },
    { name: 'klausel_nothing', type: 'gauge', help: 'Nothing.', samples: [] },
  ])
  assert.equal(
    written,
    '# HELP klausel_room_bytes Room.\n# TYPE klausel_room_bytes gauge\n' +
      'klausel_room_bytes{of="a \\"quoted\\"\\\\\\n"} 1\nklausel_room_bytes +Inf\n',
  )
})

test('requests are counted by route and status, and timed in classes that contain each other', () => {
  const requests = new Requests()
  requests.note({ method: 'GET', route: '/api/me', status: 200, seconds: 0.004 })
  requests.note({ method: 'GET', route: '/api/me', status: 401, seconds: 0.3 })
  const written = exposition(requests.metrics())
  assert.match(written, /klausel_http_requests_total\{method="GET",route="\/api\/me",status="401"\} 1\n/)
  for (const [le, count] of [
    ['0.005', 1],
    ['0.25', 1],
    ['0.5', 2],
    ['+Inf', 2],
  ] as const)
    assert.ok(
      written.includes(`klausel_http_request_seconds_bucket{method="GET",route="/api/me",le="${le}"} ${count}\n`),
    )
  assert.match(written, /klausel_http_request_seconds_count\{method="GET",route="\/api\/me"\} 2\n/)
})

test('however many methods and routes come, the series stay within a bound', () => {
  const requests = new Requests()
  for (let n = 0; n < 10_000; n += 1)
    requests.note({ method: `M${n % 50}`, route: `/invented/${n}`, status: 200 + (n % 3), seconds: 0.01 })
  const series = exposition(requests.metrics())
    .split('\n')
    .filter((line) => line.startsWith('klausel_http_requests_total{'))
  assert.ok(series.length <= 3_010, `${series.length} series`)
  const counted = series.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
  assert.equal(counted, 10_000)
  assert.ok(series.every((line) => line.includes('method="other"')))
})

test('the figures of the process are real ones', () => {
  const figures = watchProcess('0.1.0')
  const written = exposition(figures.metrics())
  figures.stop()
  const [, resident = ''] = /process_resident_memory_bytes (\d+)/.exec(written) ?? []
  assert.ok(Number(resident) > 10_000_000)
})
