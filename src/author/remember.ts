/** Work that need not be done again while what it rests on is the same. */

/** Of one thing, named by `key`, and of what it rests on. */
export type Step<Args extends readonly unknown[], Answer> = (key: string, ...args: Args) => Answer

/** Makes a step of a function: one that does its work each time, or one that remembers. */
export type Remember = <Args extends readonly unknown[], Answer>(
  work: Step<Args, Answer>,
) => Step<Args, Answer>

export const forgetting: Remember = (work) => work

/** Keeps the last answer about each key, and gives it again while every argument is the same value or object. */
export const remembering: Remember = <Args extends readonly unknown[], Answer>(
  work: Step<Args, Answer>,
) => {
  const known = new Map<string, { readonly args: Args; readonly answer: Answer }>()
  return (key: string, ...args: Args): Answer => {
    const last = known.get(key)
    if (last?.args.length === args.length && last.args.every((arg, at) => arg === args[at])) {
      return last.answer
    }
    const answer = work(key, ...args)
    known.set(key, { args, answer })
    return answer
  }
}
