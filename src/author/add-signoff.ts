/** A signature written at the end of `signoffs.yaml`; what is there stays as it is written. */
import { stringify } from 'yaml'
import type { Signoff } from '#contract/signoff.ts'

const head = [
  '# yaml-language-server: $schema=../schemas/signoffs.schema.json',
  '# Ce que les partenaires ont confirmé. Une fonction, jamais un nom. Écrit par « config signoff record » ou par la console.',
  'schema: signoffs/1',
  'signoffs:',
  '',
].join('\n')

/** `text`: the file as it is; `undefined` when there is none yet. Its list of signatures is the last thing in it. */
export const addSignoff = (text: string | undefined, signoff: Signoff): string => {
  const before = text === undefined || /^signoffs: \[\]\s*$/m.test(text) ? head : text
  const entry = stringify([signoff], {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
  const indented = entry
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
  return `${before.trimEnd()}\n${indented}\n`
}
