/** What a person may answer at a step, as stories write it, from a guide that may be half written. */
import { memberOf } from '../schema/fields-of-kind.ts'
import { entriesOf, sentenceOf } from '../tree/things.ts'
import type { Choice } from './form-desk.ts'

/** Empty for a step that is not there, or that a shared fragment will bring. */
export const outcomesIn = (guide: unknown, id: string): readonly Choice[] => {
  const step = memberOf(memberOf(guide, 'steps'), id)
  switch (memberOf(step, 'kind')) {
    case 'info':
    case 'practice':
      return [{ id: 'next', label: 'Continuer' }]
    case 'choice':
      return [
        ...named(memberOf(step, 'options'), 'value'),
        ...(memberOf(step, 'unsure') === true ? [{ id: '?', label: 'Je ne sais pas' }] : []),
      ]
    case 'checklist':
      return [
        { id: 'have-all', label: 'J’ai tout' },
        { id: 'missing', label: 'Il en manque' },
      ]
    case 'external':
      return [
        ...named(memberOf(step, 'resume'), 'outcome'),
        { id: 'offline', label: 'Pas de réseau' },
      ]
    default:
      return []
  }
}

const named = (list: unknown, key: string): Choice[] =>
  entriesOf(list).flatMap(([, item]) => {
    const id = memberOf(item, key)
    return typeof id === 'string' ? [{ id, label: sentenceOf(memberOf(item, 'label')) ?? id }] : []
  })
