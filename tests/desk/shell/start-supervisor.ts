/** The supervisor as an administrator starts it, in folders of its own, on a test's screen. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KioskServer } from './kiosk-server.ts'

export async function makeHome() {
  const folder = await mkdtemp(join(tmpdir(), 'escale-shell-'))
  // Short: the browser makes a socket deep inside (session-root.ts).
  const memory = await mkdtemp('/dev/shm/e-')
  return {
    folder,
    state: join(folder, 'state'),
    policy: join(folder, 'policy'),
    memory,
    remove: async () => {
      await rm(folder, { recursive: true, force: true })
      await rm(memory, { recursive: true, force: true })
    },
  }
}
export type Home = Awaited<ReturnType<typeof makeHome>>

export function startSupervisor(
  env: Readonly<Record<string, string>>,
  home: Home,
  kiosk: Pick<KioskServer, 'address' | 'root'>,
  options: readonly string[] = [],
) {
  const rootFile = join(home.folder, '1.root.json')
  writeFileSync(rootFile, kiosk.root)
  const child = spawn(
    process.execPath,
    [
      'src/terminal/main.ts',
      '--kiosk',
      kiosk.address,
      '--root',
      rootFile,
      '--state',
      home.state,
      '--policy-dir',
      home.policy,
      ...options,
    ],
    { env: { ...env, XDG_RUNTIME_DIR: home.memory }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += String(chunk)
  })
  const ended = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    said: () => said,
    /** Its exit code, once it has ended by itself. */
    code: async () => {
      await ended
      return child.exitCode
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
