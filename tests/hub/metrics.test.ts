import { expect, test } from 'vitest'
import { createMetrics } from '../../src/hub/metrics.ts'

test('counters, gauges and durations are told in the format of Prometheus', () => {
  const metrics = createMetrics()
  metrics.describe('asked_total', 'How many were asked.')
  metrics.add('asked_total', { route: '/a"b\\c' })
  metrics.add('asked_total', { route: '/a"b\\c' }, 2)
  metrics.gauge('open', () => 7)
  metrics.observeMs('took_ms', { route: '/' }, 3)
  metrics.observeMs('took_ms', { route: '/' }, 30_000)
  const lines = metrics.text().split('\n')
  expect(lines).toContain('# HELP asked_total How many were asked.')
  expect(lines).toContain('# TYPE asked_total counter')
  expect(lines).toContain(String.raw`asked_total{route="/a\"b\\c"} 3`)
  expect(lines).toContain('open 7')
  expect(lines).toContain('took_ms_bucket{route="/",le="1"} 0')
  expect(lines).toContain('took_ms_bucket{route="/",le="5"} 1')
  expect(lines).toContain('took_ms_bucket{route="/",le="+Inf"} 2')
  expect(lines).toContain('took_ms_sum{route="/"} 30003')
  expect(lines).toContain('took_ms_count{route="/"} 2')
  expect(lines.at(-1)).toBe('')
})
