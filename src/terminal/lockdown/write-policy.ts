/** Puts the policy where the browser reads it. It reads the folder again by itself when a file changes there. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, succeed, type Result } from '#contract/result.ts'
import { policyText, type ManagedPolicy } from './policy.ts'

const fileName = 'escale.json'

/** The folder of managed policies of a browser on Linux, by the name of its executable. */
export function policyFolderOf(browserPath: string): string {
  if (/chrome/.test(browserPath)) return '/etc/opt/chrome/policies/managed'
  if (/edge/.test(browserPath)) return '/etc/opt/edge/policies/managed'
  return '/etc/chromium/policies/managed'
}

/** The code the system gave (`EACCES`, `EROFS`, `ENOSPC`…). */
const codeOf = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : 'unknown'

async function replace(file: string, text: string) {
  const draft = `${file}.new`
  try {
    const handle = await open(draft, 'w', 0o644)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (fault) {
    await rm(draft, { force: true })
    throw fault
  }
}

/**
 * Writes the policy when it changed, whole or not at all. The fault is the system's code: the folder is missing or
 * closed to us, the disk is full or read-only.
 */
export async function writePolicy(
  folder: string,
  policy: ManagedPolicy,
): Promise<Result<'written' | 'unchanged', string>> {
  const text = policyText(policy)
  const file = join(folder, fileName)
  try {
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return succeed('unchanged')
    await mkdir(folder, { recursive: true })
    await replace(file, text)
    return succeed('written')
  } catch (fault) {
    return fail(codeOf(fault))
  }
}
