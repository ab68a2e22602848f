/** Why a release is not taken, in the words of `seal/refusals.ts` and of `contract/release-upload.ts`. */
import type { uploadRefusals } from '#contract/release-upload.ts'
import { explainRefusal, type Refusal as SealRefusal } from '#seal/refusals.ts'
import { Refusal } from '../refusal.ts'

type UploadRefusal = (typeof uploadRefusals)[number]

const uploadSentences: Readonly<Record<UploadRefusal, readonly [status: number, message: string]>> =
  {
    'number-taken': [
      409,
      'Ce numéro de publication est déjà pris par d’autres fichiers. Publiez sous le numéro suivant.',
    ],
    'other-deployment': [409, 'Ce serveur porte les publications d’un autre programme.'],
    'unannounced-file': [404, 'Aucune publication signée n’attend ce fichier.'],
    'files-missing': [409, 'Il manque des fichiers de cette publication : envoyez-les d’abord.'],
  }

export const refuseUpload = (code: UploadRefusal): Refusal =>
  new Refusal(uploadSentences[code][0], code, uploadSentences[code][1])

/** Signed by nobody we know, malformed, or older than what is here: 422. */
export const refuseSealed = (refusal: SealRefusal): Refusal =>
  refusal.code === 'wrong-deployment'
    ? refuseUpload('other-deployment')
    : new Refusal(422, refusal.code, explainRefusal(refusal))

export const refuseWithoutRoot = (): Refusal =>
  new Refusal(
    409,
    'no-trusted-root',
    'Ce serveur ne connaît pas encore les clés racines. Lancez-le avec « --root » et le fichier 1.root.json.',
  )
