// @vitest-environment node
import { expect, test } from 'vitest'
import type { KeptRoot } from '../../../../src/admin/publication/signing/publication-database.ts'
import {
  isAdmitted,
  readTrustedChain,
} from '../../../../src/admin/publication/signing/trusted-chain.ts'
import { newKeys, newSigner } from '../a-release.ts'

const memoryOf = (start?: KeptRoot) => {
  let kept = start
  return {
    read: () => Promise.resolve(kept),
    keep: (root: KeptRoot) => {
      kept = root
      return Promise.resolve()
    },
  }
}

const served =
  (...roots: Uint8Array<ArrayBuffer>[]) =>
  (address: string) =>
    Promise.resolve(roots[Number(/(\d+)\.root/.exec(address)?.[1]) - 1])

test('each generation is followed from the one before, and says who may sign', async () => {
  const keys = await newKeys()
  const mine = await newSigner()
  const second = await keys.admit(keys.first, mine)
  const memory = memoryOf()
  const before = await readTrustedChain(1, served(keys.first), memory)
  expect(before.ok && isAdmitted(before.value.current, mine.keyid)).toBe(false)
  const after = await readTrustedChain(2, served(keys.first, second), memory)
  expect(after.ok && isAdmitted(after.value.current, mine.keyid)).toBe(true)
  expect((await memory.read())?.version).toBe(2)
})

test('keys that the generation before has not signed are refused', async () => {
  const [keys, thief] = [await newKeys(), await newKeys()]
  const forged = await thief.admit(thief.first, await newSigner())
  const read = await readTrustedChain(2, served(keys.first, forged), memoryOf())
  expect(read).toMatchObject({ ok: false })
})

test('a hub that shows other root keys than before is not believed', async () => {
  const [keys, thief] = [await newKeys(), await newKeys()]
  const memory = memoryOf()
  await readTrustedChain(1, served(keys.first), memory)
  const read = await readTrustedChain(1, served(thief.first), memory)
  expect(read.ok).toBe(false)
  expect(read.ok ? '' : read.fault).toContain('Ne signez rien')
})

test('a hub that hides the last generation it has shown is not believed either', async () => {
  const keys = await newKeys()
  const second = await keys.admit(keys.first, await newSigner())
  const memory = memoryOf()
  await readTrustedChain(2, served(keys.first, second), memory)
  expect((await readTrustedChain(1, served(keys.first), memory)).ok).toBe(false)
})
