/** The first story of a guide: short, and showing where each thing goes. */
import { memberOf } from '../schema/fields-of-kind.ts'
import { entriesOf, readLoosely } from './things.ts'

/** `text` is the guide's, from which an end is taken. */
export const newStories = (guide: string, text: string): string => {
  const steps = entriesOf(memberOf(readLoosely(text), 'steps'))
  const end = steps.find(([, step]) => memberOf(step, 'kind') === 'result')?.[0] ?? 'fin'
  return `\
# yaml-language-server: $schema=../../schemas/stories.schema.json
schema: stories/1
guide: ${guide}
stories:
  - name: Une personne va jusqu'au bout
    # Étape, puis ce que la personne répond. Les informations passent toutes seules.
    answers: {}
    end: ${end}
    papers: []
`
}
