/** @whole what was acknowledged is there after the plug was pulled: on an image of the disk that holds what was synced, no more */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/hub/store/sqlite-store.ts'

const hasCompiler = spawnSync('cc', ['--version']).status === 0
const isPossible = process.platform === 'linux' && hasCompiler
if (!isPossible && process.env['CI'])
  throw new Error('power cuts are tried on Linux with a C compiler')
if (!isPossible)
  console.error('\n*** No C compiler, or no Linux: power cuts are NOT tried. Install gcc. ***\n')

const folder = mkdtempSync(join(tmpdir(), 'escale-power-'))
const shim = join(folder, 'power-cut.so')
beforeAll(() => {
  if (!isPossible) return
  const source = 'tests/hub/durability/power-cut.c'
  const built = spawnSync('cc', [
    '-shared',
    '-fPIC',
    '-O2',
    '-o',
    shim,
    source,
    '-ldl',
    '-lpthread',
  ])
  if (built.status !== 0) throw new Error(built.stderr.toString())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Resolves with the numbers acknowledged before the cut. */
function writeUntilCut(writer: ChildProcess, enough: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    let said = ''
    writer.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.split('\n').length > enough) writer.kill('SIGKILL')
    })
    writer.once('exit', (_code, signal) => {
      // The last line may be half of a number.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1).map(Number))
      else reject(new Error('the writer ended by itself'))
    })
  })
}

/** Cuts the power some times in a row over the same file. Answers what was acknowledged, and what was found again. */
async function cutPower(synchronous: 'full' | 'normal', cuts: readonly number[]) {
  const place = mkdtempSync(join(folder, 'cut-'))
  const image = join(place, 'image')
  mkdirSync(image)
  const acknowledged: number[] = []
  for (const [round, enough] of cuts.entries()) {
    // The machine starts again with what its disk held.
    const disk = join(place, `disk-${round}`)
    cpSync(image, disk, { recursive: true })
    const file = join(disk, 'hub.sqlite')
    const words = [file, synchronous, String(round * 1_000_000)]
    const writer = spawn(
      process.execPath,
      ['tests/hub/durability/write-until-killed.ts', ...words],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, LD_PRELOAD: shim, POWER_DISK: disk, POWER_IMAGE: image },
      },
    )
    acknowledged.push(...(await writeUntilCut(writer, enough)))
  }
  const restored = join(place, 'restored')
  cpSync(image, restored, { recursive: true })
  const file = join(restored, 'hub.sqlite')
  const store = await openSqliteStore({ file, nowMs: 0 })
  const rows = await store.read.selectFrom('hub_counter').select('value').execute()
  await store.close()
  const db = new DatabaseSync(file)
  const integrity = db.prepare('pragma integrity_check').get()
  db.close()
  const found = new Set(rows.map(({ value }) => value))
  const lost = acknowledged.filter((value) => !found.has(value))
  return { acknowledged: acknowledged.length, lost: lost.length, integrity }
}

test.runIf(isPossible)(
  'no acknowledged write is lost, cut after cut',
  async () => {
    // The third goes beyond a checkpoint (1,000 pages).
    const { acknowledged, lost, integrity } = await cutPower('full', [30, 1, 3000, 200, 7])
    expect(acknowledged).toBeGreaterThan(3200)
    expect(lost).toBe(0)
    expect(integrity).toEqual({ integrity_check: 'ok' })
  },
  240_000,
)

test.runIf(isPossible)(
  'where a commit does not wait for the disk, some are: the image does tell',
  async () => {
    const { acknowledged, lost } = await cutPower('normal', [500])
    expect(acknowledged).toBeGreaterThanOrEqual(500)
    expect(lost).toBeGreaterThan(0)
  },
)
