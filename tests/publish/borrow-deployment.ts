/** A copy of the good deployment in a folder of its own, to plant defects in. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Surroundings } from '#publish/commands/command.ts'

const good = new URL('./good-deployment/', import.meta.url)

export interface Borrowed {
  readonly folder: string
  /** Path of a file of the deployment. */
  readonly path: (file: string) => string
  readonly read: (file: string) => string
  readonly write: (file: string, text: string | Uint8Array) => void
  /** Replaces a text that is there once; anything else is a mistake of the test. */
  readonly edit: (file: string, from: string, to: string) => void
}

/** Removed when the test ends. */
export const borrowDeployment = (): Borrowed => {
  const root = mkdtempSync(join(tmpdir(), 'escale-publish-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync(good, root, { recursive: true })
  const folder = join(root, 'bourg')
  const path = (file: string) => join(folder, file)
  const read = (file: string) => readFileSync(path(file), 'utf8')
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), text)
  }
  const edit = (file: string, from: string, to: string) => {
    const before = read(file)
    const found = before.split(from).length - 1
    if (found !== 1) throw new Error(`${file} holds « ${from} » ${found} times`)
    write(
      file,
      before.replace(from, () => to),
    )
  }
  return { folder, path, read, write, edit }
}

/** The day on which nothing is wrong with the good deployment. */
export const goodDay = '2026-11-23'

/** What a command said. */
export const listen = () => {
  const out: string[] = []
  const err: string[] = []
  const around: Surroundings = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    now: new Date(`${goodDay}T00:00:00Z`),
  }
  return { around, out: () => out.join('\n'), err: () => err.join('\n') }
}
