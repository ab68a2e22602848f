import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explained } from '#publish/system-fault.ts'
import { writeWhole } from '#publish/write-whole.ts'
import { listen } from './borrow-deployment.ts'
import { borrowFolder } from './keys/act-alone.ts'

const told = async (run: () => void) => {
  const said = listen()
  const code = await explained(() => {
    run()
    return 0
  }, said.around)
  return { code, err: said.err() }
}

test('a file that the system refuses is named, with what to do, and ends with 1', async () => {
  const folder = borrowFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(await told(() => readFileSync(join(folder, 'none')))).toEqual({
    code: 1,
    err: `« ${join(folder, 'none')} » n’est pas là, ou son dossier manque. Vérifiez le chemin.`,
  })
  expect((await told(() => readFileSync(join(file, 'x')))).err).toContain('passe par un fichier')
  expect((await told(() => readFileSync(folder))).err).toContain('est un dossier')
})

test('what was being written is named as the person knows it', async () => {
  const path = join(borrowFolder(), 'none', 'hub.pem')
  expect((await told(() => writeWhole(path, 'x'))).err).toContain(`« ${path} »`)
})

test.runIf(existsSync('/dev/full'))('a disk that is full is told, with the file', async () => {
  const path = join(borrowFolder(), '1.root.json')
  symlinkSync('/dev/full', `${path}.next`)
  expect(await told(() => writeWhole(path, 'x'))).toEqual({
    code: 1,
    err: `« ${path} » n’a pas pu être écrit : le disque est plein. Libérez de la place, puis relancez.`,
  })
})

test('a fault of ours is not dressed up as one of the disk', async () => {
  await expect(
    told(() => {
      throw new TypeError('x is undefined')
    }),
  ).rejects.toThrow('x is undefined')
})
