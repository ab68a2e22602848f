/** A deployment's folder, read and checked at a day. */
import { type CheckedDeployment, checkDeployment } from '#author/check-deployment.ts'
import type { DeploymentContent } from '#author/read-deployment.ts'
import { readDeploymentFolder } from '../read-deployment-folder.ts'
import { readPictures } from '../read-pictures.ts'
import { type Options, dayOf } from './command.ts'

export interface CheckedFolder extends CheckedDeployment {
  /** Both absent when a file that every guide depends on cannot be read. */
  readonly content: DeploymentContent | undefined
  readonly today: string | undefined
}

/** Findings name files as `folder` does. */
export const checkFolder = (folder: string, options: Options, now: Date): CheckedFolder => {
  const read = readDeploymentFolder(folder)
  const today = read.content && dayOf(options, now, read.content)
  const { findings, guides } = checkDeployment(read, today, readPictures())
  return { content: read.content, today, guides, findings: read.onDisk(findings) }
}
