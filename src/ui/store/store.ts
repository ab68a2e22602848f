/** A value that changes, and those who want to know. */
import { useEffect, useState } from 'preact/hooks'

export interface Source<T> {
  readonly read: () => T
  readonly subscribe: (listener: () => void) => () => void
}

export interface Store<T> extends Source<T> {
  readonly change: (part: Partial<T>) => void
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    change(part) {
      value = { ...value, ...part }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Reads a source, and renders again when its value is another. */
export function useSource<T>(source: Source<T>): T {
  const [value, setValue] = useState(() => source.read())
  useEffect(() => {
    const update = () => setValue(() => source.read())
    update() // It may have changed between the render and this effect.
    return source.subscribe(update)
  }, [source])
  return value
}
