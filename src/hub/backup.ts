/**
 * `node src/hub/backup.ts [--data .escale/hub] --to <fichier>`: a whole copy of the hub's SQLite file, while it runs. The copy
 * is looked through before it is called good.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { fail, type Result, succeed } from '#contract/result.ts'

interface Wish {
  readonly dataDir: string
  readonly to: string
}

function readWish(argv: readonly string[]): Wish | undefined {
  try {
    const options = {
      data: { type: 'string', default: '.escale/hub' },
      to: { type: 'string' },
    } as const
    const { values } = parseArgs({ args: [...argv], options })
    return values.to === undefined ? undefined : { dataDir: values.data, to: values.to }
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

/** Everything that was committed when it began. The fault is a French sentence. */
export function backUp({ dataDir, to }: Wish): Result<undefined, string> {
  const file = join(dataDir, 'hub.sqlite')
  if (!existsSync(file)) return fail(`${dataDir} ne contient pas de base (hub.sqlite).`)
  if (existsSync(to)) return fail(`${to} existe déjà : donnez un autre nom.`)
  const aside = `${to}.partiel`
  rmSync(aside, { force: true })
  try {
    const source = new DatabaseSync(file, { readOnly: true, timeout: 60_000 })
    source.prepare('vacuum into ?').run(aside)
    source.close()
    const copy = new DatabaseSync(aside, { readOnly: true })
    const verdict = copy.prepare('pragma integrity_check').get()?.['integrity_check']
    copy.close()
    if (verdict !== 'ok') return fail('La copie est abîmée : la base l’est peut-être aussi.')
    renameSync(aside, to)
    return succeed(undefined)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return fail(`La copie n’a pas pu être écrite dans ${to}. Vérifiez la place et les droits.`)
  }
}

if (import.meta.main) {
  const wish = readWish(process.argv.slice(2))
  const done = wish && backUp(wish)
  if (!done) console.error('Usage : node src/hub/backup.ts [--data .escale/hub] --to <fichier>')
  else if (done.ok) console.log(`Copie entière et vérifiée : ${wish.to}`)
  else console.error(done.fault)
  process.exitCode = done ? Number(!done.ok) : 2
}
