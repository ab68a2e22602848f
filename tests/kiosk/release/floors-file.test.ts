import { expect, test } from 'vitest'
import { floorsFile } from '#kiosk/release/floors-file.ts'
import { noFloors, readFloors, writeFloors } from '#seal/floors.ts'
import { memoryFloors } from '../../seal/client.ts'

/** The private file system, as much of it as is used: a file changes when its writer is closed. */
function fakeDirectory() {
  const files = new Map<string, string>()
  return {
    files,
    open: async () => ({
      getFileHandle: async (name: string, options?: { readonly create?: boolean }) => {
        if (!files.has(name) && !options?.create) throw new DOMException('none', 'NotFoundError')
        let written = ''
        return {
          getFile: async () => new File([files.get(name) ?? ''], name),
          createWritable: async () => ({
            write: async (text: string) => {
              written += text
            },
            close: async () => {
              files.set(name, written)
            },
          }),
        } as unknown as FileSystemFileHandle
      },
    }),
  }
}

test('floors written are floors read', async () => {
  const place = floorsFile(fakeDirectory().open)
  await place.write({ ...noFloors, root: 3 })
  expect(await place.read()).toEqual({ schema: 'floors/1', root: 3 })
})

test('each place remembers for the other: one that is lost, damaged or absent is healed by the next writing', async () => {
  const { files, open } = fakeDirectory()
  const database = memoryFloors()
  const stores = [database, floorsFile(open)]
  expect(await readFloors(stores)).toEqual(noFloors)
  await writeFloors(stores, { ...noFloors, root: 5 })
  database.floors = undefined
  expect((await readFloors(stores)).root).toBe(5)
  await writeFloors(stores, { ...noFloors, root: 6 })
  for (const name of files.keys()) files.set(name, '{"schema":"floo')
  expect((await readFloors(stores)).root).toBe(6)
  expect(
    await writeFloors([floorsFile(() => Promise.reject(new Error('no OPFS')))], noFloors),
  ).toBe(false)
})
