/**
 * Whether all that the windows of a person were called is known, and plain. A name is read after the X server has told of
 * its change, so it may be gone by then: what could not be read, or not for certain, counts as a name that tells something.
 */
export interface NameLedger {
  /** From here on a name may be a person's. */
  readonly begin: () => void
  /** The name at this place is another, and is about to be read. */
  readonly changed: (place: string) => void
  /** There is no name at this place any more. */
  readonly removed: (place: string) => void
  /** What was read there: `undefined` when it could not be. */
  readonly read: (place: string, name: string | undefined) => void
  /** A name may have come and gone unseen. */
  readonly miss: () => void
  /** The changes are not told any more: nothing is known, whenever a person comes. */
  readonly lose: () => void
  readonly isReading: () => boolean
  readonly isPlain: () => boolean
}

export function nameLedger(isPlainName: (name: string) => boolean): NameLedger {
  /** Readings on their way, by place. */
  const readings = new Map<string, number>()
  let isPersonal = false
  let isPlain = true

  const miss = () => {
    if (isPersonal) isPlain = false
  }
  /** Whether a reading on its way can bring this change or the one before it: one of the two is then never seen. */
  const notice = (place: string) => {
    const count = readings.get(place) ?? 0
    if (count > 0) miss()
    return count
  }
  return {
    begin: () => {
      isPersonal = true
    },
    changed: (place) => void readings.set(place, notice(place) + 1),
    removed: (place) => void notice(place),
    read: (place, name) => {
      const count = (readings.get(place) ?? 1) - 1
      if (count === 0) readings.delete(place)
      else readings.set(place, count)
      if (name === undefined || !isPlainName(name)) miss()
    },
    miss,
    lose: () => {
      isPersonal = true
      isPlain = false
    },
    isReading: () => readings.size > 0,
    isPlain: () => isPlain,
  }
}
