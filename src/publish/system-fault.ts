/** What the system did not do with a file, said to the person at the keyboard. */
import { type ExitCode, type Surroundings } from './commands/command.ts'

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'n’est pas là, ou son dossier manque. Vérifiez le chemin.',
  ENOTDIR: 'n’est pas un dossier, ou passe par un fichier. Vérifiez le chemin.',
  EEXIST: 'est un fichier. Donnez un dossier.',
  EISDIR: 'est un dossier. Donnez un fichier.',
  EACCES: 'ne peut pas être lu ou écrit. Donnez ce droit à votre compte, ou un autre chemin.',
  EPERM: 'ne peut pas être lu ou écrit. Donnez ce droit à votre compte, ou un autre chemin.',
  EROFS: 'est sur un disque qui ne peut être que lu. Donnez un autre chemin.',
  ENOSPC: 'n’a pas pu être écrit : le disque est plein. Libérez de la place, puis relancez.',
  EDQUOT:
    'n’a pas pu être écrit : votre part du disque est pleine. Libérez de la place, puis relancez.',
  EIO: 'ne se lit ou ne s’écrit plus : le disque a une panne. Donnez un autre chemin.',
}

/** `undefined` for what the person can do nothing about. */
function explainSystemFault(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const sentence = sentences[String(error.code)]
  if (sentence === undefined) return undefined
  const [path, dest] = ['path', 'dest'].map((name) => Reflect.get(error, name))
  const named = [dest, path].find((one) => typeof one === 'string')
  // What is being written has another name until it is whole.
  const said = named === undefined ? 'Un fichier' : `« ${named.replace(/\.next$/, '')} »`
  return `${said} ${sentence}`
}

/** Runs a command; a file that the system refuses ends it with a sentence, and 1. */
export async function explained(
  run: () => ExitCode | Promise<ExitCode>,
  { err }: Pick<Surroundings, 'err'>,
): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    const why = explainSystemFault(error)
    if (why === undefined) throw error
    err(why)
    return 1
  }
}
