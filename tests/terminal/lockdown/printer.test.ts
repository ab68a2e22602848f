import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultPrinter, printQueue } from '#terminal/lockdown/printer.ts'

let folder = ''
let env: Record<string, string | undefined> = {}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escale-printer-'))
  env = { PATH: `${folder}:/usr/bin:/bin` }
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Puts a program of CUPS in front of the system's own. */
const put = (program: string, script: string) => {
  const file = join(folder, program)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
}

test('a PC without a print server has no printer, and says so', async () => {
  env = { PATH: folder }
  expect(await defaultPrinter(env)).toBeUndefined()
  expect(await printQueue('guichet', env).print('a.pdf')).toEqual({
    ok: false,
    fault: 'no-printer',
  })
})

test('a session that printed nothing asks the print server nothing', async () => {
  put('lpstat', 'exit 1')
  const queue = printQueue('guichet', env)
  expect(await queue.hasJobs()).toBe(false)
  expect(await queue.cancelAll()).toEqual({ ok: true, value: undefined })
})

test('a file is sent under a title that says nothing, and its name is never read as an option', async () => {
  put('lp', `echo "$@" >${folder}/asked; echo "request id is guichet-7 (1 file(s))"`)
  expect((await printQueue('guichet', env).print('-o.pdf')).ok).toBe(true)
  expect(readFileSync(join(folder, 'asked'), 'utf8').trim()).toBe(
    '-d guichet -t Document -o fit-to-page -- -o.pdf',
  )
})

test('only the jobs of the session are cancelled, whoever else prints', async () => {
  put('lp', 'echo "request id is guichet-7 (1 file(s))"')
  put(
    'lpstat',
    `test -e ${folder}/cancelled || echo "guichet-7 escale 10 lundi"; echo "guichet-77 autre 10 lundi"`,
  )
  put('cancel', `echo "$@" >${folder}/cancelled`)
  const queue = printQueue('guichet', env)
  await queue.print('a.pdf')
  expect(await queue.hasJobs()).toBe(true)
  expect((await queue.cancelAll()).ok).toBe(true)
  expect(readFileSync(join(folder, 'cancelled'), 'utf8').trim()).toBe('-x guichet-7')
})
