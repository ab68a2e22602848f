/** A deployment a command can work on; its findings go to `err` when it cannot be read. */
import { suggest } from '#author/closest-word.ts'
import { type CompiledGuide, compileGuides } from '#author/compile-guides.ts'
import { formatFinding } from '../format-finding.ts'
import type { DeploymentContent } from '#author/read-deployment.ts'
import { readDeploymentFolder } from '../read-deployment-folder.ts'
import { type Surroundings, defaultFolder } from './command.ts'

export const openDeployment = (
  folder: string | undefined,
  { err }: Surroundings,
): DeploymentContent | undefined => {
  const { content, findings, onDisk } = readDeploymentFolder(folder ?? defaultFolder)
  if (content === undefined) err(onDisk(findings).map(formatFinding).join('\n'))
  return content
}

/** One compiled guide of a deployment, or the reason why not, on `err`. */
export const openGuide = (
  id: string,
  folder: string | undefined,
  around: Surroundings,
): { readonly content: DeploymentContent; readonly guide: CompiledGuide } | undefined => {
  const { content, findings, onDisk } = readDeploymentFolder(folder ?? defaultFolder)
  if (content === undefined) {
    around.err(onDisk(findings).map(formatFinding).join('\n'))
    return undefined
  }
  const compiled = compileGuides(content)
  const guide = compiled.guides.find((one) => one.id === id)
  if (guide !== undefined) return { content, guide }
  const own = onDisk([...findings, ...compiled.findings]).filter(({ file }) =>
    file.endsWith(`/${id}.guide.yaml`),
  )
  around.err(
    own.length > 0
      ? own.map(formatFinding).join('\n')
      : `Guide inconnu : « ${id} ».${suggest(
          id,
          content.guides.map((one) => one.id),
        )}`,
  )
  return undefined
}
