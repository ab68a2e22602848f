/** The texts of the good deployment, to plant defects in. */
import { globSync, readFileSync } from 'node:fs'
import { type ReadDeployment, readDeployment } from '#author/read-deployment.ts'

const root = new URL('../publish/good-deployment/', import.meta.url)
const good = globSync('bourg/**/*.{yaml,json}', { cwd: root }).map(
  (path) => [path, readFileSync(new URL(path, root), 'utf8')] as const,
)

export interface BorrowedTree {
  readonly files: Map<string, string>
  /** Text of a file of the deployment. */
  readonly read: (file: string) => string
  readonly write: (file: string, text: string) => void
  /** Replaces a text that is there once; anything else is a mistake of the test. */
  readonly edit: (file: string, from: string, to: string) => void
  readonly readDeployment: () => ReadDeployment
}

/** Its folder is `bourg`. */
export const borrowTree = (): BorrowedTree => {
  const files = new Map(good)
  const read = (file: string) => files.get(`bourg/${file}`) ?? ''
  const write = (file: string, text: string) => void files.set(`bourg/${file}`, text)
  const edit = (file: string, from: string, to: string) => {
    const found = read(file).split(from).length - 1
    if (found !== 1) throw new Error(`${file} holds « ${from} » ${found} times`)
    write(
      file,
      read(file).replace(from, () => to),
    )
  }
  return { files, read, write, edit, readDeployment: () => readDeployment(files, 'bourg') }
}

/** What every check of the good deployment may rest on. */
export const contentOf = ({ readDeployment: again }: BorrowedTree) => {
  const { content } = again()
  if (content === undefined) throw new Error('the deployment is readable')
  return content
}
