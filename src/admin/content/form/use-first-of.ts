import { things } from '../schema/field.ts'
import type { FirstOf } from '../document/blank-value.ts'
import { useForm } from './form-desk.ts'

/** The first of the things an id may lead to, for what is added blank. */
export const useFirstOf = (): FirstOf => {
  const { choicesOf } = useForm()
  return (thing) => {
    const known = things.find((one) => one === thing)
    return known === undefined ? undefined : choicesOf(known)[0]?.id
  }
}
