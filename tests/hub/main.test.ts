import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/hub/main.ts', ...args], { encoding: 'utf8' })

test('a wrong option ends with a sentence and code 2', () => {
  const { status, stdout, stderr } = run('--prot', '80')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Usage : node src/hub/main.ts')
})

test('an app that was not built ends with what to do and code 1', () => {
  const { status, stderr } = run('--kiosk', 'tests/hub')
  expect(status).toBe(1)
  expect(stderr).toContain('npm run build')
})
