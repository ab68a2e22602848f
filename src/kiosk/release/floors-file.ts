/**
 * The second place of the version floors: a file of the origin's private file system (OPFS), written beside and put in
 * place whole when it is closed. It shares no file with IndexedDB, so that one that is damaged leaves the other.
 */
import type { FloorStore } from '#seal/floors.ts'

/** The only file the app keeps there. */
const fileName = 'escale-floors.json'

type Directory = () => Promise<Pick<FileSystemDirectoryHandle, 'getFileHandle'>>

const ownDirectory: Directory = () => navigator.storage.getDirectory()

/** Without a file yet, or without OPFS, reading and writing reject: this place counts for nothing. */
export const floorsFile = (directory: Directory = ownDirectory): FloorStore => ({
  async read() {
    const handle = await (await directory()).getFileHandle(fileName)
    const text = await (await handle.getFile()).text()
    const floors: unknown = JSON.parse(text)
    return floors
  },
  async write(floors) {
    const handle = await (await directory()).getFileHandle(fileName, { create: true })
    const writing = await handle.createWritable()
    await writing.write(JSON.stringify(floors))
    await writing.close()
  },
})
