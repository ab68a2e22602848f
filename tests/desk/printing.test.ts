// @whole The place's printer, through a print server of the test's own, with the settings of the terminal.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { defaultPrinter, printQueue } from '#terminal/lockdown/printer.ts'

/** A print server changes user to run its filters, which root alone may. */
const canServe = process.getuid?.() === 0 && existsSync('/usr/sbin/cupsd')
if (!canServe) console.warn('Printing is not tried: it takes root and cups (apt-get install cups).')

const settings = new URL('../../src/terminal/system/linux/cupsd-jobs.conf', import.meta.url)

let folder = ''
let server: ChildProcess
let env: Record<string, string | undefined> = {}

const ask = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}

async function stopServer() {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}

const paperOf = (printer: string) => join(folder, 'paper', printer)

function addPrinter(name: string) {
  ask('lpadmin', '-p', name, '-E', '-v', `paper:${paperOf(name)}`, '-m', 'raw')
}

beforeAll(async () => {
  if (!canServe) return
  folder = await mkdtemp(join(tmpdir(), 'escale-cups-'))
  for (const name of ['root', 'spool', 'spool/tmp', 'cache', 'state']) {
    await mkdir(join(folder, name))
  }
  await chmod(folder, 0o755)
  // A back-end of our own puts on a file what a real one would put on paper. The print server runs it as another user.
  await mkdir(join(folder, 'bin', 'backend'), { recursive: true })
  const backend = join(folder, 'bin', 'backend', 'paper')
  await writeFile(backend, '#!/bin/sh\ncat "${6:--}" >"${DEVICE_URI#paper:}"\n')
  await chmod(backend, 0o755)
  for (const part of ['filter', 'daemon', 'monitor', 'notifier']) {
    await symlink(join('/usr/lib/cups', part), join(folder, 'bin', part))
  }
  await mkdir(join(folder, 'paper'))
  await chmod(join(folder, 'paper'), 0o777)
  const files = join(folder, 'root', 'cups-files.conf')
  const config = join(folder, 'root', 'cupsd.conf')
  const socket = join(folder, 'cups.sock')
  await writeFile(
    files,
    `ServerRoot ${join(folder, 'root')}
RequestRoot ${join(folder, 'spool')}
TempDir ${join(folder, 'spool', 'tmp')}
CacheDir ${join(folder, 'cache')}
StateDir ${join(folder, 'state')}
AccessLog ${join(folder, 'access.log')}
ErrorLog ${join(folder, 'error.log')}
PageLog ${join(folder, 'page.log')}
ServerBin ${join(folder, 'bin')}
SystemGroup root
`,
  )
  const shipped = await readFile(settings, 'utf8')
  await writeFile(
    config,
    `Listen ${socket}\n${shipped}\n<Location />\n  Order allow,deny\n  Allow all\n</Location>\n`,
  )
  env = { ...process.env, CUPS_SERVER: socket }
  server = spawn('cupsd', ['-f', '-c', config, '-s', files], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  })
  await vi.waitFor(() => expect(ask('lpstat', '-r')).toContain('scheduler is running'), {
    timeout: 20_000,
  })
  addPrinter('guichet')
  addPrinter('arretee')
  ask('lpadmin', '-d', 'guichet')
  ask('cupsdisable', 'arretee')
})
afterAll(async () => {
  if (!canServe) return
  await stopServer()
  await rm(folder, { recursive: true, force: true })
})

let sheet = ''
const text = 'CANARI d’une personne'
beforeEach(async () => {
  if (!canServe) return
  sheet = join(folder, 'feuille-1.txt')
  await writeFile(sheet, text)
})

/** What the print server holds of the documents themselves, and of what it knows about them. */
const spooled = async () =>
  (await readdir(join(folder, 'spool'))).filter((name) => /^[cd]\d/.test(name))

test.runIf(canServe)('the default printer of the system is found', async () => {
  expect(await defaultPrinter(env)).toBe('guichet')
})

test.runIf(canServe)(
  'a sheet is printed without a word, and nothing of it is left once done',
  async () => {
    const queue = printQueue('guichet', env)
    expect(await queue.hasJobs()).toBe(false)
    expect(await queue.print(sheet)).toEqual({ ok: true, value: undefined })
    await expect.poll(() => queue.hasJobs()).toBe(false)
    expect(await readFile(paperOf('guichet'), 'utf8')).toBe(text)
    expect(await queue.cancelAll()).toEqual({ ok: true, value: undefined })
    expect(await spooled()).toEqual([])
  },
)

test.runIf(canServe)('jobs that wait are cancelled with what they hold', async () => {
  const queue = printQueue('arretee', env)
  for (let copies = 0; copies < 3; copies += 1) {
    expect((await queue.print(sheet)).ok).toBe(true)
  }
  expect(await queue.hasJobs()).toBe(true)
  expect((await spooled()).length).toBeGreaterThanOrEqual(3)
  expect(await queue.cancelAll()).toEqual({ ok: true, value: undefined })
  expect(await queue.hasJobs()).toBe(false)
  expect(await spooled()).toEqual([])
})

test.runIf(canServe)('the jobs of others are left alone', async () => {
  const other = printQueue('arretee', env)
  await other.print(sheet)
  const queue = printQueue('arretee', env)
  await queue.print(sheet)
  expect((await queue.cancelAll()).ok).toBe(true)
  expect(await other.hasJobs()).toBe(true)
  expect((await other.cancelAll()).ok).toBe(true)
})

test.runIf(canServe)('the printer’s list names nothing of the person’s', async () => {
  const queue = printQueue('arretee', env)
  await queue.print(sheet)
  const listed = ask('lpstat', '-l', '-W', 'all', '-o', 'arretee')
  expect(listed).toContain('arretee-')
  expect(listed).not.toContain('feuille')
  await queue.cancelAll()
  for (const log of ['access.log', 'error.log', 'page.log']) {
    const file = join(folder, log)
    if (existsSync(file)) expect(await readFile(file, 'utf8')).not.toMatch(/feuille|CANARI/)
  }
})

test.runIf(canServe)(
  'a printer that is not there and a file that is gone are told apart',
  async () => {
    expect(await printQueue('ailleurs', env).print(sheet)).toEqual({
      ok: false,
      fault: 'no-printer',
    })
    expect(await printQueue('guichet', env).print(join(folder, 'rien.pdf'))).toEqual({
      ok: false,
      fault: 'print-failed',
    })
  },
)

test.runIf(canServe)('a print server that dies does not pass for an empty one', async () => {
  const queue = printQueue('arretee', env)
  await queue.print(sheet)
  await stopServer()
  expect(await queue.hasJobs()).toBe(true)
  expect(await queue.cancelAll()).toEqual({ ok: false, fault: 'no-answer' })
})
