/** Works that would undo each other's progress, one after the other. */

export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` once those that came before are done, whatever became of them. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {})
    return turn
  }
}
