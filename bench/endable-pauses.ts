/** Pauses of thousands who wait, that end together. */
export type Pauses = ReturnType<typeof endablePauses>

export function endablePauses() {
  const waiting = new Set<() => void>()
  let over = false
  return {
    areOver: () => over,
    pause: (ms: number) =>
      new Promise<void>((resolve) => {
        if (over) return resolve()
        const end = () => {
          clearTimeout(timer)
          waiting.delete(end)
          resolve()
        }
        const timer = setTimeout(end, ms)
        waiting.add(end)
      }),
    /** Now, and any pause from now on. */
    end: () => {
      over = true
      for (const end of waiting) end()
    },
  }
}
