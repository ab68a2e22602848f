/**
 * A supervisor that starts a plane, opens a site and ends the session, and dies by SIGKILL just before its nth change of
 * the system: a kill, or a change of a file or folder. Arguments: state folder, root of session folders, n.
 */
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'

const [, , stateFolder = '', rootPath = '', cutAt = ''] = process.argv
const kill = process.kill.bind(process)
let steps = 0
const step = () => {
  steps += 1
  if (steps === Number(cutAt)) kill(process.pid, 'SIGKILL')
}

const { open, mkdir, rename, rm, appendFile } = promises
Object.assign(promises, {
  open: async (...all: Parameters<typeof open>): Promise<FileHandle> => {
    step()
    return open(...all)
  },
  mkdir: async (...all: Parameters<typeof mkdir>) => {
    step()
    return mkdir(...all)
  },
  rename: async (...all: Parameters<typeof rename>) => {
    step()
    return rename(...all)
  },
  rm: async (...all: Parameters<typeof rm>) => {
    step()
    return rm(...all)
  },
  appendFile: async (...all: Parameters<typeof appendFile>) => {
    step()
    return appendFile(...all)
  },
})
process.kill = (...all) => {
  step()
  return kill(...all)
}
syncBuiltinESMExports()

const { createSessions } = await import('#terminal/wipe/session.ts')
const { planeSettings } = await import('./plane-settings.ts')
const sessions = await createSessions({
  terminal: 'noumea-1',
  places: { stateFolder, runtimeFolder: undefined },
  root: { path: rootPath, isOnMemoryDisk: false },
  plane: planeSettings(),
  limits: { memoryBytes: 2 ** 40, folderBytes: 2 ** 40 },
  display: undefined,
  printQueue: undefined,
  askRestart: () => {},
  keeperScript: fileURLToPath(new URL('./fake-keeper.ts', import.meta.url)),
})
await sessions.open('https://a.exemple.nc/', { left: 0, top: 0, width: 100, height: 100 })
await sessions.end('left')
await sessions.stop()
process.exit(0)
