/** A whole hub over a store of the tests, with a clock of theirs, asked through `inject`. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { buildHub, type HubParts } from '../../../src/hub/app.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { type ManualClock, manualClock } from './manual-clock.ts'

export const stageOrigin = 'http://localhost:4173'

/** The same « random » bytes at each run. */
export function drawnBytes(seed = 'escale') {
  let drawn = 0
  return (length: number) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      drawn += 1
      const piece = createHash('sha256').update(`${seed} ${drawn}`).digest()
      bytes.set(piece.subarray(0, Math.min(32, length - at)), at)
    }
    return bytes
  }
}

/** Folders with the smallest pages; removed after the test. */
export function stageFolders(): HubParts['folders'] {
  const root = mkdtempSync(join(tmpdir(), 'escale-pages-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folders = {
    kioskDir: join(root, 'kiosk'),
    adminDir: join(root, 'admin'),
    aidantDir: join(root, 'aidant'),
  }
  for (const folder of Object.values(folders)) mkdirSync(folder)
  writeFileSync(join(folders.kioskDir, 'index.html'), '<!doctype html><title>Escale</title>')
  writeFileSync(join(folders.kioskDir, 'preview.html'), '<!doctype html><title>Aperçu</title>')
  writeFileSync(join(folders.adminDir, 'index.html'), '<!doctype html><title>Console</title>')
  writeFileSync(join(folders.aidantDir, 'index.html'), '<!doctype html><title>Aidants</title>')
  return folders
}

export interface HubStage {
  readonly app: FastifyInstance
  readonly clock: ManualClock
}

/** Call inside a test, or its `beforeEach`: the hub is closed after the test. */
export function stageHub(store: HubStore, parts: Partial<HubParts> = {}): HubStage {
  const clock = manualClock()
  const app = buildHub({
    store,
    clock,
    random: drawnBytes(),
    folders: parts.folders ?? stageFolders(),
    settings: { origin: stageOrigin, isBehindProxy: false },
    ...parts,
  })
  onTestFinished(() => app.close())
  return { app, clock }
}
