/** The deployments of a configuration: its folders that have a `deployment.yaml`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const deploymentFolders = (root: string): readonly string[] =>
  readdirSync(root)
    .toSorted()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'deployment.yaml')))
