/** Whom a place serves first, and how long it waits for them. */
import type { Deployment, Place, Profile, Times } from './deployment.ts'

export const profileAt = (
  { profile = 'standard' }: Pick<Deployment, 'profile'>,
  place: Pick<Place, 'profile'> | undefined,
): Profile => place?.profile ?? profile

/** People who need more time get these at least, unless the place itself says otherwise. */
const unhurried: Times = {
  silenceSeconds: 600,
  warningSeconds: 120,
  curtainSeconds: 15,
  goodbyeSeconds: 20,
}

/** The deployment's times, as the profile and then the place change them. */
export function timesAt(
  deployment: Pick<Deployment, 'times' | 'profile'>,
  place: Pick<Place, 'times' | 'profile'> | undefined,
): Times {
  const isSlow = profileAt(deployment, place) === 'senior'
  const timeOf = (name: keyof Times) =>
    place?.times?.[name] ??
    (isSlow ? Math.max(deployment.times[name], unhurried[name]) : deployment.times[name])
  return {
    silenceSeconds: timeOf('silenceSeconds'),
    warningSeconds: timeOf('warningSeconds'),
    curtainSeconds: timeOf('curtainSeconds'),
    goodbyeSeconds: timeOf('goodbyeSeconds'),
  }
}
