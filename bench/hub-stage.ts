/** A hub in a process of its own, over a fresh database in which a fleet has already been accepted. */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type AcceptedTerminal,
  acceptTerminals,
  makeTablets,
  makeTerminals,
} from '../tests/hub/stage/accepted-terminals.ts'
import { newRepository } from '../tests/seal/repository.ts'

export interface HubStage {
  readonly terminals: readonly AcceptedTerminal[]
  /** One for each place, where they were asked for. */
  readonly tablets: readonly AcceptedTerminal[]
  readonly origin: () => string
  /** Resident memory, megabytes. */
  readonly memoryMb: () => number
  /** Milliseconds of processor that the hub has used since its start, in all its threads. */
  readonly cpuMs: () => number
  /** A power cut of the hub, then a new start that brings the next release to every terminal. Milliseconds until it answers. */
  readonly restart: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Signed releases in a folder, as `npm run publish` leaves them; each of forty files of 10 kB, of which one changes. */
function releaseFolder(folder: string) {
  const repository = newRepository(Date.now())
  repository.announcesHashes = true
  for (let n = 0; n < 40; n += 1)
    repository.addTarget(`guides/g${n}.json`, JSON.stringify({ n, text: 'Bonjour '.repeat(1200) }))
  let number = 0
  return {
    key: repository.signers.timestamp[0]?.privateKey.export({ format: 'pem', type: 'pkcs8' }),
    publish: () => {
      number += 1
      repository.addTarget('front.json', JSON.stringify({ number, text: 'Escale '.repeat(1200) }))
      repository.publish('targets', 'snapshot')
      for (const [path, bytes] of repository.files) {
        const file = join(folder, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, bytes)
      }
    },
  }
}

const startMs = 60_000

function startHub(folder: string, databaseUrl: string | undefined) {
  const places = ['data', 'kiosk', 'admin', 'aidant', 'release'].flatMap((name) => [
    `--${name}`,
    join(folder, name),
  ])
  const { DATABASE_URL: _theirs, ...environment } = process.env
  const logFile = join(folder, 'hub.log')
  const log = openSync(logFile, 'w')
  const hub = spawn(process.execPath, ['src/hub/main.ts', '--port', '0', ...places], {
    // Its log in a file: a pipe would make it wait for us.
    stdio: ['ignore', 'pipe', log],
    env: {
      ...environment,
      ESCALE_HUB_KEY: join(folder, 'hub.pem'),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  })
  closeSync(log)
  return new Promise<{ hub: ChildProcess; origin: string }>((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => {
      hub.kill('SIGKILL')
      reject(new Error(`the hub does not start: ${said}`))
    }, startMs)
    hub.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const origin = /Escale : (http:\/\/\S+)/.exec(said)?.[1]
      if (origin === undefined) return
      clearTimeout(late)
      resolve({ hub, origin })
    })
    hub.once('exit', (code, signal) => {
      clearTimeout(late)
      const words = `the hub ended (${code ?? signal}): ${said} ${readFileSync(logFile, 'utf8').slice(-2000)}`
      reject(new Error(words))
      if (signal !== 'SIGKILL') console.error(words)
    })
  })
}

interface HubStageOptions {
  readonly databaseUrl?: string | undefined
  /** Over how many places the fleet is spread. */
  readonly places?: number
  readonly hasTablets?: boolean
}

export async function stageHub(
  count: number,
  { databaseUrl, places, hasTablets = false }: HubStageOptions = {},
): Promise<HubStage> {
  const folder = mkdtempSync(join(tmpdir(), 'escale-bench-hub-'))
  for (const name of ['kiosk', 'admin', 'release']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'kiosk', 'index.html'), '<!doctype html><title>Escale</title>')
  const terminals = makeTerminals(count, places)
  const tablets = hasTablets ? makeTablets(terminals) : []
  const nowMs = Date.now()
  await acceptTerminals({ dataDir: join(folder, 'data'), databaseUrl, nowMs }, [
    ...terminals,
    ...tablets,
  ])
  const release = releaseFolder(join(folder, 'release'))
  writeFileSync(join(folder, 'hub.pem'), release.key ?? '')
  release.publish()
  let running = await startHub(folder, databaseUrl)
  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const { hub } = running
    if (hub.exitCode !== null || hub.signalCode !== null) return
    const ended = new Promise((resolve) => hub.once('exit', resolve))
    hub.kill(signal)
    await ended
  }
  return {
    terminals,
    tablets,
    origin: () => running.origin,
    memoryMb: () => {
      const status = readFileSync(`/proc/${running.hub.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024)
    },
    cpuMs: () => {
      const fields = readFileSync(`/proc/${running.hub.pid}/stat`, 'utf8').split(') ')[1] ?? ''
      const [user, system] = fields.split(' ').slice(11, 13).map(Number)
      // In hundredths of a second, on every Linux.
      return ((user ?? 0) + (system ?? 0)) * 10
    },
    restart: async () => {
      await kill('SIGKILL')
      release.publish()
      const before = performance.now()
      running = await startHub(folder, databaseUrl)
      return Math.round(performance.now() - before)
    },
    stop: async () => {
      await kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
