/** `node copy-packages.ts <project> <folder>`: the packages the supervisor runs on, and the Node they run in. */
import { cp, mkdir, readFile, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'

/** What `src/terminal`, `src/contract` and `src/seal` import; the rest of the project is not needed on a terminal. */
const roots = ['puppeteer-core', 'valibot', 'x11', 'node']

const packageSchema = v.object({
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
  optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
})

/** Where a package is for the one at `from`: beside it or above, as Node looks for it. */
function find(project: string, from: string, name: string): string | undefined {
  for (let place = from; place.startsWith(project); place = dirname(place)) {
    const found = join(place, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
  }
  return undefined
}

async function collect(project: string, folder: string, found: Set<string>): Promise<void> {
  if (found.has(folder)) return
  found.add(folder)
  const text = await readFile(join(folder, 'package.json'), 'utf8')
  const { dependencies, optionalDependencies } = v.parse(packageSchema, JSON.parse(text))
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const next = find(project, folder, name)
    if (next !== undefined) await collect(project, next, found)
  }
}

const [project, target] = process.argv.slice(2)
if (project === undefined || target === undefined) {
  throw new Error('node copy-packages.ts <project> <folder>')
}
const modules = join(project, 'node_modules')
const found = new Set<string>()
for (const root of roots) {
  const folder = find(project, project, root)
  if (folder === undefined) throw new Error(`${root} is not installed: npm ci`)
  await collect(project, folder, found)
}
for (const folder of found) {
  await cp(folder, join(target, folder.slice(modules.length + 1)), {
    recursive: true,
    filter: (path) => path === folder || !path.slice(folder.length).includes('/node_modules'),
  })
}
await mkdir(join(target, '.bin'), { recursive: true })
await symlink('../node/bin/node', join(target, '.bin', 'node'))
