/** At most `count` in any `ms`. Given the time (milliseconds, any origin), says whether one more is within the limit. */
export function rateLimit(count: number, ms: number): (now: number) => boolean {
  let times: number[] = []
  return (now) => {
    times = times.filter((time) => now - time < ms)
    if (times.length >= count) return false
    times.push(now)
    return true
  }
}
