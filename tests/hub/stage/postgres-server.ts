/** A real PostgreSQL of our own: in a temporary folder, on a socket there, as a user without rights. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** PostgreSQL refuses to run as root: « nobody » then. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

export interface PostgresServer {
  /** Of a database of this server. */
  readonly url: (database: string) => string
  /** Ends it: open connections are cut at once, with a word (`fast`) or without one and without a checkpoint (`immediate`). */
  readonly cut: (how: 'fast' | 'immediate') => Promise<void>
  /** Starts it again over the same data, after a cut. */
  readonly start: () => Promise<void>
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>
}

export interface PostgresServerOptions {
  /** Folder of `initdb` and `postgres`. */
  readonly programs: string
  /** Waits for the disk at COMMIT. Tests of anything else need not. */
  readonly isDurable?: boolean
  readonly environment?: Readonly<Record<string, string>>
}

export async function startPostgres(options: PostgresServerOptions): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'escale-pg-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (user.uid !== undefined) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const made = spawnSync(
    join(options.programs, 'initdb'),
    ['-D', data, '-U', 'escale', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    fsync: options.isDurable ? 'on' : 'off',
    max_connections: '200',
    shared_buffers: '32MB',
  }
  const start = async () => {
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const started = spawn(join(options.programs, 'postgres'), ['-D', data, ...words], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...options.environment },
    })
    await untilReady(started)
    return started
  }
  let server = await start()
  const cut = async (how: keyof typeof signals) => {
    if (server.exitCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signals[how])
    await ended
  }
  return {
    url: (database) => `postgres://escale@/${database}?host=${encodeURIComponent(folder)}`,
    cut,
    start: async () => {
      server = await start()
    },
    stop: async () => {
      await cut('fast')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (piece: Buffer) => {
      said = `${said}${piece.toString()}`.slice(-10_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`postgres: ${said}`)))
  })
}

/** Runs one statement as the server's owner, on its own database. */
export async function runAsOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
