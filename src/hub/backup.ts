/**
 * `node src/hub/backup.ts [--data .escale/hub] --to <fichier>`: a whole copy of the hub's SQLite file, while it runs. The copy
 * is looked through before it is called good.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { sayMisread } from '#contract/misread-option.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { sqliteFaultOf } from './store/sqlite-fault.ts'
import { StoreFault } from './store/store-fault.ts'

interface Wish {
  readonly dataDir: string
  readonly to: string
}

const usage = 'Usage : node src/hub/backup.ts [--data .escale/hub] --to <fichier>'

/** The fault is a French sentence. */
function readWish(argv: readonly string[]): Result<Wish, string> {
  try {
    const options = {
      data: { type: 'string', default: '.escale/hub' },
      to: { type: 'string' },
    } as const
    const { values } = parseArgs({ args: [...argv], options })
    return values.to === undefined
      ? fail(`Où mettre la copie ? Donnez --to <fichier>.\n${usage}`)
      : succeed({ dataDir: values.data, to: values.to })
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return fail(`${sayMisread(error)}\n${usage}`)
  }
}

/** Everything that was committed when it began. The fault is a French sentence. */
export function backUp({ dataDir, to }: Wish): Result<undefined, string> {
  const file = join(dataDir, 'hub.sqlite')
  if (!existsSync(file)) return fail(`${dataDir} ne contient pas de base (hub.sqlite).`)
  if (existsSync(to)) return fail(`${to} existe déjà : donnez un autre nom.`)
  const aside = `${to}.partiel`
  try {
    rmSync(aside, { force: true })
    // For this account alone: names of people are in it.
    closeSync(openSync(aside, 'w', 0o600))
    const source = new DatabaseSync(file, { readOnly: true, timeout: 60_000 })
    source.prepare('vacuum into ?').run(aside)
    source.close()
    const copy = new DatabaseSync(aside, { readOnly: true })
    const verdict = copy.prepare('pragma integrity_check').get()?.['integrity_check']
    copy.close()
    if (verdict !== 'ok') return fail('La copie est abîmée : la base l’est peut-être aussi.')
    // SQLite does not wait for the disk here (sqlite.org/lang_vacuum.html).
    const written = openSync(aside, 'r+')
    fsyncSync(written)
    closeSync(written)
    renameSync(aside, to)
    return succeed(undefined)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    rmSync(aside, { force: true })
    const fault = sqliteFaultOf(error)
    if (fault instanceof StoreFault && fault.code === 'damaged')
      return fail(
        `${file} est abîmé : rien n’est copié. Remettez la dernière sauvegarde (docs/hub.md).`,
      )
    if (fault instanceof StoreFault && fault.code === 'busy')
      return fail(`${file} est occupé depuis une minute. Réessayez.`)
    return fail(`La copie n’a pas pu être écrite dans ${to}. Vérifiez la place et les droits.`)
  }
}

if (import.meta.main) {
  const wish = readWish(process.argv.slice(2))
  const done = wish.ok ? backUp(wish.value) : wish
  if (!done.ok) console.error(done.fault)
  else if (wish.ok) console.log(`Copie entière et vérifiée : ${wish.value.to}`)
  process.exitCode = done.ok ? 0 : wish.ok ? 1 : 2
}
