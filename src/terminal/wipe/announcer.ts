/** Tells many of one thing. */
export function announcer<T>() {
  const listeners = new Set<(words: T) => void>()
  return {
    say: (words: T) => {
      for (const listener of listeners) listener(words)
    },
    on: (listener: (words: T) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
