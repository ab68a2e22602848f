/**
 * The keys of journeys and benches, made once for this checkout: the app that is built has their root in it, and need not
 * be built again by each test. They protect nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  type KeyUse,
  lockKey,
  newSigningKey,
  readKeyFile,
  type SigningKey,
  unlockKey,
} from '#publish/keys/key-file.ts'
import { firstRoot } from '#publish/keys/root-metadata.ts'
import { projectDir } from '../../src/setup/install.js'

const folder = join(projectDir, '.cache', 'test-keys')
const passphrase = 'these keys protect nothing'
const cost = 2 ** 10
const dayMs = 86_400_000

export interface TestKeys {
  /** For `ESCALE_ROOT`. */
  readonly rootFile: string
  readonly roots: ReadonlyMap<number, Uint8Array>
  readonly rootKeys: readonly SigningKey[]
  readonly release: SigningKey
  readonly hub: SigningKey
}

const names: Readonly<Record<string, KeyUse>> = {
  'root-1': 'root',
  'root-2': 'root',
  'root-3': 'root',
  release: 'release',
  hub: 'hub',
}

const storedSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ madeAtMs: v.number(), keys: v.array(v.string()) }),
)

function readStored(file: string): readonly SigningKey[] | undefined {
  if (!existsSync(file)) return undefined
  const stored = v.safeParse(storedSchema, readFileSync(file, 'utf8'))
  // Roots last a year and more; these are made again long before.
  if (!stored.success || Date.now() - stored.output.madeAtMs > 100 * dayMs) return undefined
  return stored.output.keys.flatMap((text) => {
    const read = readKeyFile(text)
    const key = read.ok ? unlockKey(read.value, passphrase) : read
    return key.ok ? [key.value] : []
  })
}

function makeKeys(file: string, rootFile: string): readonly SigningKey[] {
  const keys = Object.entries(names).map(([name, use]) => newSigningKey(name, use))
  mkdirSync(folder, { recursive: true })
  const locked = keys.map((key) => lockKey(key, passphrase, cost))
  const texts = locked.flatMap((one) => (one.ok ? [JSON.stringify(one.value)] : []))
  writeFileSync(rootFile, firstRoot(keys, new Date()))
  writeFileSync(file, JSON.stringify({ madeAtMs: Date.now(), keys: texts }))
  return keys
}

export function testKeys(): TestKeys {
  const file = join(folder, 'keys.json')
  const rootFile = join(folder, '1.root.json')
  const keys = readStored(file) ?? makeKeys(file, rootFile)
  const named = (wanted: string): SigningKey => {
    const key = keys.find(({ name }) => name === wanted)
    if (!key) throw new Error(`${file} is damaged: remove it`)
    return key
  }
  return {
    rootFile,
    roots: new Map([[1, new Uint8Array(readFileSync(rootFile))]]),
    rootKeys: keys.filter(({ use }) => use === 'root'),
    release: named('release'),
    hub: named('hub'),
  }
}
