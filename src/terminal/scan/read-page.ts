/**
 * One page read by `scanimage`, which writes it to a pipe: the picture is on no disk. Whatever else a backend keeps (the
 * calibration of some scanners) goes to the session's folder, and with it.
 */
import { spawn } from 'node:child_process'
import { fail, succeed, type Result } from '#contract/result.ts'
import type { ScanFault } from '#contract/terminal-link.ts'
import type { Clock } from '../clock.ts'
import { scanFaultIn } from './scan-fault.ts'

/** A lamp that warms up, then a page in colours at 300 dots an inch on a slow scanner. */
const pageMs = 120_000
/** Time for the scanner to bring its head home; then the program is killed. */
const homeMs = 5000
/** What is heard of the program's words, from their end. */
const heardLength = 4000

export interface PageRequest {
  readonly device: string
  readonly options: readonly string[]
  /** `HOME`, and what else must stand in the session's folder. */
  readonly environment: NodeJS.ProcessEnv
  readonly maxBytes: number
  readonly clock: Clock
  /** Whole numbers, 0 to 100. */
  readonly onProgress: (percent: number) => void
}

export interface PageReading {
  /** A JPEG picture. */
  readonly page: Promise<Result<Buffer, ScanFault>>
  /** The page ends as `scan-stopped`, once the scanner has come to rest. */
  readonly stop: () => void
  /** At once, for the session is over. */
  readonly kill: () => void
}

export function readPage(request: PageRequest): PageReading {
  const { device, options, environment, maxBytes, clock, onProgress } = request
  const child = spawn(
    'scanimage',
    ['--device-name', device, '--format=jpeg', '--progress', ...options],
    { env: { ...environment, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' },
  )
  const chunks: Buffer[] = []
  let bytes = 0
  let said = ''
  let why: ScanFault | undefined
  let cancelKill = () => {}
  const kill = () => void child.kill('SIGKILL')
  const giveUp = (fault: ScanFault) => {
    if (why !== undefined) return
    why = fault
    child.kill('SIGINT')
    cancelKill = clock.after(homeMs, kill)
  }
  const cancelLimit = clock.after(pageMs, () => giveUp('scan-too-long'))

  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) giveUp('scan-too-big')
    else chunks.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('latin1')).slice(-heardLength)
    const percent = /Progress: (\d+)(?:\.\d+)?%(?![\s\S]*Progress: \d)/.exec(said)?.[1]
    if (percent !== undefined) onProgress(Math.min(100, Number(percent)))
  })

  const page = new Promise<Result<Buffer, ScanFault>>((resolve) => {
    const settle = (outcome: Result<Buffer, ScanFault>) => {
      cancelLimit()
      cancelKill()
      resolve(outcome)
    }
    // Not installed any more.
    child.once('error', () => settle(fail('no-scanner')))
    // What a backend started may hold the pipe a little longer.
    child.once('exit', () => why !== undefined && settle(fail(why)))
    child.once('close', (code) => {
      if (why !== undefined) settle(fail(why))
      else if (code === 0 && bytes > 0) settle(succeed(Buffer.concat(chunks)))
      else settle(fail(scanFaultIn(said)))
    })
  })
  return { page, stop: () => giveUp('scan-stopped'), kill }
}
