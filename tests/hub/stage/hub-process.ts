/** A real hub: `node src/hub/main.ts`, in a process of its own, asked over its port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface HubProcess {
  readonly origin: string
  readonly process: ChildProcess
  readonly ended: Promise<void>
  /** The last of what it wrote on its standard error. */
  readonly errors: () => string
}

export interface HubProcessOptions {
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** A folder with the smallest pages, and room for data. Removed after the test. */
export function borrowHubFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escale-hub-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['kiosk', 'admin', 'release']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'kiosk', 'index.html'), '<!doctype html><title>Escale</title>')
  return folder
}

/** Resolves once it answers. Killed after the test. */
export async function startHub(
  folder: string,
  { args = [], environment = {} }: HubProcessOptions = {},
): Promise<HubProcess> {
  const places = ['data', 'kiosk', 'admin', 'release'].flatMap((name) => [
    `--${name}`,
    join(folder, name),
  ])
  const hub = spawn(process.execPath, ['src/hub/main.ts', '--port', '0', ...places, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const ended = new Promise<void>((resolve) => {
    hub.once('close', () => resolve())
  })
  onTestFinished(async () => {
    hub.kill('SIGKILL')
    await ended
  })
  let errors = ''
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    hub.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = /Escale : (http:\/\/\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    // Its log: read, so that it never waits for us.
    hub.stderr.on('data', (piece: Buffer) => {
      errors = (errors + piece.toString()).slice(-5000)
    })
    hub.once('exit', () => reject(new Error(`the hub ended: ${said}${errors}`)))
  })
  return { origin, process: hub, ended, errors: () => errors }
}
