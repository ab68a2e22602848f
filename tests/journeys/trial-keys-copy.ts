/** The keys of the ceremony, as its holders have them: a copy that a journey may change. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { admitKey } from '#publish/keys/ceremony.ts'
import { trialWays } from '#publish/keys/trial-keys.ts'
import { projectDir } from '../../src/setup/install.js'
import { temporaryFolder } from './kiosk-server.ts'

export function copyTrialKeys() {
  const folder = join(temporaryFolder(), 'keys')
  cpSync(join(projectDir, trialKeysFolder), folder, { recursive: true })
  const ways = trialWays(folder, { askPassphrase: () => Promise.resolve(''), now: new Date() })
  return {
    folder,
    ways,
    /** Does what the console says to the holders: « npm run keys -- admit … ». Answers the new root's file. */
    admit: async (command: string) => {
      const [, publicHex = '', name = ''] =
        /admit <clés> ([0-9a-f]{64}) --as (\S+)/.exec(command) ?? []
      const admitted = await admitKey(folder, publicHex, name, ways)
      if (!admitted.ok) throw new Error(admitted.fault)
      const { version } = admitted.value
      return { name, root: join(folder, `${version}.root.json`), version }
    },
  }
}
