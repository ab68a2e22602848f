/** The folder of what a terminal keeps, tried before anything starts: a fault of the disk is better told now. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** Makes the folder, and sees that it takes a file. */
export async function prepareState(folder: string): Promise<Result<undefined, StartFault>> {
  const trial = join(folder, 'trial')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(trial, 'x')
    await rm(trial)
    return succeed(undefined)
  } catch (fault) {
    return fail(faultOf(errorCode(fault), folder))
  }
}
