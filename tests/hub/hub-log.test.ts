import { expect, test } from 'vitest'
import { jsonLog, whereFrom } from '../../src/hub/hub-log.ts'

test('a line is one JSON object with the time, the level and the event', () => {
  const lines: string[] = []
  const log = jsonLog(
    (line) => lines.push(line),
    () => Date.UTC(2026, 10, 22),
  )
  log.say('warn', 'rollout-halted', { release: 7, reason: undefined })
  expect(lines).toEqual([
    '{"time":"2026-11-22T00:00:00.000Z","level":"warn","event":"rollout-halted","release":7}\n',
  ])
})

test('a fault is told by its kind, its code and its places in our code, never by its words', () => {
  const error = Object.assign(new RangeError('Wamytan\n    at Wamytan (1985-02-03)'), {
    code: 'EX',
  })
  const said = JSON.stringify(whereFrom(error))
  expect(said).toContain('"kind":"RangeError","code":"EX"')
  expect(said).toContain('hub-log.test.ts')
  expect(said).not.toContain('Wamytan')
  // Nor by the folders of this machine.
  expect(said).not.toContain('/tests/')
  expect(whereFrom('Wamytan')).toEqual({ kind: 'string' })
})
