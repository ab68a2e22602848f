/** The hub as a process of its own, as `npm start` runs it, over keys, a release and texts that a journey may change. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { hubKeyVariable, trialKeysFolder } from '#contract/hub-key.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { projectDir } from '../../src/setup/install.js'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './kiosk-server.ts'

export interface HubProcess {
  /** On `localhost`: an address made of numbers has no passkeys. */
  readonly origin: string
  /** What it printed for the first administrator. */
  readonly firstLink: string
  /** Of the release keys; the kiosk was built with their first root. */
  readonly keysFolder: string
  readonly stop: () => Promise<void>
}

export async function startHubProcess(): Promise<HubProcess> {
  const folder = temporaryFolder()
  const keysFolder = join(folder, 'keys')
  cpSync(join(projectDir, trialKeysFolder), keysFolder, { recursive: true })
  const port = await freePort()
  const places = ['--data', join(folder, 'hub'), '--texts', defaultFolder]
  const hub = spawn(process.execPath, ['src/hub/main.ts', '--port', String(port), ...places], {
    cwd: projectDir,
    env: { ...process.env, [hubKeyVariable]: join(keysFolder, 'hub.pem') },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(hub, 'exit')
  const stop = async () => {
    hub.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: hub.stdout })) {
    const firstLink = line.trim()
    if (!firstLink.includes('/admin/#')) continue
    return { origin: `http://localhost:${port}`, firstLink, keysFolder, stop }
  }
  await stop()
  throw new Error('the hub ended before it gave a link to its first administrator')
}

/** A line that the console gives to whoever holds the root keys, run on their PC. */
export async function runKeys(line: string, keysFolder: string): Promise<string> {
  const words = line.replace('<clés>', keysFolder).split(' ')
  const { stdout } = await promisify(execFile)('npm', words.slice(1), { cwd: projectDir })
  return stdout
}
