/** Which ids lead somewhere. The schemas say « an id »; what it names is decided here, by where it is written. */
import type { Thing } from './field.ts'

const byName: Readonly<Record<string, Thing>> = {
  defaultPlace: 'place',
  doc: 'doc',
  exercise: 'exercise',
  end: 'step',
  fact: 'fact',
  facts: 'fact',
  fragment: 'fragment',
  guide: 'guide',
  guides: 'guide',
  shows: 'guide',
  helpOffice: 'office',
  office: 'office',
  ifMissing: 'step',
  offices: 'office',
  papers: 'doc',
  partner: 'partner',
  procedures: 'guide',
  partners: 'partner',
  picture: 'picture',
  place: 'place',
  site: 'site',
  start: 'step',
  to: 'step',
  topic: 'topic',
}

const byPattern: Readonly<Record<string, Thing | null>> = {
  // A link of an exercise leads to one of its pages.
  'pages.*.links.*.to': null,
  // The tiles and the entries are what topics are made of.
  'tiles.*.topic': null,
  'entries.*.topic': null,
  'steps.*.exits.*': 'step',
  'aidants.*.places.*': 'place',
  '*.places.*': 'place',
}

/** What the id at `pattern` leads to; `undefined`: it is a name of its own. */
export const thingAt = (pattern: string): Thing | undefined => {
  const listed = byPattern[pattern]
  if (listed !== undefined) return listed ?? undefined
  const name = pattern.split('.').findLast((part) => part !== '*')
  return name === undefined ? undefined : byName[name]
}
