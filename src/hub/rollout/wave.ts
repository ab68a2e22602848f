/** Who is in a wave. Pure: the same terminals are, whoever asks and whenever. */
import { createHash } from 'node:crypto'
import type { Wave } from '#contract/rollout.ts'
import type { KnownTerminal } from '../fleet-port.ts'

/**
 * Where a terminal stands in one rollout, from 0 to 100, the end excluded. Another salt shuffles: the same terminals are
 * not the first each time.
 */
export function standIn(salt: string, terminal: string): number {
  const hash = createHash('sha256').update(`${salt} ${terminal}`).digest()
  return (hash.readUIntBE(0, 6) / 2 ** 48) * 100
}

export const isInWave = (wave: Wave, salt: string, terminal: KnownTerminal): boolean =>
  wave.terminals.includes(terminal.id) ||
  wave.places.includes(terminal.place) ||
  wave.tags.some((tag) => terminal.tags.includes(tag)) ||
  standIn(salt, terminal.id) < wave.percent

/** Whether `wide` names everything that `narrow` names. */
export const isWider = (wide: Wave, narrow: Wave): boolean =>
  wide.percent >= narrow.percent &&
  narrow.places.every((place) => wide.places.includes(place)) &&
  narrow.tags.every((tag) => wide.tags.includes(tag)) &&
  narrow.terminals.every((terminal) => wide.terminals.includes(terminal))
