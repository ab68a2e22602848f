import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { aidantsSchema } from '#contract/aidant.ts'
import { runKeys } from '#publish/keys/keys.ts'
import { fromHex, toHex } from '#seal/hex.ts'
import { macWith, pepperedText, stretchCode } from '#seal/assisted/unlock-code.ts'
import { listen } from '../borrow-deployment.ts'
import { borrowFolder, ceremonyWays } from './act-alone.ts'

function desk(codes: readonly string[]) {
  const folder = borrowFolder()
  const [keys, file] = [join(folder, 'keys'), join(folder, 'aidants.yaml')]
  const said = listen()
  const left = [...codes]
  const ways = { ...ceremonyWays(), askCode: () => Promise.resolve(left.shift() ?? '') }
  const make = (id: string) => runKeys(['aidant', keys, file, id], ways, said.around)
  const read = () => v.parse(aidantsSchema, parse(readFileSync(file, 'utf8')))
  return { folder, keys, file, said, ways, make, read }
}

test('an aidant gets a number, and their code is written nowhere', async () => {
  const { keys, file, make, read, said } = desk(['739562', '584093'])
  expect(await make('hina')).toBe(0)
  expect(await make('teva')).toBe(0)
  expect(said.out()).toContain('numéro d’aidant 10')
  const { aidants } = read()
  expect(aidants['teva']?.number).toBe('11')
  expect(readFileSync(file, 'utf8')).not.toMatch(/739562|584093/)
  const pepper = readFileSync(join(keys, 'aidant-pepper'), 'utf8').trim()
  expect(readFileSync(file, 'utf8')).not.toContain(pepper)
  const code = aidants['hina']?.code
  const stretched = await stretchCode('739562', fromHex(code?.salt ?? ''), code?.rounds ?? 1)
  const key = await macWith(fromHex(pepper), pepperedText('10', toHex(stretched)))
  expect(code?.key).toBe(toHex(key))
})

test('a new code leaves the number, the seed and the rest as they were', async () => {
  const { make, read } = desk(['739562', '584093'])
  await make('hina')
  const before = read()
  await make('hina')
  const after = read()
  expect(after.seed).toBe(before.seed)
  expect(after.aidants['hina']).toEqual({
    ...before.aidants['hina'],
    code: after.aidants['hina']?.code,
  })
  expect(after.aidants['hina']?.code).not.toEqual(before.aidants['hina']?.code)
})

test.each([
  ['123456', 'suit l’ordre'],
  ['140789', 'est une date'],
  ['12345', 'trop court'],
  ['abcdef', 'que des chiffres'],
])('the code %s is refused with a reason', async (code, reason) => {
  const { make, said } = desk([code])
  expect(await make('hina')).toBe(1)
  expect(said.err()).toContain(reason)
})

test('the hub gets the pepper in a file that nobody else may read', async () => {
  const { folder, keys, said, ways } = desk([])
  const file = join(folder, 'poivre')
  expect(await runKeys(['give-pepper', keys, file], ways, said.around)).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(keys, 'aidant-pepper'), 'utf8'))
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})
