/** How many terminals a wave is, as far as it can be told before the rollout is drawn. */
import type { FleetTerminal } from '#contract/fleet-view.ts'
import type { Wave } from '#contract/rollout.ts'

export interface WaveCount {
  /** Terminals that a place, a tag or their name puts in it. */
  readonly named: number
  /** The same, and those that the share will likely add; the hub draws them when the rollout starts. */
  readonly about: number
  /** Terminals that may receive a release. */
  readonly fleet: number
  /** Whether `about` is exact. */
  readonly isExact: boolean
}

/** Pending and revoked terminals receive nothing. */
export const waveCount = (wave: Wave, terminals: readonly FleetTerminal[]): WaveCount => {
  const fleet = terminals.filter(
    ({ kind, enrolment }) => kind === 'terminal' && enrolment === 'accepted',
  )
  const named = fleet.filter(
    ({ terminal, place, tags }) =>
      wave.terminals.includes(terminal) ||
      wave.places.includes(place) ||
      tags.some((tag) => wave.tags.includes(tag)),
  ).length
  const others = fleet.length - named
  const isExact = wave.percent === 0 || wave.percent === 100 || others === 0
  return {
    named,
    about: named + Math.round((others * wave.percent) / 100),
    fleet: fleet.length,
    isExact,
  }
}

export const isNobody = ({ places, tags, terminals, percent }: Wave) =>
  places.length + tags.length + terminals.length === 0 && percent === 0
