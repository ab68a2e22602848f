import type { Fragment, Guide } from '#contract/guide.ts'
import type { Screen } from '#contract/step.ts'
import type { Text } from '#contract/text.ts'

/** What a text is for: notes to the aidant are not for the person, a fact may hold digits, a title is a heading. */
export type TextRole = 'title' | 'label' | 'body' | 'helper' | 'fact'

export interface PlacedText {
  readonly text: Text
  /** Path from the root of the guide. */
  readonly at: readonly (string | number)[]
  readonly role: TextRole
}

type Found = readonly [role: TextRole, at: readonly (string | number)[], text: Text | undefined]

const each = (role: TextRole, key: string, texts: readonly Text[]): readonly Found[] =>
  texts.map((text, index) => [role, [key, index], text])

function textsOfKind(step: Screen): readonly Found[] {
  switch (step.kind) {
    case 'choice':
      return [
        ['body', ['why'], step.why],
        ...step.options.flatMap(({ label, hint }, index): readonly Found[] => [
          ['label', ['options', index, 'label'], label],
          ['body', ['options', index, 'hint'], hint],
        ]),
      ]
    case 'external':
      return [
        ...each('body', 'tasks', step.tasks),
        ...each('body', 'avoid', step.avoid),
        ...step.resume.map(({ label }, index): Found => [
          'label',
          ['resume', index, 'label'],
          label,
        ]),
        ['body', ['offline', 'say'], step.offline.say],
      ]
    case 'result':
      return each('body', 'nextsteps', step.nextsteps)
    default:
      return []
  }
}

const textsOfStep = (step: Screen): readonly Found[] => [
  ['title', ['title'], step.title],
  ['body', ['body'], step.body],
  ...textsOfKind(step),
  ...each('helper', 'helper', step.helper),
]

const place = (prefix: readonly string[], found: readonly Found[]): readonly PlacedText[] =>
  found.flatMap(([role, at, text]) =>
    text === undefined ? [] : [{ role, at: [...prefix, ...at], text }],
  )

/** Every text of a guide with its path, in the order of the document. */
export const textsOfGuide = ({ meta, ...parts }: Guide): readonly PlacedText[] => [
  ...place(
    ['meta'],
    [
      ['title', ['title'], meta.title],
      ['body', ['lead'], meta.lead],
      ['body', ['audience'], meta.audience],
      ['body', ['cost'], meta.cost],
      ...each('body', 'unknown', meta.unknown),
    ],
  ),
  ...textsOfParts(parts),
]

/** Those of facts and steps alone: a fragment has no more. */
export const textsOfParts = ({
  facts,
  steps,
}: Pick<Fragment, 'facts' | 'steps'>): readonly PlacedText[] => [
  ...Object.entries(facts).flatMap(([id, { text }]) =>
    place(['facts', id], [['fact', ['text'], text]]),
  ),
  ...Object.entries(steps).flatMap(([id, step]) =>
    step.kind === 'gate' || step.kind === 'include' ? [] : place(['steps', id], textsOfStep(step)),
  ),
]
