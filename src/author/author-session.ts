/** A deployment while somebody writes it: each change is checked at once, and only what it touches is done again. */
import { type CheckedDeployment, checkDeployment } from './check-deployment.ts'
import { checkingSteps } from './checking-steps.ts'
import type { FileTree } from './file-tree.ts'
import { type DeploymentContent, readDeployment } from './read-deployment.ts'
import { readingSteps } from './reading-steps.ts'
import { remembering } from './remember.ts'
import { todayIn } from './today-in.ts'

export interface SessionCheck extends CheckedDeployment {
  /** What the texts say; absent when a file that every guide depends on cannot be read. */
  readonly content: DeploymentContent | undefined
  /** Day of the check, `YYYY-MM-DD`. */
  readonly day: string | undefined
}

export interface AuthorSession {
  /** The texts as they are now. */
  readonly files: FileTree
  /** Gives a file another text; `undefined` removes it. */
  readonly change: (path: string, text: string | undefined) => void
  /** `at`: a day, or an instant, whose day is then that of the deployment's time zone. */
  readonly check: (at: string | Date) => SessionCheck
}

/**
 * `folder` is the deployment's in `files`, which are copied; `pictures`, the names of those that terminals can draw. A
 * check answers what `checkDeployment` does. A guide is read again when its text changes, and checked again when it, a
 * fragment, the registry, the places, the settings, its stories or the day do.
 */
export const authorSession = (
  files: FileTree,
  folder: string,
  pictures: readonly string[],
): AuthorSession => {
  const texts = new Map(files)
  const reading = readingSteps(remembering)
  const checking = checkingSteps(remembering)
  return {
    files: texts,
    change: (path, text) => {
      if (text === undefined) texts.delete(path)
      else texts.set(path, text)
    },
    check: (at) => {
      const read = readDeployment(texts, folder, new Map(), reading)
      const { content } = read
      const zone = content?.deployment.value.timeZone
      const day = at instanceof Date ? zone && todayIn(zone, at) : at
      return { content, day, ...checkDeployment(read, day, pictures, checking) }
    },
  }
}
