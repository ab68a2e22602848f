/** A whole terminal on a screen: the supervisor as an administrator starts it, in folders of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { TerminalStatus } from '#contract/terminal-link.ts'
import type { Sites } from './canary/start-sites.ts'
import { helloMs } from '#terminal/shell/heartbeat.ts'
import { descendantsOf, isAlive, type Process } from './canary/processes.ts'

export interface TerminalUnderTest {
  /** Where everything it may write on disk stands, but for the memory disk. */
  readonly folder: string
  /** On the memory disk: `XDG_RUNTIME_DIR`. */
  readonly runtimeFolder: string
  readonly supervisorPid: () => number
  /** Starts the supervisor; resolves with the first status its kiosk page hears. Throws what it wrote if it ends before. */
  readonly start: () => Promise<TerminalStatus>
  /** Every process of the terminal that is alive, those that have lost their parents included. */
  readonly processes: () => readonly Process[]
  readonly stop: () => Promise<void>
}

/** Short: the browser makes a socket deep inside, and the path of a socket has 107 bytes (unix(7)). */
const memoryDisk = '/dev/shm'
const limitMs = 30_000

/** Looks again and again until `condition` gives something; throws, saying `what` it waited for. */
export async function eventually<T>(what: string, condition: () => T | undefined): Promise<T> {
  const end = performance.now() + limitMs
  for (;;) {
    const found = condition()
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`)
    await delay(10)
  }
}

export async function makeTerminal(
  env: Readonly<Record<string, string>>,
  sites: Sites,
  options: readonly string[] = [],
): Promise<TerminalUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'escale-terminal-'))
  const runtimeFolder = await mkdtemp(join(memoryDisk, 'e-'))
  const places = { home: join(folder, 'home'), temporary: join(folder, 'tmp') }
  for (const place of Object.values(places)) await mkdir(place)
  const rootFile = join(folder, '1.root.json')
  await writeFile(rootFile, sites.root)
  const seen = new Map<string, Process>()
  let supervisor: ChildProcess | undefined

  const alive = () => [...seen.values()].filter(isAlive)
  const processes = () => {
    const parents = alive().map(({ pid }) => pid)
    const roots = supervisor?.pid === undefined ? parents : [supervisor.pid, ...parents]
    for (const process of descendantsOf(roots))
      seen.set(`${process.pid} ${process.startedAt}`, process)
    return alive()
  }

  const start = async () => {
    const child = spawn(
      process.execPath,
      [
        'src/terminal/main.ts',
        '--kiosk',
        `${sites.addresses.kiosk}/?place=essai&terminal=essai`,
        '--root',
        rootFile,
        '--state',
        join(folder, 'state'),
        '--policy-dir',
        join(folder, 'policy'),
        ...options,
      ],
      {
        env: {
          PATH: env['PATH'] ?? '',
          DISPLAY: env['DISPLAY'] ?? '',
          LANG: 'C.UTF-8',
          HOME: places.home,
          TMPDIR: places.temporary,
          XDG_RUNTIME_DIR: runtimeFolder,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    supervisor = child
    const ended = text(child.stderr).then((words) => {
      throw new Error(`the terminal ended: ${words}`)
    })
    const status = sites.waitTell(
      'the first status',
      (tell) => (tell.tell === 'status' && tell.status.state === 'ready' ? tell.status : undefined),
      helloMs,
    )
    ended.catch(() => {})
    return Promise.race([status, ended])
  }

  const stop = async () => {
    const all = processes()
    supervisor?.kill('SIGTERM')
    try {
      await eventually(
        'the end of the terminal',
        () => all.every((one) => !isAlive(one)) || undefined,
      )
    } finally {
      for (const { pid } of processes()) process.kill(pid, 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
      await rm(runtimeFolder, { recursive: true, force: true })
    }
  }
  return {
    folder,
    runtimeFolder,
    supervisorPid: () => supervisor?.pid ?? 0,
    start,
    processes,
    stop,
  }
}
