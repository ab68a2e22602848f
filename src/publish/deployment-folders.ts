/** The deployments of a configuration: its folders that have a `deployment.yaml`. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { closestWord } from '#author/closest-word.ts'
import { configurationRoot } from './commands/command.ts'

export const deploymentFolders = (root: string): readonly string[] =>
  readdirSync(root)
    .toSorted()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'deployment.yaml')))

/** What is wrong with a folder that is given as a deployment; `undefined` when it may be read. French. */
export const whyNoDeployment = (folder: string): string | undefined => {
  if (['deployment.yaml', 'places.yaml'].some((name) => existsSync(join(folder, name))))
    return undefined
  const known = existsSync(configurationRoot) ? deploymentFolders(configurationRoot) : []
  const meant = closestWord(
    basename(resolve(folder)),
    known.map((each) => basename(each)),
  )
  const why = existsSync(folder)
    ? 'ce n’est pas un déploiement : « deployment.yaml » n’y est pas.'
    : 'ce dossier n’existe pas.'
  if (meant !== undefined) return `${why} Vouliez-vous dire « ${join(configurationRoot, meant)} » ?`
  return known.length > 0
    ? `${why} Ceux d’ici : ${known.join(', ')}.`
    : `${why} Vérifiez le chemin.`
}
