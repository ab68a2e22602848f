import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultWindowsPrinter, windowsPrintQueue } from '#terminal/lockdown/windows-printer.ts'

let folder = ''
let env: Record<string, string | undefined> = {}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escale-windows-'))
  env = { PATH: `${folder}:/usr/bin:/bin` }
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Stands for PowerShell: what is asked of it, and what is done with the answer, can be seen anywhere. */
const putPowershell = (script: string) => {
  const file = join(folder, 'powershell.exe')
  writeFileSync(file, `#!/bin/sh\necho "$@" "$ESCALE_FILE" >>${folder}/asked\n${script}\n`)
  chmodSync(file, 0o755)
}
const asked = () => readFileSync(join(folder, 'asked'), 'utf8')

test('the default printer is the one Windows names, and none is none', async () => {
  expect(await defaultWindowsPrinter(env)).toBeUndefined()
  putPowershell('echo "Guichet 1"')
  expect(await defaultWindowsPrinter(env)).toBe('Guichet 1')
  putPowershell('')
  expect(await defaultWindowsPrinter(env)).toBeUndefined()
})

test('a file and a printer are never part of a command', async () => {
  putPowershell('echo 0')
  const queue = windowsPrintQueue("'; Remove-Item x", env)
  expect((await queue.print('C:/a; b.pdf')).ok).toBe(true)
  expect(asked()).not.toContain('Remove-Item')
  expect(asked()).toContain('-Verb PrintTo')
  expect(asked().trim().endsWith('C:/a; b.pdf')).toBe(true)
})

test('a wipe holds when no job of the account is left, and only then', async () => {
  putPowershell('echo 1')
  expect(await windowsPrintQueue('guichet', env).hasJobs()).toBe(true)
  expect(await windowsPrintQueue('guichet', env).cancelAll()).toEqual({
    ok: false,
    fault: 'jobs-left',
  })
  putPowershell(
    `case "$*" in *Remove-PrintJob*) touch ${folder}/gone;; *) test -e ${folder}/gone && echo 0 || echo 1;; esac`,
  )
  expect((await windowsPrintQueue('guichet', env).cancelAll()).ok).toBe(true)
  putPowershell('exit 1')
  expect(await windowsPrintQueue('guichet', env).cancelAll()).toEqual({
    ok: false,
    fault: 'no-answer',
  })
  expect(await windowsPrintQueue('guichet', env).print('a')).toEqual({
    ok: false,
    fault: 'no-printer',
  })
})
