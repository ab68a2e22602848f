/** The root of trust of this terminal: root metadata given by whoever installs it, or that of the app built beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { fail, succeed, type Result } from '#contract/result.ts'
import { parseRoot } from '#seal/parse-metadata.ts'
import type { StartFault } from './start-fault.ts'

const projectDir = join(import.meta.dirname, '..', '..')

/** What the build of the kiosk carries, else the keys for trying of `npm start`. */
function installedRoot(project: string): string | undefined {
  const assets = join(project, 'dist', 'kiosk', 'assets')
  const built = existsSync(assets)
    ? readdirSync(assets).find((name) => /^root-[\w-]+\.json$/.test(name))
    : undefined
  const candidates = [
    ...(built ? [join(assets, built)] : []),
    join(project, trialKeysFolder, '1.root.json'),
  ]
  return candidates.find((file) => existsSync(file))
}

export function findRoot(
  chosen: string | undefined,
  project = projectDir,
): Result<Uint8Array<ArrayBuffer>, StartFault> {
  const file = chosen ?? installedRoot(project)
  if (file === undefined)
    return fail({
      why: 'no-root',
      sentence:
        'Les clés racines manquent : sans elles, aucune liste de sites ne peut être vérifiée. Donnez le 1.root.json de l’administrateur avec --root.',
    })
  const bytes = existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
  return bytes && parseRoot(bytes).ok
    ? succeed(bytes)
    : fail({
        why: 'no-root',
        sentence: `« ${file} » n’est pas le fichier des clés racines. Donnez le 1.root.json de l’administrateur avec --root.`,
      })
}
