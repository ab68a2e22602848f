import type { DraftRefusal } from '#contract/drafts.ts'
import { Refusal } from '../refusal.ts'

type Said = Exclude<DraftRefusal, 'conflict'>

const refusals: Readonly<Record<Said, readonly [status: number, message: string]>> = {
  'too-many-files': [
    413,
    'Il y aurait trop de fichiers : 2 000 au plus. Retirez ceux qui ne servent plus.',
  ],
  'tree-too-large': [
    413,
    'Les textes seraient trop gros : 8 Mo au plus en tout. Raccourcissez, ou retirez un fichier.',
  ],
  'unknown-revision': [404, 'Cette version n’existe pas.'],
  'foreign-path': [
    400,
    'Un fichier n’est ni dans le dossier du déploiement ni dans « common ». Corrigez son chemin.',
  ],
  'no-deployment': [
    409,
    'Ce serveur n’a pas encore de textes : démarrez-le une fois avec « --texts » et le dossier du déploiement.',
  ],
}

export const refuseDraft = (code: Said): Refusal =>
  new Refusal(refusals[code][0], code, refusals[code][1])
