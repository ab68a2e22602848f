// @whole The screen on which the desk's tests run.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDisplay } from './display.ts'

let display: Awaited<ReturnType<typeof startDisplay>>
beforeAll(async () => {
  display = await startDisplay({ width: 800, height: 600 })
})
afterAll(() => display.stop())

const ask = (...args: string[]) =>
  execFileSync('xdotool', args, { env: display.env, encoding: 'utf8' }).trim()

test('a screen has the size asked for and one desktop', () => {
  expect(ask('getdisplaygeometry')).toBe('800 600')
  expect(ask('get_num_desktops')).toBe('1')
})
