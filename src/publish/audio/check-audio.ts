/**
 * Whether every public sentence can be listened to. A05: one has no sound · A06: a recording says what is written nowhere any more ·
 * A07: a list of recordings and its folder do not agree (human-recordings.ts).
 */
import { errorIn } from '#author/place-finding.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { type DeploymentAudio, allSentences, missingSentences } from './deployment-audio.ts'

/** As many as a person reads. */
const told = 3

/** `isSaid`: whether a deployment that takes this folder says it still; a shelf is recorded for several. */
export function checkAudio(
  folder: string,
  audio: DeploymentAudio,
  isSaid: (name: string, from: string) => boolean,
): readonly PlacedFinding[] {
  const own = allSentences(audio)
  const missing = missingSentences(audio)
  const some = missing.slice(0, told).map(({ sentence }) => `« ${sentence} »`)
  const stale = [...audio.human].filter(([name, { from }]) => !own.has(name) && !isSaid(name, from))
  return [
    ...audio.findings,
    ...(missing.length > 0
      ? [
          errorIn(
            `${folder}/deployment.yaml`,
            'A05',
            `${missing.length} phrase${missing.length > 1 ? 's' : ''} sans son : ${some.join(', ')}${missing.length > told ? '…' : ''}. Lancez « npm run config -- audio build ${folder} ».`,
          ),
        ]
      : []),
    ...stale.map(([name, { text, file }]) =>
      errorIn(
        file,
        'A06',
        `l’enregistrement ${name} dit « ${text} », qui n’est plus écrit nulle part. Retirez-le, ou enregistrez la nouvelle phrase.`,
      ),
    ),
  ]
}
