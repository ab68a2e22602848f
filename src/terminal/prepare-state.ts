/** The folder of what a terminal keeps, tried before anything starts: a fault of the disk is better told now. */
import { constants } from 'node:fs'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, succeed, type Result } from '#contract/result.ts'
import type { StartFault } from './start-fault.ts'
import { errorCode } from './wipe/error-code.ts'

function faultOf(code: string, folder: string): StartFault {
  if (code === 'EROFS')
    return {
      why: 'read-only-disk',
      sentence: `Le disque est en lecture seule : « ${folder} » ne peut pas être écrit.`,
    }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      why: 'no-room',
      sentence: `Le disque est plein : « ${folder} » ne peut pas être écrit.`,
    }
  return {
    why: 'no-access',
    sentence: `« ${folder} » ne peut pas être écrit par ce compte. Choisissez un autre dossier avec --state.`,
  }
}

async function nearestFolder(folder: string): Promise<string> {
  const above = dirname(folder)
  const isThere = await access(folder).then(
    () => true,
    () => above === folder,
  )
  return isThere ? folder : nearestFolder(above)
}

/** Makes the folder, and sees that it takes a file. */
export async function prepareState(folder: string): Promise<Result<undefined, StartFault>> {
  const trial = join(folder, 'trial')
  try {
    // Asked first: making folders inside one another, Node tells « not found » of a read-only disk.
    await access(await nearestFolder(folder), constants.W_OK)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(trial, 'x')
    await rm(trial)
    return succeed(undefined)
  } catch (fault) {
    return fail(faultOf(errorCode(fault), folder))
  }
}
