/** What several journeys begin with, made once for the whole run of them: each has a copy of its own. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const variable = 'JOURNEYS_MADE'

/** For those that the run starts from now on. */
export function keepWhatIsMade(): () => void {
  const kept = mkdtempSync(join(tmpdir(), 'escale-journeys-'))
  process.env[variable] = kept
  return () => rmSync(kept, { recursive: true, force: true })
}

/** `make` fills the folder that it is given, and leaves no path of it in what it writes. */
export async function madeOnce(
  name: string,
  folder: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const all = process.env[variable]
  if (all === undefined) throw new Error('no run has begun')
  const kept = join(all, name)
  if (!existsSync(kept)) {
    const own = mkdtempSync(join(all, 'making-'))
    await make(own)
    // Another file of the run may have made the same meanwhile.
    if (existsSync(kept)) rmSync(own, { recursive: true })
    else renameSync(own, kept)
  }
  mkdirSync(folder, { recursive: true })
  cpSync(kept, folder, { recursive: true })
}
