/** A screen for a test: its own X server in memory, and the window manager of the terminal with the terminal's settings. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { systemClock } from '#terminal/clock.ts'
import { openboxConfig } from '#terminal/lockdown/openbox-config.ts'
import { untilManaging } from '#terminal/wipe/x-manager.ts'

interface Display {
  /** The environment of this process, on this screen. */
  readonly env: Record<string, string>
  readonly stop: () => Promise<void>
}

/** First line that `child` writes on `stream`; rejects, saying which program and why, if it ends before. */
async function firstLine(child: ChildProcess, program: string, stream: Readable): Promise<string> {
  const missing = once(child, 'error').then(() => {
    throw new Error(`${program} is not installed: apt-get install xvfb openbox xdotool`)
  })
  const line = (async () => {
    for await (const text of createInterface({ input: stream })) return text
    throw new Error(`${program} ended before it was ready`)
  })()
  return Promise.race([line, missing])
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** The start-up command comes a moment before the window manager does what it is asked. */
async function untilReady(env: Record<string, string>) {
  const isManaged = () => spawnSync('xdotool', ['get_num_desktops'], { env }).status === 0
  for (let looks = 0; looks < 200 && !isManaged(); looks += 1) await delay(25)
  for (let looks = 0; looks < 10; looks += 1)
    if (await untilManaging(env['DISPLAY'] ?? '', systemClock)) return
}

/** Starts both and waits until the window manager answers. In pixels. */
export async function startDisplay(
  { width, height } = { width: 1280, height: 720 },
): Promise<Display> {
  const folder = await mkdtemp(join(tmpdir(), 'escale-display-'))
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const stopAll = async (...children: ChildProcess[]) => {
    for (const child of children) await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const number = await firstLine(xvfb, 'Xvfb', xvfb.stdio[3] as Readable)
    const env = { ...processEnvironment(), DISPLAY: `:${number}` }
    const config = join(folder, 'rc.xml')
    await writeFile(config, openboxConfig('us'))
    const openbox = spawn(
      'openbox',
      // The start-up command runs once the window manager holds its keys and its screen.
      ['--sm-disable', '--config-file', config, '--startup', 'echo ready'],
      { env, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    await firstLine(openbox, 'openbox', openbox.stdout)
    await untilReady(env)
    return { env, stop: () => stopAll(openbox, xvfb) }
  } catch (fault) {
    await stopAll(xvfb)
    throw fault
  }
}

const processEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
