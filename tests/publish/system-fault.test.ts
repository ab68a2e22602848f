import { readFileSync, writeFileSync } from 'node:fs'
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
  expect((await told(() => readFileSync(join(file, 'x')))).err).toContain('est un fichier')
  expect((await told(() => readFileSync(folder))).err).toContain('est un dossier')
})

test('what was being written is named as the person knows it', async () => {
  const path = join(borrowFolder(), 'none', 'hub.pem')
  expect((await told(() => writeWhole(path, 'x'))).err).toContain(`« ${path} »`)
})

test('a full disk is told as one', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/m/1.root.json.next' })
  const { code, err } = await told(() => {
    throw full
  })
  expect(code).toBe(1)
  expect(err).toBe(
    '« /m/1.root.json » n’a pas pu être écrit : le disque est plein. Libérez de la place, puis relancez.',
  )
})

test('a fault of ours is not dressed up as one of the disk', async () => {
  await expect(
    told(() => {
      throw new TypeError('x is undefined')
    }),
  ).rejects.toThrow('x is undefined')
})
