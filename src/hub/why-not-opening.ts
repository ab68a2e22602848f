import { StoreFault, type StoreFaultCode } from './store/store-fault.ts'

const inFolder: Readonly<Record<StoreFaultCode, string>> = {
  full: 'Le disque est plein.',
  busy: 'Un autre serveur Escale utilise déjà cette base. Arrêtez-le, ou donnez un autre dossier avec « --data ».',
  'read-only': 'La base ne peut être que lue. Donnez à ce compte le droit d’écrire.',
  unreachable: 'La base ne s’ouvre pas. Vérifiez que ce compte peut lire et écrire le dossier.',
  refused: 'La base refuse ce compte.',
  damaged: 'Le fichier hub.sqlite est abîmé. Remettez la dernière sauvegarde (docs/hub.md).',
  'too-new':
    'La base vient d’une version plus récente d’Escale. Installez cette version, ou remettez une sauvegarde.',
}

const onServer: Readonly<Record<StoreFaultCode, string>> = {
  ...inFolder,
  busy: 'Trop de connexions sont ouvertes. Réessayez, ou augmentez « max_connections ».',
  'read-only': 'Ce serveur est une copie en lecture. Donnez l’adresse du serveur principal.',
  unreachable: 'Le serveur ne répond pas. Vérifiez qu’il est lancé, son nom et son port.',
  refused: 'Le compte, le mot de passe ou le nom de la base est refusé.',
  damaged: 'Le serveur dit que ses fichiers sont abîmés.',
}

/** Of `DATABASE_URL`, which is not repeated: it may hold a password. */
export const notAnAddress =
  'DATABASE_URL n’est pas une adresse comme « postgres://compte@serveur/base ». Corrigez-la, ou retirez-la pour un fichier SQLite.'

/** What `pg` reads as the address of a server; it takes any other word for the name of a base of this machine. */
export const isAddress = (databaseUrl: string): boolean =>
  /^(?:postgres(?:ql)?|socket):/.test(databaseUrl)

/**
 * A French sentence, or `undefined` when it is not something the person at the keyboard can change.
 * @param dataDir Absent when the data is in PostgreSQL: its address holds a password and is never repeated.
 */
export function whyNotOpening(error: unknown, dataDir: string | undefined): string | undefined {
  if (error instanceof StoreFault)
    return dataDir === undefined
      ? `PostgreSQL (DATABASE_URL) : ${onServer[error.code]}`
      : `Dossier de données « ${dataDir} » : ${inFolder[error.code]}`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(String(code)))
    return `Dossier de données « ${dataDir} » : impossible d’y écrire. Donnez ce droit à ce compte, ou un autre dossier avec « --data ».`
  if (['ENOTDIR', 'EEXIST'].includes(String(code)))
    return `Dossier de données « ${dataDir} » : ce n’est pas un dossier. Donnez-en un autre avec « --data ».`
  if (['ENOSPC', 'EDQUOT'].includes(String(code)))
    return `Dossier de données « ${dataDir} » : ${inFolder.full} Libérez de la place, ou donnez un autre dossier avec « --data ».`
  return undefined
}
