/** Parts that travel in a file of their own, and come when a release or a place has something for them. */
import type { Source } from '#ui/store/store.ts'

/** Loads once, as soon as it is wanted. Should it fail to load, the next change of the terminal tries again. */
export function wakeWhen<T>(
  terminal: Source<T>,
  isWanted: (state: T) => boolean,
  load: () => Promise<void>,
) {
  let isAwake = false
  const wake = () => {
    if (isAwake || !isWanted(terminal.read())) return
    isAwake = true
    void load().catch(() => {
      isAwake = false
    })
  }
  terminal.subscribe(wake)
  wake()
}
