/** A deployment's folder, and `common/` beside it, as the texts that `#author` reads; and back to names on the disk. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { decodeText, maxFileBytes, tooBig } from '#author/decode-text.ts'
import { type Sources, type UnreadableFile, commonFolder } from '#author/file-tree.ts'
import { type ReadDeployment, readDeployment } from '#author/read-deployment.ts'
import { errorIn } from '#author/place-finding.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Result, fail } from '#contract/result.ts'
import { whyNoDeployment } from './deployment-folders.ts'

export interface DeploymentFolder extends ReadDeployment {
  /** Findings with the names of files as the person who gave the folder knows them. */
  readonly onDisk: (findings: readonly PlacedFinding[]) => PlacedFinding[]
}

export const readDeploymentFolder = (folder: string): DeploymentFolder => {
  const why = whyNoDeployment(folder)
  if (why !== undefined)
    return {
      findings: [errorIn(nameInTree(folder), 'X05', why)],
      onDisk: (findings) => onDisk(folder, findings),
    }
  const { files, unreadable } = readTexts(folder)
  return {
    ...readDeployment(files, nameInTree(folder), unreadable),
    onDisk: (findings) => onDisk(folder, findings),
  }
}

/** The folder as it is called in the tree. */
export const nameInTree = (folder: string): string => basename(resolve(folder))

/** Every text of a deployment's folder and of `common/`. Hidden files belong to editors and to git. */
export const readTexts = (folder: string): Sources => {
  const files = new Map<string, string>()
  const unreadable = new Map<string, UnreadableFile>()
  const add = (path: string, inTree: string): void => {
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path).filter((name) => !name.startsWith('.'))
      return names.forEach((name) => add(join(path, name), `${inTree}/${name}`))
    }
    // A recording is no text: audio/ has its own reader.
    if (path.endsWith('.opus')) return
    const text = readText(path)
    if (text.ok) files.set(inTree, text.value)
    else unreadable.set(inTree, text.fault)
  }
  for (const [path, inTree] of [
    [join(folder, '..', commonFolder), commonFolder],
    [folder, nameInTree(folder)],
  ] as const) {
    if (existsSync(path)) add(path, inTree)
  }
  return { files, unreadable }
}

/** A big file is not read, unless a command wrote it: a ledger grows with the years. */
const readText = (path: string): Result<string, UnreadableFile> => {
  const bytes = statSync(path).size
  return bytes > maxFileBytes && !path.endsWith('.json')
    ? fail(tooBig(bytes))
    : decodeText(readFileSync(path))
}

/** A path of the tree as the person who gave the folder knows it. */
export const pathOnDisk = (folder: string, file: string): string => {
  const own = `${nameInTree(folder)}/`
  return file.startsWith(own) ? join(folder, file.slice(own.length)) : join(folder, '..', file)
}

export const onDisk = (folder: string, findings: readonly PlacedFinding[]): PlacedFinding[] =>
  findings.map((finding) => Object.assign({}, finding, { file: pathOnDisk(folder, finding.file) }))
