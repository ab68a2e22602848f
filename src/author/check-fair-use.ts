/** Whether time is shared by numbers that leave people the time they need. */
import type { FairUse } from '#contract/deployment.ts'
import { warningMinutes } from '#contract/fair-use.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { errorAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

type Bounds = Readonly<Record<keyof FairUse, { readonly least: number; readonly most: number }>>

/** A procedure takes most people half an hour; a day at a terminal is no limit. */
const bounds: Bounds = {
  guaranteedMinutes: { least: 20, most: 240 },
  noticeMinutes: { least: warningMinutes[0], most: 60 },
}

const why: Readonly<Record<keyof FairUse, string>> = {
  guaranteedMinutes: 'le temps que chacun a, même si quelqu’un attend',
  noticeMinutes: 'le temps qui reste quand quelqu’un attend',
}

/** E10 numbers of minutes that would hurry people, or that mean nothing. */
export const checkFairUse = ({ deployment, places }: DeploymentContent): PlacedFinding[] => [
  ...checkMinutes(deployment.source, ['fairUse'], deployment.value.fairUse),
  ...Object.entries(places.value).flatMap(([place, { fairUse }]) =>
    checkMinutes(places.source, ['places', place, 'fairUse'], fairUse ?? undefined),
  ),
]

const checkMinutes = (
  source: YamlFile,
  at: DocumentPath,
  fairUse: FairUse | undefined,
): PlacedFinding[] =>
  (['guaranteedMinutes', 'noticeMinutes'] as const).flatMap((name) => {
    const minutes = fairUse?.[name]
    const { least, most } = bounds[name]
    if (minutes === undefined) return []
    if (Number.isInteger(minutes) && minutes >= least && minutes <= most) return []
    const path = [...at, name]
    const message = `${name} vaut ${minutes} : ${why[name]}. Écrivez un nombre entier de minutes, de ${least} à ${most}.`
    return [errorAt(source, path, 'E10', message)]
  })
