/** Lengths of time, as one says them across a counter. */

const minuteS = 60

/** « moins d’une minute », « 2 minutes », « 1 heure ». */
export function lengthOf(seconds: number): string {
  const minutes = Math.floor(seconds / minuteS)
  if (minutes < 1) return 'moins d’une minute'
  if (minutes < 60) return `${minutes} minute${minutes > 1 ? 's' : ''}`
  const hours = Math.floor(minutes / 60)
  return `${hours} heure${hours > 1 ? 's' : ''}`
}

const clockTime = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' })
/** « 14:05 », on this device. */
export const timeOf = (ms: number): string => clockTime.format(ms)
